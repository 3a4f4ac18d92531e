package vigil.matching.decide.incident;

import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.register;

import java.time.Instant;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;
import vigil.matching.decide.RegisterIndex;

/** One incident as it unfolds, with what is remembered of it. */
final class Incident {
    private final RegisterIndex index;
    private final IncidentFlow flow;
    private IncidentMemory memory;

    Incident(Person... people) {
        index = register(people);
        flow = new IncidentFlow(matcher(index));
    }

    Verdict decide(UrgentEvent event) {
        return kept(flow.decide(event, memory, AT_TWO));
    }

    Verdict decide(Ruling ruling) {
        return kept(flow.decideRuling(ruling, memory, AT_TWO));
    }

    /** The register has changed. */
    Verdict again(Instant now) {
        return kept(flow.decideAgain(memory, now));
    }

    /** The register has changed, and what follows is published. */
    Verdict.Stated statedAgain() {
        Verdict.Stated stated = (Verdict.Stated) again(AT_TWO);
        memory = memory.said();
        return stated;
    }

    Verdict.Stated stated(UrgentEvent event) {
        return (Verdict.Stated) decide(event);
    }

    Verdict.Stated stated(Ruling ruling) {
        return (Verdict.Stated) decide(ruling);
    }

    IncidentMemory memory() {
        return memory;
    }

    RegisterIndex index() {
        return index;
    }

    private Verdict kept(Verdict verdict) {
        if (verdict instanceof Verdict.Stated stated) {
            memory = stated.memory();
        }
        return verdict;
    }
}
