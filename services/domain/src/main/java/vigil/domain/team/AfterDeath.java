package vigil.domain.team;

import java.time.Duration;
import java.util.List;
import vigil.domain.Copies;
import vigil.domain.person.Plan.Prognosis;

/**
 * What has to be seen to after a death, kept as data.
 *
 * @param target minutes until everything that is required should be recorded; 240 where none is given
 * @param remindEvery minutes between reminders after that; 60 where none is given
 * @param tasks in the order in which they are asked for
 * @param unexpected when a death may be unexpected
 */
public record AfterDeath(int target, int remindEvery, List<TaskRule> tasks, Unexpected unexpected) {
    private static final List<TaskRule> EXAMPLES = List.of(
            new TaskRule("bereaved", "Contact with the bereaved", true, true, "Ring the family."),
            new TaskRule(
                    "verification", "Verification of death", true, false, "Send somebody who can verify the death."));

    /** Stands where a directory gives none; to be approved. */
    static final AfterDeath EXAMPLE = new AfterDeath(0, 0, List.of(), Unexpected.EXAMPLE);

    public AfterDeath {
        tasks = Copies.of(tasks);
        target = target > 0 ? target : 240;
        remindEvery = remindEvery > 0 ? remindEvery : 60;
        tasks = tasks.isEmpty() ? EXAMPLES : tasks;
        unexpected = Copies.or(unexpected, Unexpected.EXAMPLE);
    }

    /** From being told of the death. */
    public Duration untilTarget() {
        return Duration.ofMinutes(target);
    }

    /** From one reminder to the next. */
    public Duration untilNextReminder() {
        return Duration.ofMinutes(remindEvery);
    }

    /**
     * One task.
     *
     * @param required the alert can't be resolved before it is done
     * @param contact whoever does it has spoken with the family
     * @param wanted what the owner is asked to do
     */
    public record TaskRule(String code, String name, boolean required, boolean contact, String wanted) {}

    /**
     * When a death may be unexpected: any of these is enough.
     *
     * @param prognoses that don't make a death expected
     * @param withoutPrognosis where the plan that is shared records none
     * @param withoutPlan where no plan is shared
     * @param youngerThan age in whole years; 0 for nobody
     * @param advice what whoever has it should think of, in words
     */
    public record Unexpected(
            List<Prognosis> prognoses, boolean withoutPrognosis, boolean withoutPlan, int youngerThan, String advice) {
        private static final String ADVICE =
                "May be unexpected: the police's and the coroner's rules apply before anybody moves the person.";

        static final Unexpected EXAMPLE = new Unexpected(List.of(Prognosis.YEARS), true, true, 18, ADVICE);

        public Unexpected {
            prognoses = Copies.of(prognoses);
            advice = Copies.or(advice, ADVICE);
        }
    }
}
