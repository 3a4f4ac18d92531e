package vigil.routing.decide;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.event.Flag;
import vigil.domain.event.UrgentEvent;
import vigil.domain.team.NeedRules;
import vigil.routing.decide.need.Wording;

/**
 * A call that turned out to be about somebody else, and what it has left on an alert.
 *
 * @param others the latest snapshots of the calls that still concern the alert
 */
record WithdrawnCall(UrgentEvent call, List<UrgentEvent> others) {
    private static final String WHENCE = "from a call that has been withdrawn";
    private static final String NO_CALL_LEFT = "The call that raised this alert has been withdrawn.";
    private static final String NO_END_LEFT = "The call that it came from has been withdrawn: ring the source.";

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
     * What it said is about somebody else: reason, defects and clocks, what is needed and what is to be done, are
     * those of the other calls as they are now, and the usual where there is none. The priority is never lowered.
     *
     * @return whether that is higher than any call that is left asks for
     */
    boolean leaveOut(AlertDraft draft, NeedRules rules) {
        Optional<UrgentEvent> newest = others.stream().max(Comparator.comparing(UrgentEvent::order));
        draft.reason = newest.map(Wording::of).orElse(NO_CALL_LEFT);
        draft.defects.retainAll(stillWrong());
        if (draft.followUp != null) {
            String why = newest.map(Wording::followUp).orElse(NO_END_LEFT);
            draft.followUp = new Alert.FollowUp(draft.followUp.since(), why);
        }
        if (newest.isPresent()) {
            draft.clocks = draft.clocks.withoutSource();
            others.forEach(other ->
                    draft.clocks = draft.clocks.withSource(Snapshots.clockStart(other), Snapshots.dueBy(other)));
        }
        return new Needs(rules).anew(draft);
    }

    /** What is wrong with the other calls, or with the alert itself. */
    private Set<Defect> stillWrong() {
        return Stream.concat(others.stream().flatMap(other -> other.defects().stream()), Stream.of(Defect.CUT))
                .collect(Collectors.toSet());
    }

    /** The source again says that it is about this person: what it says stands again. */
    static void comesBack(AlertDraft draft, UrgentEvent event) {
        draft.reason = Wording.of(event);
        if (draft.followUp != null) {
            draft.followUp = new Alert.FollowUp(draft.followUp.since(), Wording.followUp(event));
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
