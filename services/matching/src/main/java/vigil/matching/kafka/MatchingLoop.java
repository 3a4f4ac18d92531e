package vigil.matching.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.kafka.TopicTail;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

/**
 * Matching from end to end: poll, decide, remember, publish, commit; then, while there is time, the same for
 * incidents that a change of the register may concern.
 *
 * <p>Each step is on the brokers before the next one starts, so after a crash anywhere in between the records
 * come again, are decided with what was remembered, and everything is said again under the same ids. Runs on one
 * thread; only {@link #stop} and {@link #health} may be called from others.
 */
public final class MatchingLoop {
    private static final Logger LOG = LoggerFactory.getLogger(MatchingLoop.class);
    private static final Duration POLL_WAIT = Duration.ofMillis(200);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);

    private final Consumer<String, byte[]> inputs;
    private final Outbox outbox;
    private final TopicTail register;
    private final MatchingTopics topics;
    private final Memories memories;
    private final Assignment assignment;
    private final Deciding deciding;
    private final Rematching rematching;
    private final Clock clock;
    private final Uptime uptime;
    private volatile boolean stopping;

    MatchingLoop(
            Consumer<String, byte[]> inputs,
            Outbox outbox,
            TopicTail register,
            MatchingTopics topics,
            Memories memories,
            Function<Collection<Integer>, Restore.Found> restore,
            Deciding deciding,
            Rematching rematching,
            Clock clock,
            Uptime uptime) {
        this.inputs = inputs;
        this.outbox = outbox;
        this.register = register;
        this.topics = topics;
        this.memories = memories;
        this.assignment = new Assignment(inputs, topics, memories, restore, rematching, outbox);
        this.deciding = deciding;
        this.rematching = rematching;
        this.clock = clock;
        this.uptime = uptime;
    }

    /** Runs until {@link #stop}. */
    public void run() throws InterruptedException {
        try (inputs;
                outbox) {
            awaitRegister();
            inputs.subscribe(topics.inputs(), assignment);
            Duration wait = POLL_WAIT;
            Duration nextTidying = uptime.soFar().plus(TIDY_EVERY);
            while (!stopping) {
                handle(inputs.poll(wait));
                wait = rematch() && rematching.isUnderWay() ? Duration.ZERO : POLL_WAIT;
                if (uptime.soFar().compareTo(nextTidying) >= 0) {
                    tidy();
                    nextTidying = uptime.soFar().plus(TIDY_EVERY);
                }
            }
        }
    }

    /** Asks the loop to return soon. */
    public void stop() {
        stopping = true;
        inputs.wakeup();
    }

    /** Up once the loop has its partitions and what was remembered of their incidents. */
    public HealthCheck health() {
        return new HealthCheck(
                "incident-memory",
                () -> assignment.isRestored()
                        ? HealthStatus.up("What was said of each incident is known.")
                        : HealthStatus.down("Waiting for the register, for partitions, or for what was said before."));
    }

    /** Nobody is judged against half a register. */
    private void awaitRegister() throws InterruptedException {
        while (!stopping && !register.awaitCaughtUp(POLL_WAIT)) {
            if (register.failure().isPresent()) {
                throw new IllegalStateException(
                        "The register can't be read.", register.failure().get());
            }
        }
    }

    private void handle(ConsumerRecords<String, byte[]> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<ProducerRecord<String, byte[]>> said = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            said.addAll(deciding.about(record));
            if (topics.holdsRulings(record.topic())) {
                rematching.lookAgain(record.partition(), record.key());
            }
        }
        publish(said);
        commit(batch);
    }

    /**
     * Nothing comes again here after a crash, so the memory says itself what may not have been published, until it
     * has been. Whether it could be said.
     */
    private boolean rematch() {
        List<Rematching.Found> found = rematching.turn();
        if (found.isEmpty()) {
            return true;
        }
        if (!hasStillItsPartitions()) {
            rematching.putOff(found);
            return false;
        }
        publish(rematching.keep(found));
        rematching.said(found);
        outbox.send(memories.takeUnwritten());
        outbox.flush();
        return true;
    }

    /**
     * Whoever was frozen for a while and lost its partitions would not hear of it before the next poll, and would
     * write old memories over new ones. With events that is no harm, as whoever has them now reads them again.
     */
    private boolean hasStillItsPartitions() {
        TopicPartition any = inputs.assignment().iterator().next();
        try {
            inputs.commitSync(Map.of(any, new OffsetAndMetadata(inputs.position(any))));
            return true;
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.atInfo().log("partitions are moving; what a change of the register led to has to wait");
            return false;
        }
    }

    private void publish(List<ProducerRecord<String, byte[]>> said) {
        outbox.send(memories.takeUnwritten());
        outbox.flush();
        outbox.send(said);
        outbox.flush();
    }

    private void commit(ConsumerRecords<String, byte[]> batch) {
        try {
            inputs.commitSync(batch.nextOffsets());
        } catch (CommitFailedException | RebalanceInProgressException e) {
            // Others have the partitions, or will: they read the batch again and say the same again.
            LOG.atInfo().addKeyValue("records", batch.count()).log("the batch was not committed and will come again");
        }
    }

    private void tidy() {
        outbox.send(memories.forget(clock.instant()));
        outbox.flush();
    }
}
