package vigil.intake.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a request's events are taken. One fault refuses them all, so that a sender never has to
 * work out which part of a batch went in.
 */
public final class Admission {
    private static final String CONFLICT =
            "differs from an event taken before with the same source and id; give the new one an id of its own";

    private Admission() {}

    /** The verdict on the events that could be read, given what was wrong with the others. */
    public static Verdict decide(List<Offered> offered, List<Fault> faults, Recent recent) {
        if (!faults.isEmpty()) {
            return new Verdict.Refused(faults);
        }
        Map<EventPrint.Identity, Long> inThisRequest = new HashMap<>();
        List<Offered> fresh = new ArrayList<>();
        List<Offered> repeated = new ArrayList<>();
        List<Fault> conflicts = new ArrayList<>();
        for (Offered each : offered) {
            EventPrint print = each.print();
            Optional<Long> before = Optional.ofNullable(inThisRequest.putIfAbsent(print.identity(), print.content()))
                    .or(() -> recent.contentOf(print.identity()));
            if (before.isEmpty()) {
                fresh.add(each);
            } else if (before.get().equals(print.content())) {
                repeated.add(each);
            } else {
                conflicts.add(new Fault(Fault.Kind.CONFLICT, each.pointer() + "/id", CONFLICT));
            }
        }
        return conflicts.isEmpty() ? new Verdict.Taken(fresh, repeated) : new Verdict.Refused(conflicts);
    }
}
