package vigil.routing.decide;

import java.util.Comparator;
import java.util.List;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Plan;
import vigil.domain.team.NeedRules;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.PlanRules;

/**
 * What is needed, worked out anew from the calls and the plan as they stand, once something that it followed from is taken
 * back. The priority is never lowered.
 */
final class NeedsAnew {
    private NeedsAnew() {}

    /**
     * Puts it into the draft.
     *
     * @return whether the alert presses more than anything that is left asks for
     */
    static boolean workOut(AlertDraft draft, NeedRules rules) {
        List<UrgentEvent> latest = Snapshots.latest(draft.incidents);
        Plan plan = PlanRules.shared(draft.person, draft.sharing);
        List<Need> left = latest.isEmpty()
                ? List.of(NeedAssessment.usual(rules))
                : latest.stream()
                        .map(call -> NeedAssessment.of(call, plan, rules))
                        .sorted(Comparator.comparing(Need::priority))
                        .toList();
        draft.needs.clear();
        left.forEach(need -> draft.needs.addAll(need.needs()));
        if (draft.followUp != null) {
            draft.needs.add(Need.FOLLOW_UP);
        }
        draft.actionWanted = left.getFirst().actionWanted();
        return draft.priority.isAbove(left.getFirst().priority());
    }
}
