package vigil.matching.kafka;

import static java.util.stream.Collectors.toMap;
import static vigil.matching.Examples.matcher;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;

/** One process of matching, from its start to its end or crash: the real loop, with a {@link Night} for its brokers. */
final class NightShift {
    private final Night night;
    private final Mistake mistake;
    private final TopicTail caughtUp;
    private final List<ProducerRecord<String, byte[]>> notRemembered = new ArrayList<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            step();
            rememberAtLast();
            offsets.forEach((partition, offset) -> night.committed.put(partition, offset.offset()));
            super.commitSync(offsets);
        }
    };
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(
                        ProducerRecord<String, byte[]> record, Callback callback) {
                    step();
                    take(record);
                    return super.send(record, callback);
                }
            };
    private int stepsLeft;

    /** What a worse matching would do, to see that it is noticed. */
    enum Mistake {
        NONE,
        /** A change of the register that was decided before a crash counts as said. */
        NEVER_SAYS_AGAIN,
        IS_DEAF_TO_THE_REGISTER,
        SPEAKS_BEFORE_IT_REMEMBERS
    }

    /** The process died; what it had sent and committed stays. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * A process to be.
     *
     * @param crashAfter how many records and commits it brings to the brokers before it dies
     * @param caughtUp a register's tail, which the loop waits for
     */
    NightShift(Night night, int crashAfter, Mistake mistake, TopicTail caughtUp) {
        this.night = night;
        this.stepsLeft = crashAfter;
        this.mistake = mistake;
        this.caughtUp = caughtUp;
    }

    /** Takes one step before each poll, then stops; whether it got as far as that. */
    boolean work(List<Runnable> steps) throws InterruptedException {
        MatchingLoop loop = loop();
        List<TopicPartition> inputs = Night.TOPICS.inputs(Cast.partition()).toList();
        consumer.updateBeginningOffsets(inputs.stream()
                .collect(toMap(partition -> partition, partition -> night.committed.getOrDefault(partition, 0L))));
        consumer.schedulePollTask(() -> consumer.rebalance(inputs));
        steps.forEach(consumer::schedulePollTask);
        consumer.schedulePollTask(loop::stop);
        try {
            loop.run();
            throw new IllegalStateException("the last step wakes it up");
        } catch (WakeupException stopped) {
            rememberAtLast();
            return true;
        } catch (Crash crash) {
            return false;
        }
    }

    /** The brokers hand these over at the next poll. */
    void arrive(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(consumer::addRecord);
    }

    private void take(ProducerRecord<String, byte[]> record) {
        if (mistake == Mistake.SPEAKS_BEFORE_IT_REMEMBERS
                && record.topic().equals(Night.TOPICS.named(Topic.MATCHING_INCIDENTS))) {
            notRemembered.add(record);
        } else {
            night.take(record);
        }
    }

    private void rememberAtLast() {
        notRemembered.forEach(night::take);
        notRemembered.clear();
    }

    private void step() {
        if (stepsLeft-- <= 0) {
            throw new Crash();
        }
    }

    private MatchingLoop loop() {
        MatchingMetrics metrics = new MatchingMetrics(new SimpleMeterRegistry());
        DeadLetters deadLetters = new DeadLetters(Night.TOPICS, metrics, night.clock());
        Publications publications = new Publications(Night.TOPICS);
        Memories memories = new Memories(publications);
        IncidentFlow flow = new IncidentFlow(matcher(night.register));
        RegisterChanges heard = mistake == Mistake.IS_DEAF_TO_THE_REGISTER ? new RegisterChanges() : night.changes;
        return new MatchingLoop(
                consumer,
                new Outbox(producer),
                caughtUp,
                Night.TOPICS,
                memories,
                partitions -> asMistaken(night.restore(partitions)),
                new Deciding(flow, memories, publications, deadLetters, metrics, Night.TOPICS, night.clock()),
                new Rematching(flow, memories, publications, heard, metrics, night.clock(), night.uptime()),
                night.clock(),
                night.uptime());
    }

    private Restore.Found asMistaken(Restore.Found found) {
        if (mistake == Mistake.NEVER_SAYS_AGAIN) {
            Publications publications = new Publications(Night.TOPICS);
            found.memories()
                    .forEach((partition, memories) -> memories.replaceAll((key, memory) -> {
                        night.take(publications.memory(partition, key, memory.said()));
                        return memory.said();
                    }));
        }
        return found;
    }
}
