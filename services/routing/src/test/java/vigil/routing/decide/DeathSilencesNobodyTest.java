package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.OOH;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Death.From;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.PlaceAtRisk.Risk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.What;

/** A death silences no call that speaks against it, and no red flag; the words of a call alone silence nothing. */
class DeathSilencesNobodyTest extends AtADeath {
    @Test
    void aRecordThatIsContradictedAtOnceIsSaidAndEndsWhatWasPutOff() {
        Desk said = desk.at(15).hear(confirmed(maria(), event("i-1", "dispatched", 15)));
        said.hear(confirmed(maria(), saidToHaveDied()));
        accept();
        desk.act(Act.of(Kind.FIRST_CONTACT), desk.only(KEY));
        desk.at(16).hear(confirmed(maria(), event("i-2", "dispatched", 16)));
        desk.act(Act.of(Kind.SNOOZE).reason("nurse is on her way").until(200), desk.only(KEY));
        desk.at(20).registered(DIED_AT_QUARTER_PAST, 18);

        assertThat(desk.only(KEY).death().contradicted()).isTrue();
        assertThat(desk.only(KEY).snooze()).isNull();
        assertThat(words(What.DEATH)).last().asString().contains("by the register; a call came later");
    }

    @Test
    void aCallThatBeganAfterTheDeathIsAskedAboutAndLosesNoNeed() {
        desk.at(30)
                .hear(confirmed(
                        DIED_AT_QUARTER_PAST,
                        event(OOH, "o-1", "triaged", 30, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));

        assertThat(desk.only(KEY).needs()).contains("symptom-control", "care-after-death");
        assertThat(words(What.DEATH))
                .containsExactly(
                        "Recorded as having died on 21 November at 02:15 by the register; a call came later: check"
                                + " whom it is about.");
    }

    @Test
    void aRedFlagAboutSomebodyWhomTheRegisterSaysIsDeadIsStillOne() {
        Desk fresh = new Desk()
                .at(30)
                .hear(confirmed(
                        DIED_AT_QUARTER_PAST,
                        event(OOH, "o-1", "triaged", 30, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));

        assertThat(fresh.only(KEY).priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(fresh.only(KEY).needs()).containsExactly("symptom-control", "care-after-death");
        assertThat(fresh.only(KEY).actionWanted()).isEqualTo(AlertDraft.CONTRADICTED + "Ring the crew now.");
        assertThat(fresh.only(KEY).death().isKnown()).isFalse();
    }

    @Test
    void thatTheCrewSaysItAgainSilencesNoCallThatCameBetween() {
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        desk.at(33).hear(confirmed(maria(), event("i-2", "on-scene", 33)));
        desk.at(40).hear(confirmed(maria(), died("i-1", 40)));

        assertThat(desk.only(KEY).death().contradicted()).isTrue();
        assertThat(desk.only(KEY).needs()).containsExactly("end-of-life-crisis", "care-after-death");
        assertThat(desk.only(KEY).preferredPlace().risk()).isEqualTo(Risk.DECIDE_NOW);
        assertThat(words(What.DEATH)).hasSize(2);
    }

    @Test
    void aLaterCallThatIsCancelledSaysNothingAgainstIt() {
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        desk.at(33).hear(confirmed(maria(), event("i-2", "on-scene", 33)));
        desk.at(40).hear(confirmed(maria(), event("i-2", "cancelled", 40)));

        assertThat(desk.only(KEY).death().isKnown()).isTrue();
        assertThat(desk.only(KEY).needs()).containsExactly("care-after-death");
        assertThat(desk.only(KEY).actionWanted()).isEqualTo("Ring the family.");
    }

    @Test
    void aRedFlagInACallThatBeganBeforeIsHeardAllTheSame() {
        desk.at(20).hear(confirmed(maria(), event(OOH, "o-1", "triaged", 20, "")));
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        desk.at(35)
                .hear(confirmed(
                        maria(),
                        event(OOH, "o-1", "triaged", 35, "\"presentation\":{\"text\":\"catastrophic bleed\"}")));

        assertThat(desk.only(KEY).priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(words(What.PRIORITY_RAISED)).containsExactly("A catastrophic bleed is an emergency");
    }

    @Test
    void wordsOfACallAloneSilenceNothingAndKeepNobody() {
        Desk said = new Desk().hear(confirmed(maria(), event("i-1", "on-scene", 0)));
        said.at(1).hear(confirmed(maria(), saidToHaveDied()));

        Alert alert = said.only(KEY);
        assertThat(alert.death())
                .isNotNull()
                .satisfies(death -> assertThat(death.from()).isEqualTo(From.SAID));
        assertThat(alert.preferredPlace().risk()).isEqualTo(Risk.DECIDE_NOW);
        assertThat(said.resolve(alert, Outcome.NOT_KNOWN).reason()).startsWith("Not recorded yet");
        assertThat(said.resolve(alert, Outcome.STAYED).result()).isEqualTo(ActionOutcome.Result.APPLIED);
    }
}
