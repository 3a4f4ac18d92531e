package vigil.matching.decide.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.A_STRANGER;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.aboutNobody;

import org.junit.jupiter.api.Test;
import vigil.domain.event.EventData;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.MatchStatement;

/**
 * A person is withdrawn by a snapshot that comes after newer ones. Who hears of it holds a newer snapshot of the
 * incident, and would leave an older withdrawal unheard.
 */
class LateWithdrawalTest {
    private final Incident incident = new Incident(MARGARET);

    @Test
    void standsWhereTheLatestSnapshotOfTheIncidentStands() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        UrgentEvent latest = aboutNobody("e3", 20);
        incident.decide(latest);

        MatchStatement withdrawal = withdrawalBy(receivedLate(about("e2", 10, A_STRANGER)));

        assertThat(withdrawal.event().order()).isEqualTo(latest.order());
        assertThat(withdrawal.event().id()).as("what brought it up").isEqualTo("e2");
    }

    @Test
    void tellsOfNobody() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.decide(aboutNobody("e3", 20));

        MatchStatement withdrawal = withdrawalBy(receivedLate(about("e2", 10, A_STRANGER)));

        EventData data = withdrawal.event().data();
        assertThat(data)
                .isEqualTo(new EventData(data.incident(), null, false, null, null, null, null, null, null, null, null));
        assertThat(withdrawal.person()).isNull();
    }

    @Test
    void standsWhereItsOwnSnapshotStandsWhenThatIsTheLatest() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        UrgentEvent latest = about("e2", 10, A_STRANGER);

        assertThat(withdrawalBy(latest).event().order()).isEqualTo(latest.order());
    }

    /** Every later snapshot says the withdrawal again, never from before. */
    @Test
    void isSaidAgainByALateSnapshotWithoutGoingBack() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        UrgentEvent latest = about("e3", 20, A_STRANGER);
        incident.decide(latest);

        assertThat(withdrawalBy(receivedLate(aboutNobody("e2", 10))).event().order())
                .isEqualTo(latest.order());
    }

    private MatchStatement withdrawalBy(UrgentEvent event) {
        return incident.stated(event).withdrawals().getFirst();
    }

    private static UrgentEvent receivedLate(UrgentEvent event) {
        return new UrgentEvent(
                event.id(),
                event.source(),
                event.type(),
                event.time(),
                AT_TWO.plusSeconds(21 * 60),
                event.data(),
                event.defects());
    }
}
