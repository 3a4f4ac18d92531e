package vigil.routing.decide;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.domain.alert.Priority;
import vigil.domain.event.IncidentStatus;
import vigil.domain.person.Plan;
import vigil.domain.team.NeedRules;
import vigil.routing.decide.need.Asked;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.PlanRules;

/** What an alert's calls ask for, by the plan and the rules as they stand, and what has been asked for before: most pressing first. */
record Needs(NeedRules rules) {
    /**
     * What the latest snapshots ask for. A crew that says that they died asks for nothing else, and {@link Deaths} for that; what
     * was entered in error asks for nothing.
     */
    List<Asked> asked(AlertDraft draft) {
        Plan plan = PlanRules.shared(draft.person, draft.sharing);
        return Snapshots.latest(draft.incidents).stream()
                .filter(call -> !Deaths.isSaidIn(call) && call.status() != IncidentStatus.ENTERED_IN_ERROR)
                .flatMap(call -> NeedAssessment.asked(call, plan, rules).stream())
                .sorted(Comparator.comparing(Asked::priority))
                .toList();
    }

    /**
     * Adds that to what was needed before, which stays: where no call asks for it any more, it presses as much as what it
     * stood behind, and what led presses as much as the alert. Following up comes last.
     */
    static void add(AlertDraft draft, List<Asked> asked) {
        Map<String, Priority> pressing = new HashMap<>();
        asked.forEach(one -> pressing.putIfAbsent(one.need(), one.priority()));
        Priority before = draft.priority;
        for (String need : draft.needs) {
            before = pressing.merge(need, before, (now, then) -> now);
        }
        pressing.replace(Need.FOLLOW_UP, Priority.INFORMATION);
        List<String> ordered = Stream.concat(
                        draft.needs.stream(), asked.stream().map(Asked::need))
                .distinct()
                .sorted(Comparator.comparing(pressing::get))
                .toList();
        draft.needs.clear();
        draft.needs.addAll(ordered);
    }

    /**
     * Works out all of it anew, once something that it followed from is taken back. The priority is never lowered.
     *
     * @return whether the alert presses more than anything that is left asks for
     */
    boolean anew(AlertDraft draft) {
        List<Asked> left = asked(draft);
        List<Asked> all = left.isEmpty() ? List.of(NeedAssessment.usual(rules)) : left;
        draft.needs.clear();
        all.forEach(one -> draft.needs.add(one.need()));
        if (draft.followUp != null) {
            draft.needs.add(Need.FOLLOW_UP);
        }
        draft.ask(Need.actionWanted(all, rules));
        return draft.priority.isAbove(all.getFirst().priority());
    }
}
