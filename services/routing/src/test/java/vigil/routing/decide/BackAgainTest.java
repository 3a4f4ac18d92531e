package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.ruled;
import static vigil.routing.Examples.withdrawn;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** Somebody closed an alert as nobody known, since the source named somebody else; and then it is them after all. */
class BackAgainTest {
    private static final String KEY = "p-maria";
    private static final Person MARIA = maria();

    private final Desk desk = new Desk();

    @BeforeEach
    void closedAsNotKnown() {
        desk.hear(confirmed(MARIA, event("i-1", "dispatched", 0)));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.at(5).hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.at(6).resolve(desk.only(KEY), Outcome.NOT_KNOWN);
    }

    /** The source says it with a newer snapshot, the coordination desk by its ruling on the same one. */
    static Stream<MatchStatement> afterAll() {
        return Stream.of(
                confirmed(MARIA, event("i-1", "on-scene", 9)),
                ruled(MARIA, event("i-1", "on-scene", 5)),
                confirmed(MARIA, event("i-1", "closed", 9)));
    }

    @ParameterizedTest
    @MethodSource("afterAll")
    void itIsAskedForAgain(MatchStatement statement) {
        desk.at(10).hear(statement).hear(statement);

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isIn(Status.RAISED, Status.FOLLOW_UP);
        assertThat(alert.ladder()).isNotNull();
        assertThat(alert.clocks().acknowledged()).isNull();
        assertThat(alert.resolution()).isNull();
        assertThat(alert.match().state()).isEqualTo(MatchView.State.CONFIRMED);
        assertThat(alert.actionWanted()).isEqualTo("Ring the caller.");
    }

    @ParameterizedTest
    @MethodSource("afterAll")
    void itJoinsTheAlertThatIsOpenMeanwhile(MatchStatement statement) {
        desk.at(7).hear(confirmed(MARIA, event(UCR, "u-1", "referred", 7, "")));
        desk.at(10).hear(statement).hear(statement);

        assertThat(desk.about(KEY)).hasSize(2);
        Alert open = desk.about(KEY).getLast();
        assertThat(open.incident(Examples.key("i-1"))).isPresent();
        assertThat(open.incidents()).hasSize(2);
        assertThat(desk.about(KEY).getFirst().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void aCancelledCallOrAnOldSnapshotBringsNothingBack() {
        desk.at(10).hear(confirmed(MARIA, event("i-1", "triaged", 4)));
        desk.at(11).hear(confirmed(MARIA, event("i-1", "cancelled", 11)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void aCallThatComesBackCancelledIsAskedForOnceItGoesOn() {
        desk.at(10).hear(confirmed(MARIA, event("i-1", "cancelled", 10)));
        desk.at(11).hear(confirmed(MARIA, event("i-1", "dispatched", 11)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
    }
}
