package vigil.load.matching.speed;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Person;
import vigil.load.matching.Subject;
import vigil.load.rig.Ground;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.kafka.MatchingMetrics;
import vigil.matching.kafka.MatchingParts;
import vigil.matching.kafka.RegisterChanges;
import vigil.matching.kafka.RegisterFeed;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;
import vigil.platform.kafka.Topics;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.call.Hearsay;
import vigil.wire.Envelope;
import vigil.wire.PersonCodec;

/** Fills the register's topic on a broker of its own, reads it into an index as matching does, and adds people to it. */
final class LogRun {
    private static final int ADDED = 200;
    private static final short NO_COPIES = 1;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_NANOS = 50_000;
    private static final int DIGITS = 3;

    private final SyntheticRegister register;
    private final Instant openedAt;
    private final AtomicReference<@Nullable Throwable> death = new AtomicReference<>();

    LogRun(SyntheticRegister register, Instant openedAt) {
        this.register = register;
        this.openedAt = openedAt;
    }

    SpeedResult.FromLog run() throws InterruptedException {
        try (Ground ground = Ground.start()) {
            KafkaClients clients = ground.clients("speed");
            try (Admin admin = clients.admin();
                    Producer<String, byte[]> producer = clients.producer("register", ProducerOptions.AT_ONCE)) {
                Topics.create(admin, new Topics.Creation("", NO_COPIES, false));
                double bytes = fill(producer);
                return read(clients, producer, bytes);
            }
        }
    }

    private double fill(Producer<String, byte[]> producer) throws InterruptedException {
        long[] bytes = new long[1];
        register.people().forEach(person -> bytes[0] += send(producer, person));
        producer.flush();
        return (double) bytes[0] / register.size();
    }

    private SpeedResult.FromLog read(KafkaClients clients, Producer<String, byte[]> producer, double recordBytes)
            throws InterruptedException {
        RegisterIndex index = new RegisterIndex(MatchingData.current().names());
        MatchingParts parts =
                new MatchingParts(clients, "", new MatchingMetrics(new SimpleMeterRegistry()), Clock.systemUTC());
        long started = System.nanoTime();
        try (RegisterFeed feed = parts.feed(index, new RegisterChanges());
                TopicTail tail = parts.register(feed, death::set)) {
            if (!tail.awaitCaughtUp(LONGEST)) {
                throw new IllegalStateException("the register's topic could not be read", death.get());
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Histogram visible = add(producer, Subject.matching(index));
            return new SpeedResult.FromLog(seconds, recordBytes, Micros.of("a new person is found", visible));
        }
    }

    private Histogram add(Producer<String, byte[]> producer, Subject subject) throws InterruptedException {
        List<Person> newcomers =
                IntStream.range(0, ADDED).mapToObj(register::stranger).toList();
        Histogram nanos = new Histogram(DIGITS);
        for (Person newcomer : newcomers) {
            long before = System.nanoTime();
            sendNow(producer, newcomer);
            while (!newcomer.personId()
                    .equals(subject.answer(Hearsay.exactly(newcomer), openedAt).match())) {
                if (System.nanoTime() - before > LONGEST.toNanos()) {
                    throw new IllegalStateException("somebody who was added was never found", death.get());
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            nanos.recordValue(System.nanoTime() - before);
        }
        return nanos;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flushed before anything is read; what is missing would be missed
    private static long send(Producer<String, byte[]> producer, Person person) {
        ProducerRecord<String, byte[]> record = record(person);
        producer.send(record);
        return record.value().length;
    }

    private static void sendNow(Producer<String, byte[]> producer, Person person) throws InterruptedException {
        try {
            producer.send(record(person)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a person", e);
        }
    }

    private static ProducerRecord<String, byte[]> record(Person person) {
        String id = person.personId().text();
        return new ProducerRecord<>(
                Topic.REGISTER_PEOPLE.named(""),
                null,
                id,
                PersonCodec.encode(person),
                new Envelope(id + "-1", "urn:example:bench", "vigil.register.person.v1", null).headers());
    }
}
