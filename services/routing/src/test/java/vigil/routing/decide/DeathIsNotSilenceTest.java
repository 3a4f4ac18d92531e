package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AT_2;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Death.From;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.PlaceAtRisk.Risk;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.match.MatchStatement;

/** Death is not silence: what is asked after one, of whom, and until when. */
class DeathIsNotSilenceTest extends AtADeath {
    @Test
    void aDeathOnSceneAsksForTheFamilyAndForVerificationAndForNothingElse() {
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));

        Alert alert = desk.only(KEY);
        assertThat(alert.needs()).containsExactly("care-after-death");
        assertThat(alert.actionWanted()).isEqualTo("Ring the family.");
        assertThat(alert.preferredPlace().risk()).isEqualTo(Risk.NONE);
        assertThat(alert.preferredPlace().why()).isEqualTo("They have died: nothing is at risk any more.");
        assertThat(alert.death()).isNotNull().satisfies(death -> {
            assertThat(death.from()).isEqualTo(From.CREW);
            assertThat(death.mayBeUnexpected()).isFalse();
        });
        assertThat(alert.tasks())
                .extracting(task -> task.code() + " " + task.required())
                .containsExactly("bereaved true", "verification true");
        assertThat(words(What.DEATH)).containsExactly("The ambulance service says that they died on scene.");
    }

    @Test
    void itIsNotResolvedBeforeWhatIsRequiredIsRecorded() {
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        accept();

        assertThat(desk.resolve(desk.only(KEY), Outcome.DIED_IN_PREFERRED).reason())
                .isEqualTo(
                        "Not recorded yet: contact with the bereaved, verification of death. Record it first; until then"
                                + " it has to have an owner.");
        assertThat(done("bereaved", "spoke with her son").result()).isEqualTo(ActionOutcome.Result.APPLIED);
        assertThat(desk.only(KEY).actionWanted()).isEqualTo("Send somebody who can verify the death.");
        assertThat(desk.only(KEY).clocks().firstContact()).isNotNull();
        assertThat(desk.resolve(desk.only(KEY), Outcome.DIED_IN_PREFERRED).reason())
                .startsWith("Not recorded yet: verification of death.");
        assertThat(desk.act(Act.of(Kind.STAND_DOWN).reason("all done"), desk.only(KEY))
                        .reason())
                .startsWith("Not recorded yet: verification of death.");
        done("verification", null);
        assertThat(desk.only(KEY).actionWanted()).isEqualTo("Everything is recorded: resolve it.");
        assertThat(desk.resolve(desk.only(KEY), Outcome.DIED_IN_PREFERRED).result())
                .isEqualTo(ActionOutcome.Result.APPLIED);
        assertThat(words(What.TASK_DONE))
                .containsExactly("Done: Contact with the bereaved. spoke with her son", "Done: Verification of death.");
    }

    @Test
    void aTaskIsRefusedWithTheReason() {
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        accept();
        done("bereaved", null);

        assertThat(desk.act(Act.of(Kind.TASK_DONE), desk.only(KEY)).reason()).isEqualTo("Say what is done.");
        assertThat(done("flowers", null).reason())
                .isEqualTo("There is nothing called flowers to record here: bereaved, verification.");
        assertThat(done("bereaved", null).reason()).isEqualTo("It is recorded already: Sam at 02:30.");
    }

    @Test
    void whoeverRecordsContactWithTheFamilyFirstIsNotRemindedOfIt() {
        accept();
        done("bereaved", "spoke with her son");

        assertThat(desk.only(KEY).death()).isNotNull();
        assertThat(desk.only(KEY).clocks().firstContact()).isEqualTo(AT_2);
        assertThat(desk.only(KEY).clocks().contactBy()).isNull();
        desk.at(130).tick();
        assertThat(words(What.REMINDED)).isEmpty();
    }

    @Test
    void theOwnerIsRemindedAfterFourHoursAndEveryHourUntilItIsDone() {
        desk.at(300).hear(confirmed(maria(), died("i-1", 300)));
        desk.act(Act.of(Kind.ACCEPT).until(900), desk.only(KEY));
        done("bereaved", null);
        assertThat(TickFlow.nextDue(desk.only(KEY))).contains(AT_2.plusSeconds(60 * 540));
        desk.at(540).tick().tick().at(600).tick();

        assertThat(words(What.REMINDED))
                .hasSize(2)
                .last()
                .isEqualTo(
                        "After the death, not recorded yet: verification of death. Sam, Overnight nursing, reminded.");
        done("verification", null);
        desk.at(700).tick();
        assertThat(words(What.REMINDED)).hasSize(2);
    }

    @Test
    void aReminderWaitsWhileItIsPutOff() {
        desk.at(300).hear(confirmed(maria(), died("i-1", 300)));
        desk.act(Act.of(Kind.ACCEPT).until(900), desk.only(KEY));
        done("bereaved", null);
        desk.at(530);
        desk.act(Act.of(Kind.SNOOZE).reason("nurse is on her way").until(570), desk.only(KEY));
        desk.at(540).tick();
        assertThat(words(What.REMINDED)).isEmpty();
        desk.at(570).tick();
        assertThat(words(What.REMINDED)).hasSize(1);
    }

    @Test
    void theRegisterSaysItInALaterStatement() {
        desk.at(30).hear(confirmed(DIED_AT_QUARTER_PAST, event("i-1", "cancelled", 30)));

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.FOLLOW_UP);
        assertThat(alert.needs()).containsExactly("care-after-death");
        assertThat(words(What.DEATH)).containsExactly("The register says that they died on 21 November at 02:15.");
    }

    @Test
    void theRegistersNewsIsHeardThoughTheSourceSaysTheSameAgain() {
        desk.at(30).hear(later(confirmed(DIED_AT_QUARTER_PAST, event("i-1", "on-scene", 0))));

        assertThat(desk.only(KEY).needs()).containsExactly("care-after-death");
        assertThat(desk.only(KEY).preferredPlace().risk()).isEqualTo(Risk.NONE);
        int version = desk.only(KEY).version();
        desk.at(31).hear(later(confirmed(DIED_AT_QUARTER_PAST, event("i-1", "on-scene", 0))));
        assertThat(desk.only(KEY).version()).isEqualTo(version);
    }

    @Test
    void whoeverDiedAsAPersonSaysIsNotSilentEither() {
        accept();

        assertThat(desk.resolve(desk.only(KEY), Outcome.DIED_ELSEWHERE).reason())
                .isEqualTo(
                        "Nothing is recorded after the death yet: record contact with the bereaved, verification of death"
                                + " first.");
        done("verification", "by Dr Shah at 02:20");
        assertThat(desk.only(KEY).death())
                .isNotNull()
                .satisfies(death -> assertThat(death.from()).isEqualTo(From.PERSON));
        assertThat(desk.only(KEY).preferredPlace().risk()).isEqualTo(Risk.NONE);
    }

    @Test
    void aDeathOnSceneIsWhatANewAlertIsAbout() {
        Desk fresh = new Desk().hear(confirmed(maria(), died("i-9", 0)));

        assertThat(fresh.only(KEY).needs()).containsExactly("care-after-death");
        assertThat(fresh.only(KEY).version()).isEqualTo(1);
        assertThat(fresh.only(KEY).status()).isEqualTo(Status.FOLLOW_UP);
    }

    @Test
    void aDeathThatNothingExpectedIsFlaggedAsAQuestion() {
        for (String plan : List.of(
                "\"plan\":null",
                "\"plan\":{\"prognosis\":\"years\"}",
                "\"plan\":{}",
                "\"birthDate\":\"2015-03-02\",\"plan\":{\"prognosis\":\"days\"}")) {
            Desk fresh = new Desk().hear(confirmed(with(plan), died("i-9", 0)));

            Alert alert = fresh.only(KEY);
            assertThat(alert.death())
                    .isNotNull()
                    .satisfies(death ->
                            assertThat(death.mayBeUnexpected()).as(plan).isTrue());
            assertThat(alert.actionWanted())
                    .startsWith("May be unexpected: the police's and the coroner's rules apply before anybody moves the"
                            + " person. Ring the family.");
        }
    }

    private static MatchStatement later(MatchStatement said) {
        return new MatchStatement(
                said.statement(),
                said.personId(),
                said.incident(),
                said.event(),
                said.person(),
                said.sharing(),
                said.registerOffset() + 1,
                said.match(),
                said.matchedAt(),
                said.why());
    }
}
