package vigil.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** A board on topics of its own; the test itself plays routing. */
public final class BoardOnALog implements AutoCloseable {
    public static final String USER = "coordinator";
    public static final String NAME = "Jo Bloggs";
    public static final String PASSWORD = "a long enough password";

    private final Closeables parts;
    private final OneBroker broker;
    private final Producer<String, byte[]> producer;
    private final Map<String, String> environment;
    private final Queue<ConsumerRecord<String, byte[]>> audited = new ConcurrentLinkedQueue<>();
    private final Queue<ConsumerRecord<String, byte[]>> said = new ConcurrentLinkedQueue<>();
    private final Queue<ConsumerRecord<String, byte[]>> calls = new ConcurrentLinkedQueue<>();
    private volatile Function<AlertAction, @Nullable ActionOutcome> routing = action -> null;
    private volatile RunningService board;

    private BoardOnALog(Closeables parts, Map<String, String> besides) throws Exception {
        this.parts = parts;
        broker = parts.add(OneBroker.take());
        KafkaClients clients = broker.clients;
        producer = parts.add(clients.producer("test", ProducerOptions.AT_ONCE));
        follow(clients, Topic.COORDINATION_ACTIONS, this::route);
        follow(clients, Topic.AUDIT_ACCESS, audited::add);
        follow(clients, Topic.COORDINATION_CAPACITY, said::add);
        follow(clients, Topic.OOH_EVENTS, calls::add);
        environment = new HashMap<>(Map.of(
                "VIGIL_KAFKA_BOOTSTRAP",
                broker.bootstrap,
                "VIGIL_TOPIC_PREFIX",
                broker.prefix,
                "VIGIL_HTTP_PORT",
                "0",
                "VIGIL_BOARD_USER",
                USER,
                "VIGIL_BOARD_NAME",
                NAME,
                "VIGIL_BOARD_PASSWORD",
                PASSWORD,
                "VIGIL_BOARD_ACCOUNTS",
                People.FILE.toString(),
                "VIGIL_SIMULATED",
                "true"));
        environment.putAll(besides);
        board = parts.add(BoardMain.start(environment, cause -> {}));
    }

    public static BoardOnALog start() throws Exception {
        return start(Map.of());
    }

    /** The same with other settings besides. */
    static BoardOnALog start(Map<String, String> besides) throws Exception {
        Closeables parts = new Closeables();
        try {
            return new BoardOnALog(parts, besides);
        } catch (Exception e) {
            throw parts.closeAfter(e);
        }
    }

    public int port() {
        return board.port();
    }

    public boolean ready() {
        return board.ready();
    }

    /** What routing would make of an action; null keeps silent. */
    public void routing(Function<AlertAction, @Nullable ActionOutcome> answers) {
        routing = answers;
    }

    /** What routing says of an action, later than it was asked. */
    public void says(ActionOutcome outcome) {
        send(new ProducerRecord<>(
                Topic.COORDINATION_OUTCOMES.named(broker.prefix),
                outcome.alertId().text(),
                Codec.OUTCOME.encode(outcome)));
    }

    /** Starts the board anew on the same log, at another port. */
    public void restartBoard() {
        board.close();
        board = parts.add(BoardMain.start(environment, cause -> {}));
    }

    /** A second board on the same log. */
    Another another() {
        return new Another(BoardMain.start(environment, cause -> {}));
    }

    /** Closed by whoever asked for it. */
    record Another(RunningService service) implements AutoCloseable {
        int port() {
            return service.port();
        }

        @Override
        public void close() {
            service.close();
        }
    }

    /** Ends the board, as if its process had been killed; the log goes on. */
    public void stopBoard() {
        board.close();
    }

    public void publish(ObjectNode alert) throws Exception {
        String id = alert.path("alertId").textValue();
        int partition = Topic.COORDINATION_ALERTS.partitionOf(
                alert.path("personId").isTextual()
                        ? alert.path("personId").textValue()
                        : alert.path("reviewKey").textValue());
        send(new ProducerRecord<>(Topic.COORDINATION_ALERTS.named(broker.prefix), partition, id, Alerts.bytes(alert)));
    }

    /** The record that says that the log has forgotten the alert. */
    public void forget(ObjectNode alert) throws Exception {
        int partition =
                Topic.COORDINATION_ALERTS.partitionOf(alert.path("personId").textValue());
        send(new ProducerRecord<>(
                Topic.COORDINATION_ALERTS.named(broker.prefix),
                partition,
                alert.path("alertId").textValue(),
                null));
    }

    /** A record of the register; null removes the person. */
    public void register(String personId, @Nullable String json) {
        byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>(Topic.REGISTER_PEOPLE.named(broker.prefix), personId, value));
    }

    /** The directory in use. */
    public void directory(TeamDirectory directory) {
        send(new ProducerRecord<>(
                Topic.DIRECTORY_TEAMS.named(broker.prefix), "directory", Codec.DIRECTORY.encode(directory)));
    }

    /** What the board wrote to the audit, oldest first. */
    public List<ConsumerRecord<String, byte[]>> audited() {
        return List.copyOf(audited);
    }

    /** What the board wrote of teams' capacity, oldest first of each partition. */
    public List<ConsumerRecord<String, byte[]>> said() {
        return List.copyOf(said);
    }

    /** Signed elsewhere, as on another board. */
    void sign(String handoverId, String json) {
        send(new ProducerRecord<>(
                Topic.COORDINATION_HANDOVERS.named(broker.prefix), handoverId, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The calls that the board published, oldest first of each partition. */
    public List<ConsumerRecord<String, byte[]>> calls() {
        return List.copyOf(calls);
    }

    /** What a team says of itself. */
    public void say(Capacity capacity) {
        send(new ProducerRecord<>(
                Topic.COORDINATION_CAPACITY.named(broker.prefix),
                capacity.team().text(),
                Codec.CAPACITY.encode(capacity)));
    }

    public static ActionOutcome outcome(AlertAction action, Result result, @Nullable String reason, Status status) {
        return new ActionOutcome(
                action.actionId(),
                action.alertId(),
                result,
                reason,
                2,
                1,
                status,
                new TeamId("myton-coventry"),
                Instant.parse("2026-11-21T02:20:00Z"));
    }

    @Override
    public void close() {
        parts.close();
    }

    private void route(ConsumerRecord<String, byte[]> record) {
        if (Codec.ACTION.decode(record.value())
                instanceof Decoded.Value<AlertAction>(AlertAction action, var defects)) {
            ActionOutcome outcome = routing.apply(action);
            if (outcome != null) {
                send(new ProducerRecord<>(
                        Topic.COORDINATION_OUTCOMES.named(broker.prefix), record.key(), Codec.OUTCOME.encode(outcome)));
            }
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void follow(KafkaClients clients, Topic topic, TopicTail.Handler handler) throws InterruptedException {
        TopicTail tail = parts.add(TopicTail.start(
                TopicTail.Options.fromBeginning(topic.named(broker.prefix), topic.named(broker.prefix)),
                clients,
                handler,
                Clock.systemUTC(),
                cause -> {}));
        tail.awaitCaughtUp(java.time.Duration.ofSeconds(20));
    }
}
