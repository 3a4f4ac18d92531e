package vigil.load.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Person;
import vigil.load.measure.ResultTail;
import vigil.load.traffic.PreparedEvent;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.Topics;
import vigil.platform.service.Closeables;
import vigil.synthetic.SyntheticRegister;
import vigil.wire.Envelope;
import vigil.wire.PersonCodec;

/** Matching and routing on topics of their own, from the event topics to {@code coordination.alerts}. */
public final class VigilSubject implements Subject {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final short NO_COPIES = 1;

    private final String prefix;
    private final Lag lag;
    private final Child child;
    private final ResultTail results;
    private final Closeables parts;

    private VigilSubject(String prefix, Lag lag, Child child, ResultTail results, Closeables parts) {
        this.prefix = prefix;
        this.lag = lag;
        this.child = child;
        this.results = results;
        this.parts = parts;
    }

    /**
     * How to start it.
     *
     * @param prefix of its topics, its own
     * @param flushEvents write every event to disk before it is acknowledged, as {@code vigil up} does
     * @param recording where a flight recording of matching and routing goes, or null
     */
    public record Options(
            String prefix,
            Path directory,
            boolean flushEvents,
            @Nullable Path recording) {}

    /** Makes the topics, loads the register, starts the services and returns when they are ready. */
    public static VigilSubject start(
            String bootstrap, KafkaClients clients, SyntheticRegister register, Options options) {
        Closeables parts = new Closeables();
        try {
            Admin admin = parts.add(clients.admin());
            Topics.create(admin, new Topics.Creation(options.prefix(), NO_COPIES, options.flushEvents()));
            load(clients, options.prefix(), register);
            Child child = parts.add(
                    ServicesProcess.start(bootstrap, options.prefix(), options.directory(), options.recording()));
            Topic alerts = Topic.COORDINATION_ALERTS;
            ResultTail results =
                    parts.add(new ResultTail(clients, alerts.named(options.prefix()), alerts.partitions()));
            List<String> inputs = Stream.of(Topic.UCR_EVENTS, Topic.AMBULANCE_EVENTS, Topic.OOH_EVENTS)
                    .map(topic -> topic.named(options.prefix()))
                    .toList();
            return new VigilSubject(
                    options.prefix(), new Lag(admin, options.prefix() + "matching", inputs), child, results, parts);
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // matching is ready only with the whole register
    private static void load(KafkaClients clients, String prefix, SyntheticRegister register) {
        try (Producer<String, byte[]> producer = clients.producer("register", ProducerOptions.AT_ONCE)) {
            register.people().map(person -> record(prefix, person)).forEach(producer::send);
        }
    }

    private static ProducerRecord<String, byte[]> record(String prefix, Person person) {
        String id = person.personId().text();
        return new ProducerRecord<>(
                Topic.REGISTER_PEOPLE.named(prefix),
                null,
                id,
                PersonCodec.encode(person),
                new Envelope(id + "-1", "urn:example:bench", "vigil.register.person.v1", null).headers());
    }

    @Override
    public String words() {
        return "matching and routing";
    }

    @Override
    public String topicFor(PreparedEvent event) {
        return event.topic().named(prefix);
    }

    @Override
    public boolean answersStrangers() {
        return false;
    }

    @Override
    public ProcessHandle process() {
        return child.process();
    }

    @Override
    public ResultTail results() {
        return results;
    }

    @Override
    public void awaitIdle() throws InterruptedException {
        while (lag.records() > 0) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
