package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.person.Sharing;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.PlanRules;

/**
 * The register has news of somebody while their alert is open. What is shown follows it at once: a new plan, or none where they no
 * longer share it, and then nothing of what followed from it either. It never ends an alert, nor takes it from anybody.
 */
record RegisterFlow(TeamDirectory directory, Instant now) {
    /** What stands in the history for a line that told of the plan. */
    static final String LEFT_OUT = "Left out: it told of a plan that is no longer shared.";

    /** That is what the register holds now, as of that place in its log; one it knew before is no news. */
    Decision changed(Person person, long offset, List<Alert> known) {
        Person shared = person.asShared();
        return each(known, offset, draft -> take(draft, shared, person.consent().sharing(), offset));
    }

    /** They are no longer on the register, as of that place in its log. */
    Decision removed(long offset, List<Alert> known) {
        return each(known, offset, draft -> {
            draft.person = draft.person == null ? null : draft.person.withoutPlan();
            draft.sharing = Sharing.WITHDRAWN;
            draft.registerOffset = offset;
            withoutPlan(draft);
            draft.note(
                    AlertDraft.VIGIL,
                    What.UPDATED,
                    "They are no longer on the register, and nothing of their plan is shown. Ask them, or whoever cares for"
                            + " them, what they want now.");
        });
    }

    private Decision each(List<Alert> known, long offset, java.util.function.Consumer<AlertDraft> change) {
        return Decision.ofAll(known.stream()
                .filter(alert -> alert.status().isOpen() && alert.registerOffset() < offset)
                .map(alert -> changed(alert, change))
                .filter(Objects::nonNull)
                .toList());
    }

    private @Nullable Alert changed(Alert alert, java.util.function.Consumer<AlertDraft> change) {
        AlertDraft draft = new AlertDraft(alert, now);
        change.accept(draft);
        boolean same = Objects.equals(draft.person, alert.person()) && draft.sharing == alert.sharing();
        if (same) {
            return null;
        }
        if (PlanRules.shared(alert.person(), alert.sharing()) != null
                && PlanRules.shared(draft.person, draft.sharing) == null) {
            NeedsAnew.workOut(draft, directory.needs());
        }
        new Deaths(directory, now).settle(draft);
        StatementFlow.placeAtRisk(draft);
        if (Moves.isPressing(draft.preferredPlace.risk())) {
            new Steps(directory, now).endSnooze(draft, draft.preferredPlace.why());
        }
        return draft.next();
    }

    /** Takes in what the register holds now, and says what is new in it. */
    static void take(AlertDraft draft, @Nullable Person person, @Nullable Sharing sharing, long offset) {
        Person before = draft.person;
        boolean wasShared = draft.sharing == null || draft.sharing.isShared();
        boolean isShared = sharing == null || sharing.isShared();
        draft.person = person;
        draft.sharing = sharing;
        draft.registerOffset = offset;
        if (wasShared && !isShared) {
            withoutPlan(draft);
            draft.note(
                    AlertDraft.VIGIL,
                    What.UPDATED,
                    "They no longer share their plan, and nothing of it is shown. Ask the person.");
        } else if (before != null && person != null && !before.equals(person)) {
            draft.note(AlertDraft.VIGIL, What.UPDATED, news(before, person));
        }
    }

    private static String news(Person before, Person after) {
        Integer was = version(before);
        Integer is = version(after);
        if (is != null && !is.equals(was)) {
            return "Their plan is version " + is + " now" + (was == null ? "." : "; it was version " + was + ".");
        }
        return "The register has other details of them now.";
    }

    private static @Nullable Integer version(Person person) {
        Plan plan = person.plan();
        return plan == null ? null : plan.version();
    }

    private static void withoutPlan(AlertDraft draft) {
        draft.planVersionAtOpen = null;
        draft.leaveOut(What.PLACE_AT_RISK, LEFT_OUT);
        draft.routing = draft.routing.withoutKeyTeam();
    }
}
