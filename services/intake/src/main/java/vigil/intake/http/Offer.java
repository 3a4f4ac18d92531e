package vigil.intake.http;

import java.util.List;
import vigil.intake.decide.Fault;

/** The events found in a request's body, and what was wrong with the rest of it. */
record Offer(List<RawEvent> events, List<Fault> faults) {
    static Offer of(RawEvent event) {
        return new Offer(List.of(event), List.of());
    }

    static Offer notUnderstood(String rule) {
        return refused(new Fault(Fault.Kind.NOT_UNDERSTOOD, "", rule));
    }

    static Offer refused(Fault fault) {
        return new Offer(List.of(), List.of(fault));
    }
}
