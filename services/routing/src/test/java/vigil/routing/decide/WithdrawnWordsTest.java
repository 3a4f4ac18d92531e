package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** Nothing that a call said stays on the alert of somebody whom it was not about. */
class WithdrawnWordsTest {
    private static final Person MARIA = maria();
    private static final String KEY = "p-maria";

    private final Desk desk = new Desk();

    @Test
    void inDoubtTheReasonSaysThatTheCallWasWithdrawn() {
        desk.hear(confirmed(MARIA, bleeding("dispatched", 0)));
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(alert().reason()).isEqualTo("The call that raised this alert has been withdrawn.");
        assertThat(shown()).noneMatch(words -> words.contains("catastrophic bleed"));
        assertThat(alert().defects()).isEmpty();
        assertThat(alert().preferredPlace().risk()).isEqualTo(PlaceAtRisk.Risk.NONE);
    }

    @Test
    void stoodDownOrClosedBeforeTheReasonSaysItToo() {
        desk.hear(confirmed(MARIA, bleeding("dispatched", 0)));
        desk.resolve(alert(), Outcome.STAYED);
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(alert().reason()).isEqualTo("The call that raised this alert has been withdrawn.");
        assertThat(shown()).noneMatch(words -> words.contains("catastrophic bleed"));
    }

    @Test
    void whatTheOtherCallsSaidStays() {
        desk.hear(
                confirmed(MARIA, event(UCR, "u-1", "referred", 0, said("in pain") + ",\"ucr\":{\"dueBy\":\"late\"}")));
        desk.hear(confirmed(MARIA, bleeding("dispatched", 1)));
        desk.hear(confirmed(MARIA, bleeding("on-scene", 2)));
        List<Defect> others = alert().incidents().getFirst().latest().defects();
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(alert().reason()).contains("in pain");
        assertThat(shown()).anyMatch(words -> words.contains("in pain"));
        assertThat(shown()).noneMatch(words -> words.contains("bleed"));
        assertThat(others).isNotEmpty();
        assertThat(alert().defects()).containsExactlyElementsOf(others);
    }

    @Test
    void thatTheAlertIsCutStaysAndSoDoesTheOrderOfWhatIsWrong() {
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 0, "")));
        desk.hear(confirmed(MARIA, bleeding("dispatched", 1)));
        desk.hear(confirmed(MARIA, event(AMBULANCE, "i-2", "dispatched", 2, "\"person\":{\"gender\":\"x\"}")));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "accepted", 3, "\"ucr\":{\"dueBy\":\"late\"}")));
        AlertDraft draft = new AlertDraft(alert(), alert().lastChangedAt());
        draft.defects.add(Defect.CUT);
        desk.book.apply(draft.next());
        List<Defect> before = alert().defects();
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        List<Defect> itsOwn = bleeding("dispatched", 1).defects();
        assertThat(before).hasSize(4).containsAll(itsOwn);
        assertThat(alert().defects())
                .containsExactlyElementsOf(before.stream()
                        .filter(defect -> !itsOwn.contains(defect))
                        .toList());
    }

    @Test
    void whichPlaceIsAtRiskIsOfTheCallThatPutsItThere() {
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "referred", 0, "")));
        desk.hear(confirmed(MARIA, event("i-1", "conveying", 1)));
        assertThat(shown()).contains("Plan says home: tell the receiving unit and the key team.");
        desk.hear(withdrawn(MARIA, event("i-1", "conveying", 5)));

        assertThat(shown()).noneMatch(words -> words.contains("Plan says home"));
    }

    @Test
    void whatSomebodyWroteThemselvesStays() {
        desk.hear(confirmed(MARIA, bleeding("dispatched", 0)));
        desk.act(Kind.NOTE, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(shown()).contains("a note");
    }

    @Test
    void aVisitThatIsDueForSomebodyElseIsNotDueHere() {
        desk.hear(confirmed(MARIA, event(AMBULANCE, "i-1", "dispatched", 0, "")));
        desk.hear(confirmed(MARIA, event(UCR, "u-1", "accepted", 1, "\"ucr\":{\"dueBy\":\"2026-11-21T04:00:00Z\"}")));
        desk.hear(withdrawn(MARIA, event(UCR, "u-1", "accepted", 5, "")));

        assertThat(alert().clocks().dueBy()).isNull();
    }

    @Test
    void aFollowUpDoesNotTellWhyTheOtherCallEnded() {
        desk.hear(
                confirmed(MARIA, event(UCR, "u-1", "declined", 0, "\"ucr\":{\"declineReason\":\"daughter refuses\"}")));
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(withdrawn(MARIA, event(UCR, "u-1", "declined", 5, "")));

        assertThat(alert().followUp().why()).doesNotContain("daughter").contains("withdrawn");
        assertThat(shown()).noneMatch(words -> words.contains("daughter"));
        assertThat(desk.act(Kind.ACKNOWLEDGE, alert()).reason()).doesNotContain("daughter");
    }

    @Test
    void itAllStandsAgainWhenTheCallComesBack() {
        desk.hear(confirmed(MARIA, bleeding("dispatched", 0)));
        desk.act(Kind.ACKNOWLEDGE, alert());
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));
        desk.hear(confirmed(MARIA, bleeding("on-scene", 9)));

        assertThat(alert().reason()).contains("catastrophic bleed");
        assertThat(shown()).anyMatch(words -> words.contains("catastrophic bleed"));
        assertThat(alert().defects()).isNotEmpty();
    }

    @Test
    void whatAPossibleMatchCarriedOverIsOfItsCallToo() {
        UrgentEvent call = bleeding("dispatched", 0);
        desk.hear(Examples.review(call, MARIA));
        desk.hear(Examples.ruled(MARIA, call));
        assertThat(shown()).anyMatch(words -> words.startsWith("Possible match: ") && words.contains("bleed"));
        desk.hear(withdrawn(MARIA, event("i-1", "on-scene", 5)));

        assertThat(shown()).noneMatch(words -> words.contains("bleed"));
    }

    /** A call with something wrong in it. */
    private static UrgentEvent bleeding(String status, int minute) {
        return event(
                AMBULANCE, "i-1", status, minute, said("catastrophic bleed") + ",\"ambulance\":{\"category\":\"X\"}");
    }

    private static String said(String text) {
        return "\"presentation\":{\"text\":\"" + text + "\"}";
    }

    private Alert alert() {
        return desk.only(KEY);
    }

    private List<String> shown() {
        Alert alert = alert();
        return alert.history().stream().map(alert::shown).toList();
    }
}
