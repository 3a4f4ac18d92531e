package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.decide.Rows.accepted;
import static vigil.board.decide.Rows.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What is waited for next, and until when. */
class RowDueTest {
    @Test
    void countsAVisitAsDueUntilSomebodyHasSpokenWithThem() {
        ObjectNode json = set(json("a-1"), "/clocks/dueBy", "2026-11-21T02:15:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:15:00Z");

        set(json, "/clocks/firstContact", "2026-11-21T02:16:00Z");
        assertThat(row(json).due().visitBy()).isNull();

        set(json, "/status", "stood-down");
        assertThat(row(json).due().next()).isNull();
    }

    @Test
    void waitsForAnAcknowledgementAlsoWhenTheSourceIsDone() {
        ObjectNode json = set(json("a-1"), "/status", "follow-up");
        json.putNull("ladder");
        assertThat(row(json).due().acknowledged()).isFalse();
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:24:10Z");

        set(json, "/clocks/acknowledged", "2026-11-21T02:16:00Z");
        assertThat(row(json).due().acknowledged()).isTrue();
        assertThat(row(json).due().next()).isNull();
    }

    @Test
    void hasNothingToMissWhenAcceptedWithoutALadder() {
        ObjectNode json = set(set(json("a-1"), "/status", "accepted"), "/clocks/acknowledgeBy", null);
        json.putNull("ladder").withObject("/acceptedBy").put("name", "Nurse Okafor");
        assertThat(row(json).due().next()).isNull();
        assertThat(row(json).hands().acceptedBy()).isEqualTo("Nurse Okafor");
    }

    @Test
    void countsWhatIsWaitedForNext() {
        ObjectNode json = set(set(json("a-1"), "/clocks/acknowledgeBy", null), "/status", "acknowledged");
        set(json, "/clocks/acknowledged", "2026-11-21T02:16:00Z");
        set(json, "/clocks/acceptBy", "2026-11-21T02:34:10Z");
        set(json, "/clocks/contactBy", "2026-11-21T04:14:10Z");
        json.putNull("ladder");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:34:10Z");

        set(json, "/clocks/acceptBy", null);
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T04:14:10Z");

        set(json, "/clocks/firstContact", "2026-11-21T03:00:00Z");
        set(json, "/clocks/contactBy", null);
        assertThat(row(json).due().next()).isNull();
        assertThat(row(json).due().contacted()).isTrue();
    }

    @Test
    void asksForAnotherContactAfterWorseNewsThoughThereWasAFirst() {
        ObjectNode json = set(accepted(), "/clocks/firstContact", "2026-11-21T02:00:00Z");
        set(json, "/clocks/dueBy", "2026-11-21T05:00:00Z");
        set(json, "/clocks/contactBy", "2026-11-21T04:14:10Z");
        assertThat(row(json).due().contactBy()).isEqualTo("2026-11-21T04:14:10Z");
        assertThat(row(json).due().visitBy()).isEqualTo("2026-11-21T05:00:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T04:14:10Z");
        assertThat(row(json).due().contacted()).isFalse();

        set(json, "/clocks/firstContact", "2026-11-21T04:14:10Z");
        assertThat(row(json).due().contactBy()).isNull();
        assertThat(row(json).due().contacted()).isTrue();
    }

    @Test
    void waitsForTheEndOfWhatWasPutOffAndNoticesAHandoverBeforeThat() {
        ObjectNode json = accepted();
        json.withObject("/snooze")
                .put("until", "2026-11-21T04:40:00Z")
                .put("by", "Sam Patel")
                .put("reason", "she sleeps; her son rings when she wakes, or at half past four at the latest");
        Row row = row(json);
        assertThat(row.due().next()).isEqualTo("2026-11-21T04:40:00Z");
        assertThat(row.hands().snoozedWhy()).isEqualTo("Sam Patel: she sleeps; her son rings when she w…");
        assertThat(row.hands().isAsleep()).isTrue();

        json.withObject("/closing").put("at", "2026-11-21T02:30:00Z").put("offered", true);
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:30:00Z");
        assertThat(row(json).hands().isAsleep()).isFalse();
    }
}
