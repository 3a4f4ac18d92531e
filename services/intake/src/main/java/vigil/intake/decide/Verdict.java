package vigil.intake.decide;

import java.util.List;

/** What becomes of a request: all of its events are taken, or none. */
public sealed interface Verdict {
    /** All are taken; {@code fresh} are yet to be published, {@code repeated} came before and are not. */
    record Taken(List<Offered> fresh, List<Offered> repeated) implements Verdict {
        public Taken {
            fresh = List.copyOf(fresh);
            repeated = List.copyOf(repeated);
        }
    }

    /** None is taken, for every one of these reasons; there is at least one. */
    record Refused(List<Fault> faults) implements Verdict {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** The kind that decides the answer. */
        public Fault.Kind kind() {
            return faults.stream().map(Fault::kind).sorted().findFirst().orElseThrow();
        }
    }
}
