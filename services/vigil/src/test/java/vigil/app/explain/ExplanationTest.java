package vigil.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.team.TeamDirectory;
import vigil.wire.Codec;

/** What comes of deciding again, from records that are whole, altered, or refer to what is gone. */
class ExplanationTest {
    private static final String NOTE = "Jan says she fell asleep.";

    @Test
    void whatNothingHasTouchedIsTheSame() {
        Recorded night = Recorded.call().nobodyAnswers().note(NOTE);

        assertThat(night.explained())
                .extracting(Explained::outcome)
                .containsExactly(new Outcome.Same(), new Outcome.Same(), new Outcome.Same());
    }

    @Test
    void aVersionThatWasAlteredIsFoundWithThePlaceAndBothValues() {
        Recorded night = Recorded.call()
                .nobodyAnswers()
                .tampered(json -> json.replaceAll("\"workVersion\":\\d+", "\"workVersion\":77"));

        List<Explained> explained = night.explained();
        assertThat(explained.getFirst().outcome()).isEqualTo(new Outcome.Same());
        assertThat(explained.getLast().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Differs.class,
                        differs -> assertThat(differs.where()).singleElement().satisfies(where -> {
                            assertThat(where.path()).isEqualTo("/workVersion");
                            assertThat(where.recorded().asInt()).isEqualTo(77);
                            assertThat(where.again().asInt()).isEqualTo(2);
                        }));
    }

    /** As where a release of Vigil chooses otherwise than the one before. */
    @Test
    void aVersionThatAnotherDirectoryLedToIsFound() {
        Recorded night = Recorded.call();
        String other = new String(Codec.DIRECTORY.encode(Recorded.DIRECTORY), UTF_8)
                .replace("mon-sun 08:00-20:00", "mon-sun 09:00-19:00");
        night.directories.put(Recorded.DIRECTORY.version(), Recorded.<TeamDirectory>read(Codec.DIRECTORY, other));

        assertThat(night.explained())
                .singleElement()
                .satisfies(version -> assertThat(version.outcome())
                        .isInstanceOfSatisfying(
                                Outcome.Differs.class,
                                differs -> assertThat(differs.where())
                                        .isNotEmpty()
                                        .allSatisfy(where ->
                                                assertThat(where.path()).startsWith("/routing/considered"))));
    }

    @Test
    void whatFollowsFromNothingNowIsSaid() {
        Recorded night = Recorded.call()
                .nobodyAnswers()
                .tampered(json -> json.replace("\"at\":\"" + at(json) + "\"", "\"at\":\"" + Recorded.AT_2 + "\""));

        assertThat(night.explained().getLast().outcome())
                .isEqualTo(new Outcome.Differs(List.of(), "By the rules of this release nothing follows from it."));
    }

    @Test
    void whatCameIsReadFromItsTopicWhereTheRecordHasNoRoomForIt() {
        Recorded night = Recorded.callWithoutInput();

        assertThat(night.log.getFirst().input()).isNull();
        assertThat(outcomes(night)).containsExactly(new Outcome.Same());
    }

    @Test
    void whatIsNoLongerKeptIsNeitherTheSameNorDifferent() {
        Recorded night = Recorded.callWithoutInput();
        night.records.clear();
        assertThat(outcomes(night))
                .containsExactly(
                        new Outcome.Unknown(
                                "The record that it was made from is no longer kept (matching.matched, partition 7, offset 41)."));

        Recorded another = Recorded.call();
        another.directories.clear();
        assertThat(outcomes(another))
                .containsExactly(new Outcome.Unknown(
                        "Version " + Recorded.DIRECTORY.version() + " of the directory is not on directory.history."));
    }

    @Test
    void aVersionFromBeforeDecisionsWereRecordedIsNamedAndMayStillBeKept() {
        Recorded night = Recorded.call().nobodyAnswers();
        var first = night.log.removeFirst().alert();

        assertThat(night.explained()).extracting(Explained::version).containsExactly(1, 2);
        assertThat(outcomes(night)).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Unknown.class));
        assertThat(new Explanation(night).of(first.alertId(), night.log, List.of(first)))
                .extracting(Explained::outcome)
                .last()
                .isEqualTo(new Outcome.Same());
    }

    /** Whoever runs Vigil has no business with who she is, or with what somebody wrote of her. */
    @Test
    void namesNobodyAndRepeatsNoWordsUnlessAsked() {
        Recorded night = Recorded.call().note(NOTE).tampered(json -> json.replace("Kowalska", "Nowak"));
        var alert = night.latest().alertId();

        for (Form form : Form.values()) {
            assertThat(form.of(alert, night.explained(), false))
                    .contains("/person/family", "note", "C. Example")
                    .doesNotContain("Kowalsk", "Nowak", "Jan", "9434765919", "breathless", "p-000123");
            assertThat(form.of(alert, night.explained(), true)).contains("Kowalska", "Nowak", NOTE);
        }
    }

    @Test
    void repeatsNothingThatATeamWroteOfItselfAndNobodysAgeUnlessAsked() {
        Recorded night = Recorded.call()
                .tampered(json -> json.replaceFirst(
                                "\"why\":\"closed now[^\"]*\"", "\"why\":\"is full until 22:00: both are with Jan\"")
                        .replaceFirst("\"why\":\"closed now[^\"]*\"", "\"why\":\"does not take age 85\""));
        var alert = night.latest().alertId();

        for (Form form : Form.values()) {
            assertThat(form.of(alert, night.explained(), false))
                    .contains("is full until 22:00", "does not take their age")
                    .doesNotContain("both are with", "age 85");
            assertThat(form.of(alert, night.explained(), true))
                    .contains("is full until 22:00: both are with Jan", "does not take age 85");
        }
    }

    @Test
    void tellsWhatHappenedWhyAndWhatCameOfIt() {
        Recorded night = Recorded.call().nobodyAnswers();

        assertThat(Form.TEXT.of(night.latest().alertId(), night.explained(), false))
                .contains(
                        "Version 1, 21 Nov 2026 02:14:10 GMT",
                        "Matching said that a call is about them: ambulance, ",
                        "(matching.matched, partition 7, offset 41)",
                        "Why that team: ",
                        "Version 2, ",
                        "Something was due.",
                        "- escalated (Vigil): ",
                        "; before: raised, ",
                        "Of 2 versions 2 came out the same when decided again, 0 did not, and 0 can't be decided again.");
    }

    private static List<Outcome> outcomes(Recorded night) {
        return night.explained().stream().map(Explained::outcome).toList();
    }

    private static String at(String json) {
        return json.replaceFirst(".*?\"at\":\"([^\"]+)\".*", "$1");
    }
}
