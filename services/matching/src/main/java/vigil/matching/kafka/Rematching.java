package vigil.matching.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.matching.decide.incident.Verdict;

/**
 * Holds incidents that are open and about nobody for certain against the register once that has changed: a few at each turn
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
    private final Uptime uptime;
    private final Deque<Memories.Place> due = new ArrayDeque<>();
    private long heldAgainst;
    private Duration notBefore = Duration.ZERO;
    private boolean hasBegun;

    Rematching(
            IncidentFlow flow,
            Memories memories,
            Publications publications,
            RegisterChanges register,
            MatchingMetrics metrics,
            Clock clock,
            Uptime uptime) {
        this.flow = flow;
        this.memories = memories;
        this.publications = publications;
        this.register = register;
        this.metrics = metrics;
        this.clock = clock;
        this.uptime = uptime;
    }

    /** What a change of the register leads to for one incident. */
    record Found(Memories.Place place, Verdict.Stated stated) {}

    /** Whether the next turn has something to do. */
    boolean isUnderWay() {
        return !due.isEmpty();
    }

    /**
     * Goes through that partition's incidents, just read back: the register may have changed meanwhile. The first time that
     * is all there is, so only what changes from now on has them gone through again.
     */
    void catchUp(int partition) {
        if (!hasBegun) {
            hasBegun = true;
            heldAgainst = register.soFar();
        }
        due.addAll(memories.open(partition));
    }

    /** Somebody has ruled on that incident: with these ruled out, the register may imply somebody else. */
    void lookAgain(int partition, String key) {
        due.add(new Memories.Place(partition, key));
    }

    /** What follows for some more of them; nothing is kept of it yet. */
    List<Found> turn() {
        Duration now = uptime.soFar();
        if (due.isEmpty() && register.soFar() != heldAgainst && now.compareTo(notBefore) >= 0) {
            heldAgainst = register.soFar();
            notBefore = now.plus(AT_MOST_EVERY);
            due.addAll(memories.open());
        }
        List<Found> found = new ArrayList<>();
        Duration end = now.plus(LONGEST_TURN);
        for (int i = 0; i < MOST_A_TURN && !due.isEmpty() && uptime.soFar().compareTo(end) < 0; i++) {
            decide(due.remove()).ifPresent(found::add);
        }
        return found;
    }

    /** Keeps what was found; what is to be published in this order, together with the memories. */
    List<ProducerRecord<String, byte[]>> keep(List<Found> found) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Found each : found) {
            IncidentMemory memory = each.stated().memory();
            metrics.rematched(memory);
            memories.keep(each.place(), memory.said());
            records.addAll(
                    publications.of(each.stated(), each.place().partition(), Cause.register(memory.unsaidSince())));
        }
        return records;
    }

    private Optional<Found> decide(Memories.Place place) {
        IncidentMemory memory = memories.at(place);
        if (memory == null) {
            return Optional.empty();
        }
        try {
            return switch (flow.decideAgain(memory, clock.instant())) {
                case Verdict.Silent silent -> Optional.empty();
                case Verdict.Stated stated -> Optional.of(new Found(place, stated));
                case Verdict.Refused refused -> throw new IllegalStateException("only rulings are refused");
            };
        } catch (RuntimeException defect) {
            metrics.rematchFailed();
            LOG.atError()
                    .setCause(defect)
                    .log("deciding again failed: an alert may be missing until the incident's next event");
            return Optional.empty();
        }
    }
}
