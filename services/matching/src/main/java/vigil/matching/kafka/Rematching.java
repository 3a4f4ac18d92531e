package vigil.matching.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Deque<Memories.Place> due = new ArrayDeque<>();
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

    /** What a change of the register leads to for one incident. */
    record Found(Memories.Place place, Verdict.Stated stated) {}

    /** Whether the next turn has something to do. */
    boolean isUnderWay() {
        return !due.isEmpty();
    }

    /** Goes through that partition's incidents, just read back: the register may have changed meanwhile. */
    void catchUp(int partition) {
        due.addAll(memories.open(partition));
    }

    /** Somebody has ruled on that incident: with these ruled out, the register may imply somebody else. */
    void lookAgain(int partition, String key) {
        due.add(new Memories.Place(partition, key));
    }

    /** What follows for some more of them; nothing is kept of it yet. */
    List<Found> turn() {
        Instant now = clock.instant();
        if (due.isEmpty() && register.soFar() != heldAgainst && !now.isBefore(notBefore)) {
            heldAgainst = register.soFar();
            notBefore = now.plus(AT_MOST_EVERY);
            due.addAll(memories.open());
        }
        List<Found> found = new ArrayList<>();
        Instant end = now.plus(LONGEST_TURN);
        for (int i = 0; i < MOST_A_TURN && !due.isEmpty() && clock.instant().isBefore(end); i++) {
            decide(due.remove()).ifPresent(found::add);
        }
        return found;
    }

    /** Nothing could be said now: these are looked at again. */
    void putOff(List<Found> found) {
        found.forEach(each -> due.add(each.place()));
    }

    /** Keeps what was found; what is to be published in this order once the memories are written. */
    List<ProducerRecord<String, byte[]>> keep(List<Found> found) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Found each : found) {
            IncidentMemory memory = each.stated().memory();
            metrics.rematched(memory);
            memories.keep(each.place(), memory);
            records.addAll(
                    publications.of(each.stated(), each.place().partition(), Cause.register(memory.unsaidSince())));
        }
        return records;
    }

    /** All of that is published. What was left over from before a crash is now held against the register too. */
    void said(List<Found> found) {
        for (Found each : found) {
            memories.keep(each.place(), each.stated().memory().said());
            due.add(each.place());
        }
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
