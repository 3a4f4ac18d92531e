package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;
import static vigil.board.decide.Rows.accepted;
import static vigil.board.decide.Rows.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** In whose hands it is, and how long they keep it. */
class RowHandsTest {
    @Test
    void saysWhoHasItWhenTheyAreThereAndHowLongTheyKeepIt() {
        Hands hands = row(accepted()).hands();
        assertThat(hands.acceptedBy()).isEqualTo("Nurse Okafor");
        assertThat(hands.eta()).isEqualTo("2026-11-21T03:10:00Z");
        assertThat(hands.keptUntil()).isEqualTo("2026-11-21T06:00:00Z");
    }

    /** By the name as it is shown, whoever is signed in finds what is theirs. */
    @Test
    void cutsALongNameAsTheSessionDoes() {
        String name = "Wilhelmina Featherstonehaugh-Cholmondeley";
        ObjectNode json = set(accepted(), "/acceptedBy/name", name);
        assertThat(row(json).hands().acceptedBy())
                .isEqualTo(Hands.shownAs(name))
                .hasSizeLessThan(name.length());
    }

    @Test
    void countsTheEndOfTheOwnersHoursOnceAHandoverIsDue() {
        ObjectNode json = accepted();
        json.withObject("/closing").put("at", "2026-11-21T02:30:00Z").put("offered", false);
        assertThat(row(json).hands().handOverBy()).isNull();
        assertThat(row(json).hands().keptUntil()).isEqualTo("2026-11-21T06:00:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T04:14:10Z");

        set(json, "/closing/offered", true);
        assertThat(row(json).hands().handOverBy()).isEqualTo("2026-11-21T02:30:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:30:00Z");
    }

    @Test
    void namesTheTeamThatHasNotReceivedIt() {
        ObjectNode json = set(accepted(), "/handoverTo", "myton-coventry");
        json.withObject("/ladder").put("next", "day").put("at", "2026-11-21T02:30:00Z");
        Row row = row(set(json, "/owner", "day"));
        assertThat(row.hands().handoverTo()).isEqualTo("Coventry Myton Hospice community team");
        assertThat(row.due().next()).isEqualTo("2026-11-21T02:30:00Z");
    }

    @Test
    void saysWhenItsTeamClosesToWhoeverIsAboutToAcceptIt() {
        ObjectNode json = json("a-1");
        json.withObject("/closing").put("at", "2026-11-21T08:00:00Z").put("offered", false);
        assertThat(row(json).hands().closesAt()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:24:10Z");
    }

    @Test
    void keepsAPossibleMatchToWhatIsTheDesks() {
        ObjectNode json = set(set(possible(accepted()), "/handoverTo", "myton-coventry"), "/clocks/firstContact", null);
        set(json, "/clocks/acceptBy", "2026-11-21T02:34:10Z");
        json.withObject("/snooze")
                .put("until", "2026-11-21T04:40:00Z")
                .put("by", "Sam")
                .put("reason", "asleep");
        assertThat(row(json).hands()).isEqualTo(Hands.NOBODYS);
        assertThat(row(json).due().next()).isNull();
    }

    @Test
    void isInNobodysHandsOnceItIsClosed() {
        ObjectNode json = set(set(accepted(), "/status", "stood-down"), "/handoverTo", "myton-coventry");
        assertThat(row(json).hands().handoverTo()).isNull();
        assertThat(row(json).hands().eta()).isNull();
        assertThat(row(json).hands().acceptedBy()).isEqualTo("Nurse Okafor");
    }
}
