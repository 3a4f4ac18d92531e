package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.run.AllInOne;
import vigil.app.run.DataFolder;
import vigil.app.run.Ports;
import vigil.domain.identity.IncidentKey;
import vigil.platform.kafka.Topic;
import vigil.wire.Envelope;

/** Publishers that write to Kafka themselves can write anything: it is set aside, and what lies behind it goes on. */
class PoisonTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SOURCE = "urn:nhs:ods:RYA";
    private static final String AMBULANCE = "vigil.ambulance.incident.v1";
    private static final int EVENT_TOPICS_TAKE = 1024 * 1024;
    private static final CopyOnWriteArrayList<Throwable> DEATHS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static AllInOne vigil;
    private static Web web;

    @BeforeAll
    static void start() throws Exception {
        DataFolder data = DataFolder.open(folder);
        String password = data.password().text();
        vigil = AllInOne.start(new AllInOne.Options(
                data, "127.0.0.1", new Ports(0, 0, 0, 0), Path.of("../../directory"), password, null, DEATHS::add));
        web = new Web(AllInOne.user(), password);
    }

    @AfterAll
    static void stop() {
        web.close();
        vigil.close();
    }

    @Test
    void whatIsNotJsonIsSetAside() throws Exception {
        isSetAside(1, AMBULANCE, "{\"incident\":7,".getBytes(UTF_8), "none", "is not a JSON object");
    }

    @Test
    void aRecordWithoutAValueIsSetAside() throws Exception {
        isSetAside(2, AMBULANCE, null, "none", "is not a JSON object");
    }

    @Test
    void anEventOfATypeThatNobodyKnowsIsSetAside() throws Exception {
        isSetAside(
                3,
                "vigil.weather.v1",
                "{\"incident\":{\"id\":\"3\"}}".getBytes(UTF_8),
                "none",
                "none that Vigil knows");
    }

    @Test
    void aRecordThatIsNoCloudEventIsSetAside() throws Exception {
        isSetAside(4, null, "{\"incident\":{\"id\":\"4\"}}".getBytes(UTF_8), "none", "ce_id, ce_source and ce_type");
    }

    @Test
    void anIncidentWithoutAnIdIsSetAside() throws Exception {
        isSetAside(5, AMBULANCE, "{\"incident\":{}}".getBytes(UTF_8), "none", "has no readable id");
    }

    @Test
    void asMuchJunkAsTheTopicsTakeIsSetAsideWhole() throws Exception {
        isSetAside(6, AMBULANCE, new byte[EVENT_TOPICS_TAKE - 1024], "none", "is not a JSON object");
    }

    @Test
    void fiveMegabytesOfJunkAreRefusedByTheBrokers() {
        assertThatThrownBy(() -> send(7, AMBULANCE, new byte[5 * EVENT_TOPICS_TAKE], "none"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void soAreTwentyThatPackToAlmostNothing() {
        assertThatThrownBy(() -> send(8, AMBULANCE, new byte[20 * EVENT_TOPICS_TAKE], "gzip"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    /** With an event of somebody on the register right behind it, in the same partition. */
    private static void isSetAside(
            int number, @Nullable String type, byte @Nullable [] poison, String packing, String why) throws Exception {
        load(Example.person(number));
        long offset = send(number, type, poison, packing);
        assertThat(web.post(
                                vigil.address("intake") + "/events",
                                "application/cloudevents+json",
                                Example.event(incident(number), 1, "triaged", Example.identity(number)))
                        .statusCode())
                .isEqualTo(202);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(DEATHS).isEmpty();
            assertThat(AlertLog.versions(vigil.kafka()))
                    .anyMatch(alert -> alert.incidents().getFirst().key().id().equals(incident(number)));
        });
        assertThat(AlertLog.records(vigil.kafka(), Topic.DEAD_LETTERS))
                .filteredOn(letter -> header(letter, "vigil_partition").equals(String.valueOf(partition(number)))
                        && header(letter, "vigil_offset").equals(String.valueOf(offset)))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(poison);
                    assertThat(header(letter, "vigil_topic")).isEqualTo("ambulance.events");
                    assertThat(header(letter, "vigil_reason")).contains(why);
                });
    }

    /** Returns the offset. */
    private static long send(int number, @Nullable String type, byte @Nullable [] value, String packing)
            throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                "ambulance.events",
                partition(number),
                null,
                "poison",
                value,
                type == null ? null : new Envelope("poison-" + number, SOURCE, type, null).headers());
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        vigil.kafka(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        64 * EVENT_TOPICS_TAKE,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        128L * EVENT_TOPICS_TAKE,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        packing),
                new StringSerializer(),
                new ByteArraySerializer())) {
            return producer.send(record).get().offset();
        }
    }

    private static void load(String person) throws Exception {
        HttpResponse<String> answer =
                web.post(vigil.address("register") + "/people/import", "application/x-ndjson", person + "\n");
        assertThat(answer.body()).contains("\"loaded\":1");
    }

    private static int partition(int number) {
        return Topic.AMBULANCE_EVENTS.partitionOf(new IncidentKey(SOURCE, incident(number)).hash());
    }

    private static String incident(int number) {
        return "behind-poison-" + number;
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
