package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.Routing;
import vigil.domain.event.Location;
import vigil.domain.identity.Postcode;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

class TeamChoiceTest {
    private static final TeamDirectory DIRECTORY = Examples.directory();
    private static final Instant NIGHT = Examples.AT_2;
    private static final Instant DAY = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "end-of-life-crisis, 85, 2026-11-21T02:00:00Z, night-nurses",
        "end-of-life-crisis, 85, 2026-11-21T12:00:00Z, hospice",
        "symptom-control, 85, 2026-11-21T02:00:00Z, spa",
        "end-of-life-crisis, 9, 2026-11-23T12:00:00Z, childrens",
        "end-of-life-crisis, 9, 2026-11-21T02:00:00Z, spa",
        "end-of-life-crisis, 17, 2026-11-23T12:00:00Z, childrens",
        "end-of-life-crisis, 18, 2026-11-23T12:00:00Z, hospice",
        "falls, 85, 2026-11-23T12:00:00Z, spa",
        // summer time: 08:30 by the local clock
        "end-of-life-crisis, 85, 2026-07-01T07:30:00Z, hospice",
        "end-of-life-crisis, 85, 2026-12-01T07:30:00Z, night-nurses",
    })
    void theOpenTeamThatTakesTheNeedAndAge(String need, int age, Instant at, String team) {
        Routing routing = new TeamChoice(need, OptionalInt.of(age), coventry(), null, at).among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo(team);
        assertThat(routing.considered()).hasSize(5);
        assertThat(routing.lastResort()).isEqualTo(team.equals("spa"));
    }

    @Test
    void everyTeamIsListedWithTheReasonInWords() {
        Routing routing =
                new TeamChoice("symptom-control", OptionalInt.of(85), coventry(), null, NIGHT).among(DIRECTORY);

        assertThat(routing.considered())
                .extracting(considered -> considered.team() + ": " + considered.why())
                .containsExactly(
                        "desk: coordinates; it does not visit",
                        "spa: Covers Coventry, takes symptom control, open day and night.",
                        "hospice: closed now (opens every day 08:00–20:00), directory version 3",
                        "night-nurses: does not take symptom control",
                        "childrens: does not take age 85");
        assertThat(routing.why()).startsWith("No other team is open for this: the last resort takes it.");
    }

    @Test
    void thePersonsOwnTeamComesFirst() {
        Routing routing = new TeamChoice("end-of-life-crisis", OptionalInt.of(85), coventry(), new TeamId("spa"), DAY)
                .among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo("spa");
        assertThat(routing.why()).contains("own key team");
    }

    @Test
    void anUnknownAgeFitsOnlyTeamsWithoutAnAgeLimit() {
        Routing routing =
                new TeamChoice("end-of-life-crisis", OptionalInt.empty(), coventry(), null, DAY).among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo("spa");
    }

    @Test
    void onABankHolidayAWeekdayTeamIsClosed() {
        Routing christmas = new TeamChoice(
                        "end-of-life-crisis",
                        OptionalInt.of(9),
                        coventry(),
                        null,
                        Instant.parse("2026-12-25T12:00:00Z"))
                .among(DIRECTORY);

        assertThat(christmas.chosen().text()).isEqualTo("spa");
    }

    @Test
    void placeIsToldFromPracticeThenPostcodeThenDistrictThenTheIncident() {
        assertThat(place(
                        "\"gpPractice\":\"M86001\",\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV21 1AA\"}]", null))
                .isEqualTo("Coventry PRACTICE");
        assertThat(place("\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV3 9AA\"}]", null))
                .isEqualTo("Rugby POSTCODE");
        assertThat(place("\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV21 1AA\"}]", "CV1 1AA"))
                .isEqualTo("Rugby DISTRICT");
        assertThat(place("\"addresses\":[{\"use\":\"home\",\"postcode\":\"M1 1AE\"}]", "CV1 1AA"))
                .isEqualTo("Coventry INCIDENT");
        assertThat(place("\"addresses\":[]", null)).isEqualTo("nowhere NONE");
        assertThat(place(
                        "\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV21 1AA\"},{\"use\":\"temporary\",\"postcode\":\"CV1 1AA\"}]",
                        null))
                .startsWith("Coventry");
    }

    @Test
    void outsideTheAreaAndNotKnownAreSaidAndToldApart() {
        String outside =
                "They seem to be from outside the area: neither practice nor home is in a place of the directory";
        String unknown = "Neither their practice nor their home is known";
        String inBirmingham = "\"addresses\":[{\"use\":\"home\",\"postcode\":\"B15 2TT\"}]";

        assertThat(why(inBirmingham, "CV1 1AA")).startsWith(outside + ", so where the incident is counts. Covers");
        assertThat(why("\"gpPractice\":\"Y12345\"", null)).contains(outside + ". Covers");
        assertThat(why("\"addresses\":[]", "CV1 1AA"))
                .startsWith(unknown + ", so where the incident is counts. Covers");
        assertThat(why("\"addresses\":[]", null)).contains(unknown + ". Covers");
        assertThat(why("\"restricted\":true,\"addresses\":[]", "CV1 1AA"))
                .startsWith("Where they belong is held back, so where the incident is counts. Covers");
        assertThat(why("\"gpPractice\":\"M86001\"", "CV21 1AA")).startsWith("Covers Coventry");
    }

    @Test
    void outsideTheAreaOnlyATeamThatCoversEverywhereFits() {
        Routing routing =
                new TeamChoice("end-of-life-crisis", OptionalInt.of(85), nowhere(), null, DAY).among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo("spa");
        assertThat(routing.placeFrom()).isEqualTo(Routing.PlaceFrom.NONE);
    }

    private static String why(String fields, @Nullable String scene) {
        return new TeamChoice("end-of-life-crisis", OptionalInt.of(85), placement(fields, scene), null, DAY)
                .among(DIRECTORY)
                .why();
    }

    private static String place(String fields, @Nullable String scene) {
        Placement placement = placement(fields, scene);
        return (placement.place() == null ? "nowhere" : placement.place().name()) + " " + placement.from();
    }

    private static Placement placement(String fields, @Nullable String scene) {
        Location location = scene == null
                ? null
                : new Location(null, null, Postcode.parse(scene).orThrow(), null, null);
        return Placement.of(person(fields), location, DIRECTORY);
    }

    private static Placement coventry() {
        return Placement.of(person("\"gpPractice\":\"M86001\""), null, DIRECTORY);
    }

    private static Placement nowhere() {
        return Placement.of(person("\"addresses\":[]"), null, DIRECTORY);
    }

    private static Person person(String fields) {
        return Examples.person(
                "p-1", "{\"personId\":\"p-1\",\"family\":\"A\",\"birthDate\":\"1941-03-02\"," + fields + "}");
    }
}
