package vigil.load.takeover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Evidence;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.service.LoopThread;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** Sources, through matching, and people at the desk: they go on at their own pace, whatever becomes of it. */
public final class Callers implements AutoCloseable {
    private static final String SOURCE = "urn:example:takeover";
    private static final long SEED = 20_261_122;
    private static final int ONE_ACTION_IN = 5;
    private static final List<String> STATUSES = List.of("dispatched", "on-scene");
    private static final MatchEvidence EVIDENCE = new MatchEvidence(
            MatchEvidence.Method.NHS_NUMBER,
            0.9999,
            9.2,
            List.of(new Evidence("nhsNumber", Evidence.Level.AGREES, "NHS number is the same")));

    private final Producer<String, byte[]> producer;
    private final SyntheticRegister register;
    private final Ledger ledger;
    private final Clock clock;
    private final Random random = new Random(SEED);
    private final AtomicLong snapshots = new AtomicLong();
    private final AtomicLong actions = new AtomicLong();
    private volatile boolean stopping;
    private @Nullable LoopThread thread;

    /**
     * @param register whom the calls are about
     * @param ledger is told of all that is sent
     */
    public Callers(KafkaClients clients, SyntheticRegister register, Ledger ledger, Clock clock) {
        this.producer = clients.producer("callers", ProducerOptions.AT_ONCE);
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Made-up people where that directory's teams are. */
    public static SyntheticRegister people(int size, Path directory, Instant now) {
        return new SyntheticRegister(
                SEED,
                size,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Surroundings.of(DirectoryPublisher.load(directory)));
    }

    long snapshots() {
        return snapshots.get();
    }

    long actions() {
        return actions.get();
    }

    /** From now on something is due at that rate a second. */
    void start(int rate) {
        thread = LoopThread.start("callers", () -> go(rate), () -> stopping = true, died -> {
            System.err.println("The callers died: " + died);
            Runtime.getRuntime().halt(1);
        });
    }

    /** Nothing more is sent after that. */
    void stop() {
        if (thread != null) {
            thread.close();
        }
    }

    private void go(int rate) {
        long begun = System.nanoTime();
        for (long number = 0; !stopping; number++) {
            long due = begun + number * TimeUnit.SECONDS.toNanos(1) / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            int about = random.nextInt(register.size());
            if (number % ONE_ACTION_IN == 0) {
                act(about, due);
            } else {
                snapshot(about, due);
            }
        }
    }

    /** A source has news of that person. */
    public void call(int about) {
        snapshot(about, System.nanoTime());
    }

    private void snapshot(int about, long due) {
        long number = snapshots.incrementAndGet();
        Person person = register.person(about);
        UrgentEvent event = event(number, about);
        MatchStatement statement = new MatchStatement(
                MatchStatement.Kind.CONFIRMED,
                person.personId(),
                event.incidentKey(),
                event,
                person.asShared(),
                person.consent().sharing(),
                0,
                EVIDENCE,
                clock.instant(),
                "NHS number and birth date agree.",
                false);
        ledger.sends(event.id(), due);
        send(
                Topic.MATCHING_MATCHED,
                person.personId().text(),
                Codec.MATCHED.encode(statement),
                new Envelope(event.id(), SOURCE, Codec.MATCHED.ceType(), clock.instant()).headers());
    }

    private UrgentEvent event(long number, int about) {
        Instant now = clock.instant();
        String json =
                "{\"incident\":{\"id\":\"i-%d\",\"status\":\"%s\",\"updatedAt\":\"%s\"},\"ambulance\":{\"category\":\"C3\"}}"
                        .formatted(about, STATUSES.get((int) (number % STATUSES.size())), now);
        Envelope envelope = new Envelope("e-" + number, SOURCE, "vigil.ambulance.incident.v1", now);
        return switch (EventCodec.decode(envelope, json.getBytes(UTF_8), now)) {
            case Decoded.Value<UrgentEvent>(var event, var defects) -> event;
            case Decoded.Unreadable<UrgentEvent> unreadable -> throw new IllegalStateException(unreadable.sentence());
        };
    }

    /** Somebody notes something; on a view that is no longer true, they are refused, which is an answer too. */
    private void act(int about, long due) {
        Alert seen = ledger.openAbout(register.person(about).personId().text()).orElseThrow();
        String id = "act-" + actions.incrementAndGet();
        AlertAction note = new AlertAction(
                id,
                seen.alertId(),
                seen.workVersion(),
                "Sam",
                clock.instant(),
                AlertAction.Kind.NOTE,
                "Rang the family.",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        ledger.sends(id, due);
        send(
                Topic.COORDINATION_ACTIONS,
                seen.partitionKey(),
                Codec.ACTION.encode(note),
                new Envelope(id, SOURCE, Codec.ACTION.ceType(), clock.instant()).headers());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what was not taken has no answer, and is counted as lost
    private void send(Topic topic, String key, byte[] value, Headers headers) {
        producer.send(new ProducerRecord<>(topic.named(""), null, key, value, headers));
    }

    @Override
    public void close() {
        stop();
        producer.close();
    }
}
