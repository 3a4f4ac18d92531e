package vigil.matching.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.matching.decide.incident.Verdict;

/**
 * Holds incidents that are open and about nobody for certain against a register that has changed: a few at each turn
 * of the loop, so that events never wait for it. All open incidents are gone through after any change, at most
 * every half second, so that a large import costs no more than a small one. Used by the loop alone.
 */
final class Rematching {
    static final int MOST_A_TURN = 500;
    static final Duration LONGEST_TURN = Duration.ofMillis(10);
    static final Duration AT_MOST_EVERY = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Rematching.class);

    private final IncidentFlow flow;
    private final Memories memories;
    private final Publications publications;
    private final RegisterChanges register;
    private final MatchingMetrics metrics;
    private final Clock clock;
    private final Deque<Memories.Place> due = new ArrayDeque<>();
    private final List<Memories.Place> unsaid = new ArrayList<>();
    private long heldAgainst;
    private Instant notBefore = Instant.MIN;

    Rematching(
            IncidentFlow flow,
            Memories memories,
            Publications publications,
            RegisterChanges register,
            MatchingMetrics metrics,
            Clock clock) {
        this.flow = flow;
        this.memories = memories;
        this.publications = publications;
        this.register = register;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Whether the next turn has something to do. */
    boolean isUnderWay() {
        return !due.isEmpty();
    }

    /** Goes through that partition's incidents, just read back: the register may have changed meanwhile. */
    void catchUp(int partition) {
        due.addAll(memories.open(partition));
    }

    /**
     * Decides about some more. What it returns is to be published in this order once the memories are written, and
     * {@link #said} called after that.
     */
    List<ProducerRecord<String, byte[]>> turn() {
        Instant now = clock.instant();
        if (due.isEmpty() && register.soFar() != heldAgainst && !now.isBefore(notBefore)) {
            heldAgainst = register.soFar();
            notBefore = now.plus(AT_MOST_EVERY);
            due.addAll(memories.open());
        }
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        Instant end = now.plus(LONGEST_TURN);
        for (int i = 0; i < MOST_A_TURN && !due.isEmpty() && clock.instant().isBefore(end); i++) {
            records.addAll(decided(due.remove()));
        }
        return records;
    }

    /** What the last turn returned is published. */
    void said() {
        for (Memories.Place place : unsaid) {
            IncidentMemory memory = memories.at(place);
            if (memory != null) {
                memories.keep(place, memory.said());
                // What was left over from before a crash was only said again; now it is held against the register.
                due.add(place);
            }
        }
        unsaid.clear();
    }

    private List<ProducerRecord<String, byte[]>> decided(Memories.Place place) {
        IncidentMemory memory = memories.at(place);
        if (memory == null) {
            return List.of();
        }
        try {
            return switch (flow.decideAgain(memory, clock.instant())) {
                case Verdict.Silent silent -> List.of();
                case Verdict.Stated stated -> kept(stated, place);
                case Verdict.Refused refused -> throw new IllegalStateException("only rulings are refused");
            };
        } catch (RuntimeException defect) {
            metrics.rematchFailed();
            LOG.atError()
                    .setCause(defect)
                    .log("deciding again failed: an alert may be missing until the incident's next event");
            return List.of();
        }
    }

    private List<ProducerRecord<String, byte[]>> kept(Verdict.Stated stated, Memories.Place place) {
        metrics.rematched(stated.memory());
        memories.keep(place, stated.memory());
        unsaid.add(place);
        return publications.of(
                stated, place.partition(), "register " + stated.memory().unsaidSince());
    }
}
