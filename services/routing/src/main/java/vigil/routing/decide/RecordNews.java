package vigil.routing.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.person.Sharing;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.PlanRules;

/** What a newer record of the person changes on an alert, whoever brings it: a source's statement, or the register itself. */
record RecordNews(TeamDirectory directory) {
    /** Whether the statement brings a newer record than the alert shows; the same again outdates what was written before it. */
    static boolean isIn(MatchStatement statement, Alert alert) {
        return statement.registerOffset() > alert.registerOffset();
    }

    /** As {@link #take(AlertDraft, Person, Sharing, long)}. */
    void take(AlertDraft draft, MatchStatement statement) {
        take(draft, statement.person(), statement.sharing(), statement.registerOffset());
    }

    /**
     * Shows the record, unless a newer one is shown, and says what is new; what followed from a plan that is not shared any
     * more goes with it.
     *
     * @param offset where the record stands in the register's log
     */
    void take(AlertDraft draft, @Nullable Person person, @Nullable Sharing sharing, long offset) {
        if (offset < draft.registerOffset) {
            return;
        }
        if (sharing == Sharing.REMOVED) {
            draft.person = person == null ? draft.person : person;
            if (draft.sharing != Sharing.REMOVED) {
                takeAway(draft, offset);
            }
            draft.registerOffset = offset;
            return;
        }
        Person before = draft.person;
        boolean hadPlan = PlanRules.shared(before, draft.sharing) != null;
        boolean shared = isShared(draft.sharing);
        draft.person = person;
        draft.sharing = sharing;
        draft.registerOffset = offset;
        if (shared && !isShared(sharing)) {
            withoutPlan(draft);
            note(draft, "They no longer share their plan, and nothing of it is shown. Ask the person.");
        } else if (before != null && person != null && !before.equals(person)) {
            if (hadPlan && PlanRules.shared(person, sharing) == null) {
                withoutPlan(draft);
            }
            note(draft, news(before, person, draft.now()));
        }
    }

    /** They are not on the register any more: who they are stays, and nothing of a plan. */
    void takeAway(AlertDraft draft, long offset) {
        draft.person = draft.person == null ? null : draft.person.withoutPlan();
        draft.sharing = Sharing.REMOVED;
        draft.registerOffset = offset;
        withoutPlan(draft);
        draft.note(
                AlertDraft.VIGIL,
                What.REMOVED,
                "They are no longer on the register, and nothing of their plan is shown. Ask them, or whoever cares for"
                        + " them, what they want now.");
    }

    private void withoutPlan(AlertDraft draft) {
        draft.planVersionAtOpen = null;
        draft.routing = draft.routing.withoutPlan();
        draft.shadow = draft.shadow == null ? null : draft.shadow.withoutKeyTeam();
        new Needs(directory.needs()).anew(draft);
        draft.leaveThePlanOut();
    }

    private static boolean isShared(@Nullable Sharing sharing) {
        return sharing == null || sharing.isShared();
    }

    private static void note(AlertDraft draft, String words) {
        draft.note(AlertDraft.VIGIL, What.UPDATED, words);
    }

    /** Names no team: whatever the plan says may be taken back. */
    private static String news(Person before, Person after, Instant now) {
        String merged = before.survivor().isEmpty() && after.survivor().isPresent()
                ? "This record was merged into another of the same person."
                : "";
        String news = merged + plan(before.plan(), after.plan()) + lead(Lead.of(before, now), Lead.of(after, now));
        return news.isEmpty() ? "The register has other details of them now." : news.strip();
    }

    private static String plan(@Nullable Plan before, @Nullable Plan after) {
        Integer was = version(before);
        Integer is = version(after);
        if (after == null || is == null || is.equals(was)) {
            return "";
        }
        boolean another =
                before != null && after.keyTeam() != null && !after.keyTeam().equals(before.keyTeam());
        return " Their plan is version " + is + " now" + (was == null ? "." : "; it was version " + was + ".")
                + (another ? " It names another key team: see that they know." : "");
    }

    private static String lead(Lead before, Lead after) {
        if (before.first() == after.first()) {
            return "";
        }
        return (after.first() == Lead.Services.CHILDREN ? " Children's" : " Adults'")
                + " services lead their care now: if it is not yours any more, hand it over.";
    }

    private static @Nullable Integer version(@Nullable Plan plan) {
        return plan == null ? null : plan.version();
    }
}
