package vigil.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.MARGARET_PERHAPS;
import static vigil.matching.Examples.person;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;
import vigil.matching.kafka.Log;
import vigil.matching.kafka.SharedLog;
import vigil.platform.config.ServiceSettings;
import vigil.platform.kafka.Topic;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.RunningService;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** The whole service against a real broker. */
@ExtendWith(SharedLog.class)
class MatchingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String MAUDE_SAYS = """
        "family":"Quill","given":["Maude"],"birthDate":"1932-04-09",
        "address":{"lines":["9 Elm Row"],"postcode":"CV2 4XY"}""";

    private static final Person MAUDE = person("""
        {"personId":"maude","family":"Quill","given":["Maude"],"birthDate":"1932-04-09",
         "addresses":[{"use":"home","lines":["9 Elm Row"],"postcode":"CV2 4XY"}]}""");

    private static final Queue<Throwable> DEATHS = new ConcurrentLinkedQueue<>();
    private static PrometheusMeterRegistry registry;
    private static RunningService matching;

    private final Log log;

    MatchingTest(Log log) {
        this.log = log;
    }

    @BeforeAll
    static void start(Log log) throws Exception {
        log.person(Examples.MARGARET);
        registry = new ProcessMetrics().registry();
        matching = start(log, "0");
        await().atMost(SOON).until(matching::ready);
    }

    private static RunningService start(Log log, String instance) {
        return MatchingMain.start(
                new ServiceSettings(log.bootstrap(), "", "127.0.0.1", 0, instance),
                Clock.systemUTC(),
                instance.equals("0") ? registry : new ProcessMetrics().registry(),
                DEATHS::add);
    }

    @AfterAll
    static void stop() {
        matching.close();
        assertThat(DEATHS).isEmpty();
    }

    @Test
    void confirmsAPersonWithAllThatAnAlertNeeds() throws Exception {
        log.event("c-1", "confirmed", 1, "\"person\":{" + MARGARETS_DEMOGRAPHICS + "}");

        ConsumerRecord<String, byte[]> record = statements("c-1").getFirst();
        MatchStatement said = statement(record);

        assertThat(record.key()).isEqualTo("margaret");
        assertThat(Log.header(record, "ce_source")).isEqualTo("urn:vigil:matching");
        assertThat(Log.header(record, "ce_type")).isEqualTo("vigil.match.statement.v1");
        assertThat(said.person().personId()).isEqualTo(new PersonId("margaret"));
        assertThat(said.match().method()).isEqualTo(MatchEvidence.Method.DEMOGRAPHICS);
        assertThat(said.event().receivedAt())
                .isEqualTo(Instant.ofEpochMilli(log.read(Topic.AMBULANCE_EVENTS, Log.key("confirmed"))
                        .getFirst()
                        .timestamp()));
        assertThat(registry.scrape())
                .contains("vigil_events_total{outcome=\"confirmed\",service=\"matching\",source_type=\"ambulance\"}")
                .contains("vigil_match_seconds_bucket")
                .contains("vigil_register_people{service=\"matching\"}")
                .contains("vigil_register_age_seconds");
    }

    @Test
    void whatWasSaidSurvivesARestart() throws Exception {
        log.event("r-1", "restarted", 1, "\"person\":{" + MARGARETS_DEMOGRAPHICS + "}");
        statements("r-1");
        matching.close();
        log.event("r-2", "restarted", 2, "\"flags\":[]");

        start(log);

        assertThat(statement(statements("r-2").getFirst()).personId()).isEqualTo(new PersonId("margaret"));
        assertThat(statements("r-1")).hasSize(1);
    }

    @Test
    void somebodyAddedToTheRegisterIsFoundInAnIncidentThatIsStillOpen() throws Exception {
        log.event("n-1", "new", 1, "\"person\":{" + MAUDE_SAYS + "}");
        await().atMost(SOON)
                .until(() -> !log.read(Topic.MATCHING_INCIDENTS, Log.key("new")).isEmpty());
        assertThat(log.read(Topic.MATCHING_MATCHED, "maude")).isEmpty();

        log.person(MAUDE);

        await().atMost(Duration.ofSeconds(3))
                .until(() -> !log.read(Topic.MATCHING_MATCHED, "maude").isEmpty());
        assertThat(registry.scrape())
                .contains("vigil_matching_rematches_total{outcome=\"confirmed\",service=\"matching\"} 1.0")
                .contains("vigil_matching_open_incidents{service=\"matching\"}");
        log.send(Topic.REGISTER_PEOPLE, "maude", null, Log.headers("x", "vigil.person.v1"));
    }

    @Test
    void somebodyAddedWhileItWasDownIsFoundToo() throws Exception {
        log.event("d-1", "down", 1, "\"person\":{" + MAUDE_SAYS.replace("Maude", "Edna") + "}");
        await().atMost(SOON)
                .until(() ->
                        !log.read(Topic.MATCHING_INCIDENTS, Log.key("down")).isEmpty());
        matching.close();
        Person edna = person("""
            {"personId":"edna","family":"Quill","given":["Edna"],"birthDate":"1932-04-09",
             "addresses":[{"use":"home","lines":["9 Elm Row"],"postcode":"CV2 4XY"}]}""");
        log.person(edna);

        start(log);

        await().atMost(SOON)
                .until(() -> !log.read(Topic.MATCHING_MATCHED, "edna").isEmpty());
        log.send(Topic.REGISTER_PEOPLE, "edna", null, Log.headers("x", "vigil.person.v1"));
    }

    @Test
    void openIncidentsGoOnWithWhoeverTakesThemOver() throws Exception {
        List<String> calls = IntStream.range(0, 8).mapToObj(i -> "moved-" + i).toList();
        try (RunningService other = start(log, "1")) {
            await().atMost(SOON).until(other::ready);
            for (String call : calls) {
                log.event(call, call, 1, "\"person\":{" + MAUDE_SAYS.replace("Maude", "Hilda") + "}");
            }
            await().atMost(SOON)
                    .until(() -> calls.stream()
                            .noneMatch(call -> log.read(Topic.MATCHING_INCIDENTS, Log.key(call))
                                    .isEmpty()));
        }

        log.person(person("""
            {"personId":"hilda","family":"Quill","given":["Hilda"],"birthDate":"1932-04-09",
             "addresses":[{"use":"home","lines":["9 Elm Row"],"postcode":"CV2 4XY"}]}"""));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.read(Topic.MATCHING_MATCHED, "hilda"))
                        .extracting(record -> statement(record).event().id())
                        .containsAll(calls));
        log.send(Topic.REGISTER_PEOPLE, "hilda", null, Log.headers("x", "vigil.person.v1"));
    }

    @Test
    void setsPoisonAsideWholeAndGoesOn() throws Exception {
        log.send(Topic.OOH_EVENTS, "poison-1", "{}".getBytes(UTF_8), new RecordHeaders());
        log.send(Topic.OOH_EVENTS, "poison-2", "not json".getBytes(UTF_8), Log.headers("x", "vigil.ooh.case.v1"));
        log.send(
                Topic.OOH_EVENTS,
                "poison-3",
                "{\"incident\":{}}".getBytes(UTF_8),
                Log.headers("x", "vigil.ooh.case.v1"));
        log.send(Topic.MATCHING_RULINGS, "poison-4", "{}".getBytes(UTF_8), Log.headers("x", "vigil.match.ruling.v1"));
        log.event("p-1", "after-poison", 1, "\"person\":{" + MARGARETS_DEMOGRAPHICS + "}");

        statements("p-1");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.read(Topic.DEAD_LETTERS, "ooh.events"))
                        .hasSize(3)
                        .extracting(record -> Log.header(record, "vigil_reason"))
                        .containsExactlyInAnyOrder(
                                "the headers ce_id, ce_source and ce_type are not all there",
                                "the event is not a JSON object",
                                "/incident/id: the incident has no readable id"));
        await().atMost(SOON)
                .until(() -> !log.read(Topic.DEAD_LETTERS, "matching.rulings").isEmpty());
    }

    @Test
    void keepsWhatWasKnownOfAPersonWhoseNewRecordCannotBeRead() throws Exception {
        log.person(
                person(
                        "{\"personId\":\"kept\",\"nhsNumber\":\"9990003599\",\"family\":\"Okafor\",\"birthDate\":\"1950-05-05\"}"));
        log.send(
                Topic.REGISTER_PEOPLE,
                "kept",
                "{\"personId\":\"kept\"}".getBytes(UTF_8),
                Log.headers("x", "vigil.person.v1"));
        log.send(
                Topic.REGISTER_PEOPLE,
                "other",
                "{\"personId\":\"kept\",\"family\":\"x\",\"birthDate\":\"1950-05-05\"}".getBytes(UTF_8),
                Log.headers("x", "vigil.person.v1"));
        await().atMost(SOON)
                .until(() -> log.read(Topic.DEAD_LETTERS, "register.people").size() >= 2);

        log.event(
                "k-1",
                "kept",
                1,
                "\"person\":{\"nhsNumber\":\"9990003599\",\"family\":\"Okafor\",\"birthDate\":\"1950-05-05\"}");

        await().atMost(SOON)
                .until(() -> !log.read(Topic.MATCHING_MATCHED, "kept").isEmpty());
        log.send(Topic.REGISTER_PEOPLE, "kept", null, Log.headers("x", "vigil.person.v1"));
        await().atMost(SOON).until(() -> registry.scrape().contains("vigil_register_people{service=\"matching\"} 1.0"));
    }

    @Test
    void aRulingOnAReviewIsSaidOfTheChosenPerson() throws Exception {
        log.event("q-1", "asked", 1, "\"person\":{" + MARGARET_PERHAPS + "}");
        await().atMost(SOON)
                .until(() -> !log.read(Topic.MATCHING_REVIEWS, Log.key("asked")).isEmpty());

        rule("a-1", "asked");
        rule("a-2", "never-asked");

        MatchStatement said = statement(statements("q-1").getFirst());
        assertThat(said.match().method()).isEqualTo(MatchEvidence.Method.RULING);
        assertThat(log.read(Topic.MATCHING_REVIEWS, Log.key("asked")))
                .extracting(record -> ((Decoded.Value<Review>) Codec.REVIEW.decode(record.value()))
                        .value()
                        .state())
                .containsExactly(Review.State.OPEN, Review.State.SETTLED);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.read(Topic.DEAD_LETTERS, "matching.rulings"))
                        .extracting(record -> Log.header(record, "vigil_reason"))
                        .contains("There is no review of this incident."));
    }

    private void rule(String actionId, String incident) throws Exception {
        IncidentKey key = new IncidentKey("urn:nhs:ods:RYA", incident);
        Ruling ruling = new Ruling(
                key.hash(),
                key,
                Ruling.Decision.CONFIRM,
                new PersonId("margaret"),
                "Sam",
                Instant.now(),
                actionId,
                null,
                List.of(new PersonId("margaret")));
        log.send(
                Topic.MATCHING_RULINGS,
                key.hash(),
                Codec.RULING.encode(ruling),
                Log.headers(actionId, Codec.RULING.ceType()));
    }

    /** What was said of Margaret because of that event, once anything was. */
    private List<ConsumerRecord<String, byte[]>> statements(String eventId) {
        return await().atMost(SOON)
                .until(
                        () -> log.read(Topic.MATCHING_MATCHED, "margaret").stream()
                                .filter(record -> statement(record).event().id().equals(eventId))
                                .toList(),
                        found -> !found.isEmpty());
    }

    private static MatchStatement statement(ConsumerRecord<String, byte[]> record) {
        return ((Decoded.Value<MatchStatement>) Codec.MATCHED.decode(record.value())).value();
    }
}
