package vigil.register.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.kafka.Topic;
import vigil.wire.Envelope;

/**
 * Writes changes to {@code register.people} and beside them to {@code register.history}, both or
 * neither: one transaction a call. Calls of several threads wait for each other.
 */
public final class RegisterWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterWriter.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);
    private static final String SOURCE = "urn:vigil:register";
    private static final String PERSON_TYPE = "vigil.register.person.v1";

    private final Supplier<Producer<String, byte[]>> producers;
    private final String peopleTopic;
    private final String historyTopic;
    private final PeopleIndex index;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();
    private @Nullable Producer<String, byte[]> producer;
    private boolean failing;

    /**
     * Writes with producers from {@code producers}, which all have the same transactional id: a new one
     * ends what its predecessor left open.
     *
     * @param prefix put before every topic's name
     * @param index is told of every change that is durable
     */
    public RegisterWriter(Supplier<Producer<String, byte[]>> producers, String prefix, PeopleIndex index, Clock clock) {
        this.producers = producers;
        this.peopleTopic = Topic.REGISTER_PEOPLE.named(prefix);
        this.historyTopic = Topic.REGISTER_HISTORY.named(prefix);
        this.index = index;
        this.clock = clock;
    }

    /**
     * Makes all of {@code changes}, in order.
     *
     * @return the offset of each in {@code register.people}
     * @throws NotDurable if none is for certain; making them again is harmless
     */
    public List<Long> write(List<Change> changes) throws NotDurable, InterruptedException {
        turn.lockInterruptibly();
        try {
            List<Long> offsets = inTransaction(changes);
            said(null);
            return offsets;
        } catch (KafkaException | ExecutionException e) {
            giveUp();
            said(e);
            throw new NotDurable(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            giveUp();
        } finally {
            turn.unlock();
        }
    }

    private List<Long> inTransaction(List<Change> changes) throws ExecutionException, InterruptedException {
        Producer<String, byte[]> to = connected();
        to.beginTransaction();
        List<RecordMetadata> written = sendPeople(to, changes);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            RecordMetadata where = written.get(i);
            byte[] history = HistoryRecord.of(change, where.partition(), where.offset(), clock.instant());
            var unused = to.send(entry(historyTopic, change.personId(), history, HistoryRecord.TYPE));
        }
        to.commitTransaction();
        for (int i = 0; i < changes.size(); i++) {
            index.written(changes.get(i), written.get(i).offset());
        }
        return written.stream().map(RecordMetadata::offset).toList();
    }

    private List<RecordMetadata> sendPeople(Producer<String, byte[]> to, List<Change> changes)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Change change : changes) {
            Future<RecordMetadata> future =
                    to.send(entry(peopleTopic, change.personId(), change.person(), PERSON_TYPE));
            sent.add(future);
            if (future.state() == Future.State.FAILED) {
                break;
            }
        }
        List<RecordMetadata> written = new ArrayList<>();
        for (Future<RecordMetadata> future : sent) {
            written.add(future.get());
        }
        return written;
    }

    private ProducerRecord<String, byte[]> entry(String topic, String key, byte @Nullable [] value, String type) {
        Envelope envelope = new Envelope(UUID.randomUUID().toString(), SOURCE, type, clock.instant());
        return new ProducerRecord<>(topic, null, key, value, envelope.headers());
    }

    private Producer<String, byte[]> connected() {
        Producer<String, byte[]> current = producer;
        if (current == null) {
            current = producers.get();
            producer = current;
            current.initTransactions();
        }
        return current;
    }

    /** What the transaction left is ended by the next producer, or by the brokers' timeout. */
    private void giveUp() {
        Producer<String, byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(CLOSE_WITHIN);
        }
    }

    private void said(@Nullable Exception failure) {
        if (failure != null && !failing) {
            LOG.atError().setCause(failure).log("the brokers do not take changes to the register");
        } else if (failure == null && failing) {
            LOG.atInfo().log("the brokers take changes to the register again");
        }
        failing = failure != null;
    }
}
