package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.app.Said.run;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.alert.Alert;
import vigil.domain.team.TeamDirectory;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.Topics;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;
import vigil.register.RegisterConfig;
import vigil.register.RegisterMain;
import vigil.routing.RoutingConfig;
import vigil.routing.RoutingMain;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.wire.AlertDecision;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.Envelope;

/** A real register, routing and broker make an alert out of all that can change one; then it is explained from the topics alone. */
@Tag("slow")
class ExplainCommandTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PERSON = "p-test-1";
    private static final int PARTITION = Topic.COORDINATION_DECISIONS.partitionOf(PERSON);
    private static final String DIRECTORY = """
        version: VERSION
        teams:
          - {id: desk, name: Desk, kind: coordination-desk, covers: {everywhere: true}, needs: [possible-match], opens: ["mon-sun 00:00-24:00"]}
          - {id: spa, name: Access point, kind: single-point-of-access, covers: {everywhere: true}, needs: [any], opens: ["mon-sun 00:00-24:00"]}
          - {id: own, name: Own team, kind: hospice, covers: {everywhere: true}, needs: [falls], opens: ["mon-sun OPENS"]}
        places: [{id: coventry, name: Coventry, districts: [CV1]}]
        needs: {version: 1, default: {need: falls, priority: urgent, actionWanted: "Ring.", says: "Any"}, rules: []}
        escalation: {urgent: {acknowledge: 10, accept: 20, firstContact: 120}}
        bankHolidays: []
        """;

    @TempDir
    Path folder;

    private final Closeables parts = new Closeables();
    private final AheadClock clock = new AheadClock();
    private final ProcessMetrics metrics = parts.add(new ProcessMetrics());
    private EmbeddedBroker broker;
    private KafkaClients clients;
    private Producer<String, byte[]> producer;
    private RunningService register;
    private RunningService routing;

    /** The real time and more. */
    private static final class AheadClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws Exception {
        broker = parts.add(EmbeddedBroker.start(EmbeddedBroker.Options.in(folder.resolve("broker"))));
        clients = parts.add(new KafkaClients(broker.bootstrap(), "test", "0", null));
        topics();
        producer = parts.add(clients.producer("hand", ProducerOptions.AT_ONCE));
    }

    private void startServices() throws Exception {
        register = parts.add(RegisterMain.start(
                RegisterConfig.from(told()), metrics.registry(), Clock.systemUTC(), ExplainCommandTest::died));
        RoutingConfig config = new RoutingConfig(
                RoutingConfig.from(told()).service(), directory(3, "00:00-24:00"), Duration.ofSeconds(2));
        routing = parts.add(RoutingMain.start(config, clock, metrics.registry(), ExplainCommandTest::died));
        await().atMost(SOON).until(() -> register.ready() && routing.ready());
    }

    @AfterEach
    void stop() {
        parts.close();
    }

    @Test
    void everyVersionOfAnAlertIsDecidedAgainFromWhatTheTopicsKeep() throws Exception {
        startServices();
        record(Example.person(1));
        record(plan(2));
        await().atMost(SOON).until(() -> readOfTheRegister() > 2);
        say(0);
        act("acknowledge", "");
        record(plan(3));
        await().atMost(SOON).until(() -> isFrom("\"topic\":\"register.people\""));
        new DirectoryPublisher(clients, "")
                .publish(DirectoryPublisher.load(directory(4, "08:00-20:00")), Optional.of(inUse()));
        await().atMost(SOON).until(() -> isFrom("\"what\":\"directory\""));
        clock.ahead = Duration.ofHours(1);
        await().atMost(SOON).until(() -> isFrom("\"what\":\"time\""));
        act("resolve", ",\"outcome\":\"stayed\",\"note\":\"Asleep\"");
        clock.ahead = Duration.ofHours(50);
        await().atMost(SOON)
                .until(() -> !AlertLog.records(broker.bootstrap(), Topic.COORDINATION_ARCHIVE)
                        .isEmpty());
        String alert = decisions().getFirst();
        assertThat(decided(0).saw().registerOffset())
                .as("matching had the record before")
                .isEqualTo(2);

        assertThat(explain(alert)).satisfies(ExplainCommandTest::isAllTheSame);

        stopServices();
        emptied(Topic.REGISTER_PEOPLE, Topic.MATCHING_MATCHED, Topic.COORDINATION_ACTIONS, Topic.COORDINATION_ALERTS);
        assertThat(explain(alert)).satisfies(ExplainCommandTest::isAllTheSame);

        forge(alert);
        Said forged = explain(alert);
        assertThat(forged.status()).isEqualTo(1);
        assertThat(forged.out()).contains("IT DIFFERS", "/actionWanted: not shown; --values shows it", "1 did not");
    }

    @Test
    void theAlertsOfTwoRecordsThatAreOnePersonsAreDecidedAgainAsTheyBecameOne() throws Exception {
        startServices();
        record(Example.person(2));
        record(Example.person(1));
        await().atMost(SOON).until(() -> readOfTheRegister() > 0);
        say(0);
        record(Example.person(1).replaceFirst("\\{", "{\"mergedInto\":\"p-test-2\","));
        await().atMost(SOON).until(() -> decisions().size() == 4);

        List<String> alerts = decisions().stream().distinct().toList();
        assertThat(alerts).hasSize(2);
        for (String alert : alerts) {
            Said said = explain(alert);
            assertThat(said.status()).as(said.out() + said.err()).isZero();
            assertThat(said.out())
                    .contains("The register merged two records", ", 0 did not, and 0 can't be decided again.");
        }
    }

    @Test
    void anAlertThatNeverWasIsSaidSo() {
        Said said = explain("a-never");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).startsWith("There is no alert a-never");
        assertThat(run("explain").status()).isEqualTo(2);
        assertThat(explain(" ").status()).isEqualTo(2);
    }

    private static void isAllTheSame(Said said) {
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(said.out())
                .contains(
                        "Matching said that a call is about them: ambulance, ambulance on its way; the register had newer"
                                + " details of them",
                        "C. Example acted: acknowledge",
                        "The register had news of them",
                        "Version 4 of the directory came into use",
                        "Something was due",
                        ", 0 did not, and 0 can't be decided again.")
                .doesNotContain("Test", "Edith", "Asleep");
    }

    private static String plan(int version) {
        return Example.person(1).replace("\"version\":1", "\"version\":" + version);
    }

    /** How far routing has read it. */
    private long readOfTheRegister() throws ExecutionException, InterruptedException {
        try (Admin admin = clients.admin()) {
            OffsetAndMetadata read = admin.listConsumerGroupOffsets("routing")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(Topic.REGISTER_PEOPLE.named(""), PARTITION));
            return read == null ? 0 : read.offset();
        }
    }

    private Said explain(String alert) {
        return run("explain", alert, "--kafka", broker.bootstrap());
    }

    private void record(String person) throws IOException, InterruptedException {
        try (Web web = new Web("nobody", "")) {
            HttpResponse<String> answer = web.post(
                    "http://127.0.0.1:" + register.port() + "/people/import", "application/x-ndjson", person + "\n");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    /** As matching does. */
    private void say(long registerOffset) throws Exception {
        String statement = """
                {"statement":"confirmed","personId":"%s","incident":{"source":"urn:x","id":"i-1"},"event":{"id":"e-1","source":"urn:x",\
                "type":"vigil.ambulance.incident.v1","time":"%s","data":{"incident":{"id":"i-1","status":"dispatched","updatedAt":"%s"}},\
                "defects":[],"receivedAt":"%s"},"person":%s,"sharing":"shared","registerOffset":%d,"match":{"method":"nhs-number",\
                "score":0.99,"logOdds":9.2,"evidence":[]},"matchedAt":"%s","why":"The NHS number is the same"}""".formatted(
                PERSON, Instant.now(), Instant.now(), Instant.now(), Example.person(1), registerOffset, Instant.now());
        send(Topic.MATCHING_MATCHED, statement, Codec.MATCHED.ceType());
        await().atMost(SOON).until(() -> decisions().size() == 1);
    }

    private void act(String action, String rest) throws Exception {
        Alert alert = AlertLog.versions(broker.bootstrap()).getLast();
        send(
                Topic.COORDINATION_ACTIONS,
                "{\"actionId\":\"act-%s\",\"alertId\":\"%s\",\"workVersion\":%d,\"by\":\"C. Example\",\"at\":\"%s\",\"action\":\"%s\"%s}"
                        .formatted(action, alert.alertId(), alert.workVersion(), Instant.now(), action, rest),
                Codec.ACTION.ceType());
        await().atMost(SOON).until(() -> isFrom("\"actionId\":\"act-" + action));
    }

    private void send(Topic topic, String json, String type) throws ExecutionException, InterruptedException {
        Envelope envelope = new Envelope("1", "urn:test", type, Instant.now());
        producer.send(new ProducerRecord<>(
                        topic.named(""), PARTITION, PERSON, json.getBytes(UTF_8), envelope.headers()))
                .get();
    }

    private boolean isFrom(String what) {
        return AlertLog.records(broker.bootstrap(), Topic.COORDINATION_DECISIONS).stream()
                .anyMatch(record -> new String(record.value(), UTF_8).contains(what));
    }

    /** The alert of each. */
    private List<String> decisions() {
        return AlertLog.records(broker.bootstrap(), Topic.COORDINATION_DECISIONS).stream()
                .map(record ->
                        new String(record.headers().lastHeader("ce_subject").value(), UTF_8))
                .toList();
    }

    private AlertDecision decided(int number) {
        byte[] value = AlertLog.records(broker.bootstrap(), Topic.COORDINATION_DECISIONS)
                .get(number)
                .value();
        return ((Decoded.Value<AlertDecision>) Codec.DECISION.decode(value)).value();
    }

    /** Somebody writes the last version again, with other words. */
    private void forge(String alert) throws Exception {
        byte[] last = AlertLog.records(broker.bootstrap(), Topic.COORDINATION_DECISIONS)
                .getLast()
                .value();
        String forged =
                new String(last, UTF_8).replaceFirst("\"actionWanted\":\"[^\"]*\"", "\"actionWanted\":\"Nothing.\"");
        assertThat(forged).contains(alert);
        send(Topic.COORDINATION_DECISIONS, forged, Codec.DECISION.ceType());
    }

    private TeamDirectory inUse() {
        byte[] value = AlertLog.records(broker.bootstrap(), Topic.DIRECTORY_TEAMS)
                .getLast()
                .value();
        return ((Decoded.Value<TeamDirectory>) Codec.DIRECTORY.decode(value)).value();
    }

    private Path directory(int version, String opens) throws IOException {
        Path made = Files.createDirectories(folder.resolve("directory-" + version));
        Files.writeString(
                made.resolve("directory.yaml"),
                DIRECTORY.replace("VERSION", String.valueOf(version)).replace("OPENS", opens));
        return made;
    }

    private void stopServices() {
        routing.close();
        register.close();
    }

    /** What they held is gone, by time or by compaction. */
    private void emptied(Topic... gone) throws Exception {
        try (Admin admin = clients.admin()) {
            List<String> names =
                    List.of(gone).stream().map(topic -> topic.named("")).toList();
            admin.deleteTopics(names).all().get();
            await().atMost(SOON)
                    .until(() ->
                            names.stream().noneMatch(admin.listTopics().names().get()::contains));
        }
        topics();
    }

    private void topics() {
        try (Admin admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation("", (short) 1, false));
        }
    }

    private Map<String, String> told() {
        return Map.of("VIGIL_KAFKA_BOOTSTRAP", broker.bootstrap(), "VIGIL_HTTP_PORT", "0");
    }

    private static void died(Throwable why) {
        throw new AssertionError(why);
    }
}
