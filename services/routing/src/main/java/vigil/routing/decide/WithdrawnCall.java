package vigil.routing.decide;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.alert.IncidentView;
import vigil.domain.event.Flag;
import vigil.domain.event.UrgentEvent;
import vigil.domain.team.NeedRules;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;

/**
 * A call that turned out to be about somebody else, and what it has left on an alert.
 *
 * @param others the latest snapshots of the calls that still concern the alert
 */
record WithdrawnCall(UrgentEvent call, List<UrgentEvent> others) {
    private static final String WHENCE = "from a call that has been withdrawn";

    static WithdrawnCall of(IncidentView call, AlertDraft draft) {
        return new WithdrawnCall(call.latest(), Snapshots.latest(draft.incidents));
    }

    /** A warning is never taken away: one that no other call gives says from now on where it came from. */
    void markWarnings(AlertDraft draft) {
        Set<Flag> unsaid = new HashSet<>(call.data().flags());
        others.forEach(other -> unsaid.removeAll(other.data().flags()));
        draft.safety = draft.safety.stream()
                .map(flag -> unsaid.contains(flag) ? marked(flag) : flag)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Leaves what the other calls need, of which there has to be one, and what is to be done for them. The priority is never lowered.
     *
     * @return whether it is higher than any call that is left asks for
     */
    boolean dropNeeds(AlertDraft draft, NeedRules rules) {
        Need gone = NeedAssessment.of(call, rules);
        List<Need> left = others.stream()
                .map(other -> NeedAssessment.of(other, rules))
                .sorted(Comparator.comparing(Need::priority))
                .toList();
        gone.needs().forEach(draft.needs::remove);
        left.forEach(need -> draft.needs.addAll(need.needs()));
        if (draft.actionWanted.equals(gone.actionWanted())) {
            draft.actionWanted = left.getFirst().actionWanted();
        }
        return draft.priority.isAbove(left.getFirst().priority());
    }

    /** The source again says that it is about this person: what it presses for is to be done again. */
    static void comesBack(AlertDraft draft, Need need) {
        if (!draft.priority.isAbove(need.priority())) {
            draft.actionWanted = need.actionWanted();
        }
    }

    /** The call, or another, gives these warnings now: they stand as they are. */
    static void unmark(AlertDraft draft, List<Flag> said) {
        said.stream().map(WithdrawnCall::marked).forEach(draft.safety::remove);
    }

    private static Flag marked(Flag flag) {
        return new Flag(flag.kind(), flag.text() == null ? WHENCE : flag.text() + " (" + WHENCE + ")");
    }
}
