package vigil.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.match.MatchStatement;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.Topic;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.kafka.Cause;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.wire.AlertDecision;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** The records of the decisions about one person, as routing writes them, and where the rest is kept. */
final class Recorded implements Sources {
    static final TeamDirectory DIRECTORY = DirectoryPublisher.load(Path.of("../../directory"));
    static final Instant AT_2 = Instant.parse("2026-11-21T02:14:10Z");
    private static final int PARTITION = 7;

    final List<AlertDecision> log = new ArrayList<>();
    final Map<Integer, TeamDirectory> directories = new HashMap<>(Map.of(DIRECTORY.version(), DIRECTORY));
    final Map<Long, ConsumerRecord<String, byte[]>> records = new HashMap<>();
    private final AlertBook book = new AlertBook();
    private long offset = 40;
    private int most = 1_000_000;

    /** Says, a moment later, that an ambulance is on its way; she is acknowledged as soon as {@code acknowledge}. */
    static Recorded call() {
        Recorded recorded = new Recorded();
        recorded.state();
        return recorded;
    }

    /** Leaves what came out of the records, as where it is too large. */
    static Recorded callWithoutInput() {
        Recorded recorded = new Recorded();
        recorded.most = 1;
        recorded.state();
        return recorded;
    }

    private void state() {
        MatchStatement statement = read(Codec.MATCHED, example("matched/full.json"));
        Coordination by = new Coordination(DIRECTORY, AT_2);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "matching.matched", PARTITION, ++offset, statement.personId().text(), Codec.MATCHED.encode(statement));
        add(by.decide(statement, book), Cause.record(record, Topic.MATCHING_MATCHED, null, by));
    }

    /** So long that nobody has acknowledged it in time. */
    Recorded nobodyAnswers() {
        Alert alert = latest();
        Coordination by = new Coordination(
                DIRECTORY, Objects.requireNonNull(alert.ladder()).at());
        add(by.tick(alert), Cause.time(by));
        return this;
    }

    Recorded note(String words) {
        Alert alert = latest();
        AlertAction action =
                read(Codec.ACTION, """
                {"actionId":"act-1","alertId":"%s","workVersion":%d,"by":"C. Example","at":"%s","action":"note","note":"%s"}""".formatted(alert.alertId(), alert.workVersion(), alert.lastChangedAt(), words));
        Coordination by = new Coordination(DIRECTORY, alert.lastChangedAt().plusSeconds(9));
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "coordination.actions", PARTITION, ++offset, alert.partitionKey(), Codec.ACTION.encode(action));
        add(by.decide(action, book), Cause.record(record, Topic.COORDINATION_ACTIONS, null, by));
        return this;
    }

    private void add(Decision decision, Cause cause) {
        if (cause.input() != null) {
            records.put(offset, cause.input());
        }
        for (Alert version : decision.versions()) {
            byte[] value = cause.decided(
                    version, Codec.ALERT.encode(version), false, book.about(version.partitionKey()), most);
            log.add(read(Codec.DECISION, new String(value, UTF_8)));
        }
        decision.versions().forEach(book::apply);
    }

    /** Somebody changes the JSON of the last record. */
    Recorded tampered(UnaryOperator<String> change) {
        AlertDecision last = log.removeLast();
        log.add(read(Codec.DECISION, change.apply(new String(Codec.DECISION.encode(last), UTF_8))));
        return this;
    }

    Alert latest() {
        return log.getLast().alert();
    }

    List<Explained> explained() {
        return new Explanation(this).of(latest().alertId(), log, List.of());
    }

    @Override
    public Optional<TeamDirectory> directory(int version) {
        return Optional.ofNullable(directories.get(version));
    }

    @Override
    public Optional<ConsumerRecord<String, byte[]>> record(String topic, int partition, long at, String key) {
        return Optional.ofNullable(records.get(at))
                .filter(record -> record.topic().equals(topic) && record.key().equals(key));
    }

    static <T extends Record> T read(Codec<T> codec, String json) {
        return ((Decoded.Value<T>) codec.decode(json.getBytes(UTF_8))).value();
    }

    private static String example(String path) {
        try (InputStream file =
                Objects.requireNonNull(Recorded.class.getResourceAsStream("/vigil/schemas/examples/valid/" + path))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
