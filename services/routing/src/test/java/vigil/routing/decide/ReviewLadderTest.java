package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;
import vigil.routing.decide.team.Pressure;

/** A possible match never rests: five minutes to an answer, ten more to a ruling, then it goes up unnamed. */
class ReviewLadderTest {
    private static final UrgentEvent CALL = event(
            Examples.AMBULANCE,
            "i-7",
            "on-scene",
            0,
            "\"ambulance\":{\"category\":\"C2\",\"crewPhone\":\"07700900456\"},"
                    + "\"presentation\":{\"text\":\"breathless\"},\"callback\":{\"phone\":\"07700900123\"}");
    private static final Review REVIEW = review(CALL, maria(), other());

    private final Desk desk = new Desk().hear(REVIEW);

    @Test
    void saysWhatACarefulPersonDoesAndWhomToRing() {
        assertThat(possible().actionWanted())
                .isEqualTo("Ring the source on 07700900123: confirm full name, date of birth and address;"
                        + " then confirm or reject.");
        assertThat(possible().clocks().acknowledgeBy()).isEqualTo(minute(5));
        assertThat(possible().ladder()).isEqualTo(new Alert.Ladder(Examples.team("spa"), minute(5)));
    }

    @Test
    void ringsTheCrewWhereNobodyLeftANumber() {
        UrgentEvent crewOnly = event(
                Examples.AMBULANCE,
                "i-8",
                "on-scene",
                0,
                "\"callback\":{},\"ambulance\":{\"crewPhone\":\"0770090045\"}");
        assertThat(CarefulAsking.first(crewOnly, false)).startsWith("Ring the source on 0770090045:");
        assertThat(CarefulAsking.first(event("i-8", "on-scene", 0), false)).startsWith("Ring the source: confirm");
    }

    @Test
    void aNumberThatMayLeadToARestrictedPersonIsNotInThePrompt() {
        Review restricted = Examples.asking(
                REVIEW,
                REVIEW.candidates().stream().map(ReviewLadderTest::restricted).toList());
        Desk other = new Desk().hear(restricted).at(5).tick();

        assertThat(other.only(REVIEW.reviewKey()).actionWanted())
                .isEqualTo("Identity unconfirmed: ring the source. Ask who the patient is:"
                        + " confirm full name, date of birth and address; then confirm or reject.");
    }

    @Test
    void unansweredForFiveMinutesItGoesUpOnceAsUnconfirmedNamingNobody() {
        desk.at(4).tick();
        assertThat(possible().version()).isEqualTo(1);

        desk.at(5).tick().tick();

        Alert up = possible();
        assertThat(up.version()).isEqualTo(2);
        assertThat(up.owner()).isEqualTo(Examples.team("spa"));
        assertThat(up.actionWanted()).startsWith("Identity unconfirmed: ring the source on 07700900123.");
        assertThat(up.reason()).contains("breathless");
        assertThat(up.history().getLast())
                .isEqualTo(new Alert.HistoryEntry(
                        minute(5),
                        "Vigil",
                        What.ESCALATED,
                        "Coordination desk did not answer in time: now with Single point of access."
                                + " Identity unconfirmed: ring the source."));
        assertThat(toldOf(up)).noneMatch(ReviewLadderTest::namesACandidate);
        assertThat(up.match().candidates()).as("for whoever may rule").hasSize(2);
    }

    @Test
    void theLastResortIsRemindedUntilSomebodyAnswers() {
        desk.at(5).tick().at(10).tick().at(15).tick();

        assertThat(possible().history())
                .extracting(Alert.HistoryEntry::what)
                .containsExactly(What.RAISED, What.ESCALATED, What.REMINDED, What.REMINDED);
        assertThat(possible().history().getLast().words()).startsWith("Nobody has answered: Single point of access");
        assertThat(possible().workVersion()).isEqualTo(2);
    }

    @Test
    void whoeverAcknowledgesIsRingingTheSourceAndHasTenMinutesToSayWhoItIs() {
        desk.at(4).act(Kind.ACKNOWLEDGE, possible());

        assertThat(possible().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(possible().history().getLast().words()).isEqualTo("Acknowledged: ringing the source.");
        assertThat(possible().ladder()).isEqualTo(new Alert.Ladder(Examples.team("spa"), minute(14)));
        desk.at(13).tick();
        assertThat(possible().owner()).isEqualTo(Examples.team("desk"));
    }

    @Test
    void acknowledgedAndThenForgottenItGoesUpToo() {
        desk.at(4).act(Kind.ACKNOWLEDGE, possible());
        desk.at(14).tick();

        Alert up = possible();
        assertThat(up.owner()).isEqualTo(Examples.team("spa"));
        assertThat(up.status()).isEqualTo(Status.RAISED);
        assertThat(up.clocks().acknowledged()).isNull();
        assertThat(up.history().getLast().words())
                .startsWith("Coordination desk acknowledged, but did not confirm or reject it in time");

        desk.act(Kind.ACKNOWLEDGE, up);
        desk.at(24).tick();
        assertThat(possible().history().getLast().words()).startsWith("Nobody has confirmed or rejected it");
        assertThat(possible().ladder()).isNotNull();
    }

    @Test
    void aRulingThatMatchingDoesNotTakeUpIsNotForgotten() {
        desk.at(2).confirm(possible(), Examples.id("p-other"));
        assertThat(possible().ladder()).isEqualTo(new Alert.Ladder(Examples.team("spa"), minute(7)));

        desk.at(7).tick();

        assertThat(possible().owner()).isEqualTo(Examples.team("desk"));
        assertThat(possible().actionWanted()).startsWith("The ruling has not taken effect");
        assertThat(possible().history().getLast().what()).isEqualTo(What.REMINDED);
        desk.at(12).tick();
        assertThat(possible().history()).hasSize(4);
    }

    @Test
    void aLaterSnapshotGivesTheNumberThatTheFirstDidNot() {
        Review numberless = review(event("i-7", "triaged", -1), maria(), other());
        Desk later = new Desk().hear(numberless).at(5).tick();
        assertThat(later.only(REVIEW.reviewKey()).actionWanted()).startsWith("Identity unconfirmed: ring the source.");

        later.hear(REVIEW);
        assertThat(later.only(REVIEW.reviewKey()).actionWanted())
                .startsWith("Identity unconfirmed: ring the source on 07700900123.");
    }

    @Test
    void theTimersAreInTheAlertSoThatAnotherInstanceGoesOnWithThem() {
        AlertBook heir = new AlertBook();
        heir.apply(possible());

        assertThat(heir.dueAt(minute(4))).isEmpty();
        assertThat(heir.dueAt(minute(5))).hasSize(1);
        heir.apply(new TickFlow(Examples.directory(), Pressure.NONE, minute(5))
                .decide(possible())
                .versions()
                .getFirst());
        assertThat(heir.dueAt(minute(9))).isEmpty();
    }

    @Test
    void theMinutesAreTheDirectorys() {
        TeamDirectory hurried = Examples.directoryWith("possibleMatch: {acknowledge: 2, rule: 3}");
        Alert raised = new Raising(hurried, minute(0)).possible(REVIEW, List.of());
        assertThat(raised.clocks().acknowledgeBy()).isEqualTo(minute(2));
        assertThat(new ReviewLadder(hurried, minute(0)).untilRuled().at()).isEqualTo(minute(3));
    }

    private Alert possible() {
        return desk.only(REVIEW.reviewKey());
    }

    /** Everything of an alert that a row, a history or a message may repeat. */
    private static Stream<String> toldOf(Alert alert) {
        return Stream.concat(
                Stream.of(
                        alert.actionWanted(),
                        alert.reason(),
                        alert.match().why(),
                        alert.routing().why(),
                        alert.preferredPlace().why()),
                alert.history().stream().map(Alert.HistoryEntry::words));
    }

    private static boolean namesACandidate(String words) {
        return Stream.of("p-maria", "p-other", "Kowalska", "Kowalski", "Maria").anyMatch(words::contains);
    }

    private static java.time.Instant minute(int minute) {
        return Examples.AT_2.plusSeconds(60L * minute);
    }

    private static Candidate restricted(Candidate each) {
        return new Candidate(
                each.personId(),
                each.family(),
                each.given(),
                each.birthDate(),
                each.gender(),
                each.nhsNumber(),
                null,
                true,
                each.score(),
                each.logOdds(),
                each.evidence());
    }

    private static Person other() {
        return Examples.person(
                "p-other", "{\"personId\":\"p-maria\",\"family\":\"Kowalski\",\"birthDate\":\"1941-03-02\"}");
    }
}
