package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;
import static vigil.board.decide.Rows.accepted;
import static vigil.board.decide.Rows.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** After a death a row says what is not recorded yet, and is silent about nothing else for mere words. */
class RowAfterDeathTest {
    @Test
    void saysAfterADeathWhatIsNotRecordedAndNothingOfWhereTheyWishedToBe() {
        ObjectNode json = afterDeath(json("a-1"));
        assertThat(row(json).advice()).isEqualTo("After a death, not recorded: verification of death");
        assertThat(row(json).risk()).isEqualTo("none");
        assertThat(row(json).afterDeath()).isTrue();
        assertThat(row(json("a-1")).afterDeath()).isFalse();

        set(json, "/death/mayBeUnexpected", true);
        assertThat(row(json).advice())
                .isEqualTo("After a death (may be unexpected: ask), not recorded: verification of death");

        set(json, "/death/mayBeUnexpected", false);
        ((ObjectNode) json.at("/tasks/2")).set("done", json.at("/tasks/0/done"));
        assertThat(row(json).advice()).isEqualTo("After a death: what is required is recorded");
    }

    @Test
    void neverReadsAsIfItWereDoneHoweverMuchIsNotRecorded() {
        ObjectNode json = afterDeath(json("a-1"));
        json.withArray("tasks")
                .addObject()
                .put("code", "told")
                .put("name", "GP told")
                .put("required", true);
        assertThat(row(json).advice()).isEqualTo("After a death, not recorded: verification of death, GP told");

        set(json, "/tasks/2/name", "Verification of death ".repeat(10));
        assertThat(row(json).advice())
                .startsWith("After a death, not recorded: verification of death")
                .endsWith("…");

        set(json, "/tasks/2/name", " ");
        assertThat(row(json).advice()).isEqualTo("After a death, not recorded: verification, GP told");
    }

    @Test
    void silencesNothingForTheWordsOfACallWhichMayBeAboutSomebodyElse() {
        ObjectNode json = set(afterDeath(json("a-1")), "/death/from", "said");
        set(json, "/preferredPlace/risk", "leaving");
        set(json, "/preferredPlace/first/place", "community-hospital");
        Row row = row(json);
        assertThat(row.advice())
                .isEqualTo("Said to have died: ask who. Plan says community hospital, and they are leaving: ring the"
                        + " receiving unit");
        assertThat(row.risk()).isEqualTo("leaving");
    }

    @Test
    void tellsOfADeathBeforeAVisitThatIsStillOnItsWay() {
        ObjectNode json = json("a-1");
        json.withArray("incidents").add(json.at("/incidents/0").deepCopy());
        set(json, "/incidents/0/ended", true);
        set(json, "/incidents/0/latest/data/incident/status", "closed");
        set(json, "/incidents/0/latest/data/ambulance/outcome", "died-on-scene");
        set(json, "/incidents/1/id", "visit");
        set(json, "/incidents/1/type", "vigil.ucr.referral.v1");
        set(json, "/incidents/1/updatedAt", "2026-11-21T02:30:00Z");

        assertThat(row(json).happening()).startsWith("Died on scene (ambulance C2)");
    }

    @Test
    void countsAfterADeathUntilWhatIsRequiredIsRecorded() {
        ObjectNode json = set(afterDeath(accepted()), "/clocks/firstContact", "2026-11-21T02:18:00Z");
        set(json, "/clocks/contactBy", null);
        assertThat(row(json).due().recordBy()).isEqualTo("2026-11-21T06:16:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T06:16:00Z");
        assertThat(row(possible(json.deepCopy())).due().recordBy()).isNull();
        assertThat(row(set(json.deepCopy(), "/death/from", "said")).due().recordBy())
                .isNull();

        ObjectNode asleep = json.deepCopy();
        asleep.withObject("/snooze")
                .put("until", "2026-11-21T04:40:00Z")
                .put("by", "Sam")
                .put("reason", "the nurse is on her way");
        assertThat(row(asleep).due().recordBy()).isNull();

        ((ObjectNode) json.at("/tasks/2")).set("done", json.at("/tasks/0/done"));
        assertThat(row(json).due().recordBy()).isNull();
        assertThat(row(json).due().next()).isNull();
    }
}
