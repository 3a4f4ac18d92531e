package vigil.matching.kafka;

import static java.util.stream.Collectors.toMap;
import static vigil.matching.Examples.matcher;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.platform.kafka.GroupTransactions;
import vigil.platform.kafka.PacedPoll;

/** One process of matching, from its start to its end or crash: the real loop, with a {@link Night} for its brokers. */
final class NightShift {
    private final Night night;
    private final Mistake mistake;
    private final List<ProducerRecord<String, byte[]>> written = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            step();
            commit(offsets);
            super.commitSync(offsets);
        }
    };
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                    step();
                    if (mistake == Mistake.WRITES_RECORD_BY_RECORD) {
                        night.take(record);
                    } else {
                        written.add(record);
                    }
                    return super.send(record);
                }

                @Override
                public synchronized void sendOffsetsToTransaction(
                        Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
                    read.putAll(offsets);
                    super.sendOffsetsToTransaction(offsets, group);
                }

                @Override
                public synchronized void commitTransaction() {
                    step();
                    super.commitTransaction();
                    written.forEach(night::take);
                    commit(read);
                    written.clear();
                    read.clear();
                }
            };
    private int stepsLeft;

    /** What a worse matching would do, to see that it is noticed. */
    enum Mistake {
        NONE,
        IS_DEAF_TO_THE_REGISTER,
        /** What a step leads to is there piece by piece, not all at once or not at all. */
        WRITES_RECORD_BY_RECORD
    }

    /** The process died; what it had sent and committed stays. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * A process to be.
     *
     * @param crashAfter how many records and commits it brings to the brokers before it dies
     */
    NightShift(Night night, int crashAfter, Mistake mistake) {
        this.night = night;
        this.stepsLeft = crashAfter;
        this.mistake = mistake;
    }

    /** Takes one step before each poll, then stops; whether it got as far as that. */
    boolean work(List<Runnable> steps) {
        AtomicBoolean stopping = new AtomicBoolean();
        List<TopicPartition> inputs = Night.TOPICS.inputs(Cast.partition()).toList();
        consumer.updateBeginningOffsets(inputs.stream()
                .collect(toMap(partition -> partition, partition -> night.committed.getOrDefault(partition, 0L))));
        consumer.schedulePollTask(() -> consumer.rebalance(inputs));
        steps.forEach(consumer::schedulePollTask);
        consumer.schedulePollTask(() -> stopping.set(true));
        try {
            session().run(stopping::get);
            return true;
        } catch (Crash crash) {
            return false;
        }
    }

    /** The brokers hand these over at the next poll. */
    void arrive(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(consumer::addRecord);
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> night.committed.put(partition, offset.offset()));
    }

    private void step() {
        if (stepsLeft-- <= 0) {
            throw new Crash();
        }
    }

    private MatchingSession session() {
        MatchingMetrics metrics = new MatchingMetrics(new SimpleMeterRegistry());
        DeadLetters deadLetters = new DeadLetters(Night.TOPICS, metrics, night.clock());
        Publications publications = new Publications(Night.TOPICS);
        Memories memories = new Memories(publications);
        IncidentFlow flow = new IncidentFlow(matcher(night.register));
        RegisterChanges heard = mistake == Mistake.IS_DEAF_TO_THE_REGISTER ? new RegisterChanges() : night.changes;
        Rematching rematching =
                new Rematching(flow, memories, publications, heard, metrics, night.clock(), night.uptime());
        PacedPoll polls = new PacedPoll(consumer);
        GroupTransactions group = new GroupTransactions(consumer, producer, night.clock());
        return new MatchingSession(
                consumer,
                polls,
                group,
                Night.TOPICS,
                memories,
                new Assignment(consumer, polls, group, Night.TOPICS, memories, night::restore, rematching, metrics),
                new Deciding(flow, memories, publications, deadLetters, metrics, Night.TOPICS, night.clock()),
                rematching,
                night.clock(),
                night.uptime());
    }
}
