package vigil.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.service.RunningService;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisterTest {
    private static final String PERSON = "{\"personId\":\"%s\", \"nhsNumber\":\"9434765919\",\"family\":\"Kowalska\","
            + "\"birthDate\":\"1941-03-02\",\"ourOwn\":{\"x\":1.50}}";

    @TempDir
    static Path folder;

    private static RunningBroker broker;
    private static RunningService register;

    @BeforeAll
    static void start() {
        broker = new RunningBroker(folder.resolve("broker"));
        register = broker.startRegister("0");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aPersonIsPublishedAsSentWithItsHistoryBeside() {
        String person = PERSON.formatted("p-1");

        var created = put("p-1", person);
        var replaced = put("p-1", person);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.bodyAsJsonObject()).isEqualTo(new JsonObject("""
                {"personId":"p-1","result":"recorded","defects":[]}"""));
        assertThat(replaced.statusCode()).isEqualTo(200);
        var shown = send(HttpMethod.GET, "/people/p-1", null, "");
        assertThat(shown.bodyAsString()).isEqualTo(person);
        assertThat(shown.getHeader("ETag"))
                .isEqualTo(replaced.getHeader("ETag"))
                .isNotEqualTo(created.getHeader("ETag"));
        ConsumerRecord<String, byte[]> written =
                broker.records("register.people", "p-1").getLast();
        assertThat(new String(written.value(), UTF_8)).isEqualTo(person);
        assertThat(written.headers().lastHeader("ce_type").value())
                .asString(UTF_8)
                .isEqualTo("vigil.register.person.v1");
        JsonObject history = json(broker.records("register.history", "p-1").getLast());
        assertThat(history.getString("change")).isEqualTo("recorded");
        assertThat(history.getLong("offset")).isEqualTo(written.offset());
        assertThat(history.getInteger("partition")).isEqualTo(written.partition());
        assertThat(history.getJsonObject("person")).isEqualTo(new JsonObject(person));
    }

    @Test
    void aRemovedPersonIsGoneAtOnce() {
        put("p-2", PERSON.formatted("p-2"));

        assertThat(send(HttpMethod.DELETE, "/people/p-2", null, "").statusCode())
                .isEqualTo(204);

        assertThat(send(HttpMethod.GET, "/people/p-2", null, "").statusCode()).isEqualTo(404);
        assertThat(send(HttpMethod.DELETE, "/people/p-2", null, "").statusCode())
                .isEqualTo(404);
        assertThat(broker.records("register.people", "p-2").getLast().value()).isNull();
        assertThat(json(broker.records("register.history", "p-2").getLast()).getString("change"))
                .isEqualTo("removed");
    }

    @Test
    void withdrawnConsentRemoves() {
        put("p-3", PERSON.formatted("p-3"));

        var answer = put("p-3", PERSON.formatted("p-3").replace("\"ourOwn\"", """
                "consent":{"register":"withdrawn"},"ourOwn\""""));

        assertThat(answer.bodyAsJsonObject().getString("result")).isEqualTo("removed");
        assertThat(send(HttpMethod.GET, "/people/p-3", null, "").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhichFieldsAreWrong() {
        String person = PERSON.formatted("p-4");

        refused(put("p-4", "not JSON"), 400, "");
        refused(put("p-5", person), 422, "/personId");
        refused(put("p-4", person.replace("Kowalska", "")), 422, "/family");
        var both = put("p-4", person.replace("9434765919", "9434765918").replace("1941-03-02", "1941-13-02"));
        refused(both, 422, "/nhsNumber", "/birthDate");
        assertThat(both.bodyAsString()).doesNotContain("9434765918");
        refused(
                put("p-4", person.replace("\"ourOwn\"", "\"consent\":{\"share\":\"maybe\"},\"o\"")),
                422,
                "/consent/share");
        assertThat(send(HttpMethod.PUT, "/people/p-4", "text/plain", person).statusCode())
                .isEqualTo(415);
        assertThat(send(HttpMethod.PUT, "/people/p-4", "application/json", "x".repeat(2 << 20))
                        .statusCode())
                .isEqualTo(413);
        assertThat(broker.records("register.people", "p-4")).isEmpty();
    }

    @Test
    void aWrongFieldOfThePlanIsToldButTaken() {
        var answer =
                put("p-6", PERSON.formatted("p-6").replace("\"ourOwn\"", "\"plan\":{\"prognosis\":\"soon\"},\"o\""));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.bodyAsJsonObject()
                        .getJsonArray("defects")
                        .getJsonObject(0)
                        .getString("pointer"))
                .isEqualTo("/plan/prognosis");
    }

    @Test
    void anImportLoadsTheGoodLinesNamesTheOthersAndRemovesNobodyElse() throws Exception {
        put("p-7", PERSON.formatted("p-7"));
        Path file = write(
                "people.ndjson",
                "\uFEFF" + PERSON.formatted("i-1"),
                "",
                "not JSON",
                PERSON.formatted("i-2").replace("9434765919", "9434765918").replace("1941-03-02", "2141-03-02"),
                PERSON.formatted("i-3"),
                PERSON.formatted("i-1").replace("Kowalska", "Nowak"),
                PERSON.formatted("i-3").replace("\"ourOwn\"", "\"consent\":{\"register\":\"withdrawn\"},\"o\""));

        Printed printed = importFile(file);

        assertThat(printed.status()).isEqualTo(ImportFile.FAILED);
        assertThat(printed.out()).isEqualTo("6 lines: 3 loaded, 1 removed, 2 refused.\n");
        assertThat(printed.err().lines())
                .containsExactly(
                        file + ":3: is not a JSON object",
                        file
                                + ":4: /nhsNumber: the check digit of the NHS number is wrong; /birthDate: is in the future",
                        file + ":6: is about the same person as line 1, and replaces it",
                        file + ":7: is about the same person as line 5, and replaces it",
                        file + ":7: consent to be on the register is withdrawn, so the person is removed");
        assertThat(send(HttpMethod.GET, "/people/i-1", null, "").bodyAsString()).contains("Nowak");
        assertThat(send(HttpMethod.GET, "/people/i-3", null, "").statusCode()).isEqualTo(404);
        assertThat(broker.records("register.history", "i-1")).hasSize(2);
        assertThat(send(HttpMethod.GET, "/people/p-7", null, "").statusCode()).isEqualTo(200);
    }

    @Test
    void anImportOfOneLineCallsItALine() throws Exception {
        Printed printed = importFile(write("one.ndjson", PERSON.formatted("i-9")));

        assertThat(printed.out()).isEqualTo("1 line: 1 loaded, 0 removed, 0 refused.\n");
    }

    @Test
    void aCsvFileBecomesTheSameRecords() throws Exception {
        Path file = write(
                "people.csv",
                "\uFEFFpersonId,nhsNumber,family,given,birthDate,gender,addressLine1,addressLine2,city,postcode,phone,"
                        + "interpreterNeeded,consentShare,prognosis,preferredPlaceOfDeath,preferredPlaceOfCare,cprDecision,"
                        + "keyTeam,shoeSize",
                "c-1,943 476 5919,Kowalska,Maria Anna,1941-03-02,Female,\"Flat 1,\nFirst floor\",12 Spon Street,Coventry,"
                        + "CV1 3BA,02476000000;07700900123,yes,given,weeks,home,not asked,Not for,myton-coventry,38",
                "c-2,9434765918,Nowak,,1950,,,,,,,,,,,,,,",
                "c-3,too,few",
                "c-4,,Nowak,,1950,,,,,,,,,soon,,,,,",
                "c-5,,No\"wak,,1950,,,,,,,,\"given\"x,,,,,,",
                "c-6,,Nowak,,1950,,,,,,,,,,,,,,");

        Printed printed = importFile(file);

        assertThat(printed.err().lines().toList())
                .contains(
                        file + ":1: Column \"shoeSize\" is not known and was left out.",
                        file + ":4: nhsNumber: the check digit of the NHS number is wrong",
                        file + ":5: has 3 cells where the first line has 19",
                        file + ":7: its quotes don't match; nothing from here on was read")
                .anySatisfy(line -> assertThat(line).startsWith(file + ":6: loaded, but prognosis: "));
        assertThat(printed.out()).isEqualTo("5 lines: 2 loaded, 0 removed, 3 refused.\n");
        assertThat(send(HttpMethod.GET, "/people/c-1", null, "").bodyAsJsonObject())
                .isEqualTo(new JsonObject("""
                {"personId":"c-1","nhsNumber":"943 476 5919","family":"Kowalska","given":["Maria","Anna"],
                 "birthDate":"1941-03-02","gender":"female",
                 "addresses":[{"use":"home","lines":["Flat 1,\\nFirst floor","12 Spon Street"],"city":"Coventry",
                   "postcode":"CV1 3BA"}],
                 "phones":["02476000000","07700900123"],"communication":{"interpreterNeeded":true},
                 "consent":{"share":"given"},
                 "plan":{"prognosis":"weeks",
                   "preferredPlaceOfDeath":{"state":"recorded","first":{"place":"home"}},
                   "preferredPlaceOfCare":{"state":"not-asked"},
                   "cpr":{"decision":"not-for"},"keyTeam":"myton-coventry"}}
                """));
    }

    @Test
    void refusesAFileThatItCannotRead() throws Exception {
        assertThat(importFile(write("no.csv", "c-9,9434765919,Kowalska", "c-8,,Nowak"))
                        .err())
                .contains("answered 422: The first line must name the columns; it has no personId, family, birthDate.")
                .doesNotContain("9434765919");
        assertThat(importFile(write("array.json", "[" + PERSON.formatted("a-1") + "]"))
                        .err())
                .contains("is a JSON array; send one JSON object a line");
        assertThat(importFile(folder.resolve("none.csv")).err()).contains("There is no file");
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                "personId,family,birthDate\nl-1,Müller,1950\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(importFile(latin).err()).contains(":2: family: is not UTF-8; save the file as UTF-8");
        assertThat(send(HttpMethod.POST, "/people/import", "text/plain", "x").statusCode())
                .isEqualTo(415);
    }

    @Test
    void tenThousandPeopleAreReadFromManyPieces() throws Exception {
        Path file = write(
                "many.ndjson",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> PERSON.formatted("m-" + i))
                        .toArray(String[]::new));

        assertThat(importFile(file).out()).isEqualTo("10000 lines: 10000 loaded, 0 removed, 0 refused.\n");

        RunningService other = broker.startRegister("1");
        assertThat(broker.send(other, HttpMethod.GET, "/people/m-9999", null, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(HttpMethod.GET, "/metrics", null, "").bodyAsString())
                .contains("vigil_register_changes_total{outcome=\"recorded\",way=\"import\"}");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void withoutBrokersNothingIsClaimed() throws Exception {
        broker.stop();

        var answer = put("p-8", PERSON.formatted("p-8"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.bodyAsString()).contains("safe to send it again");
    }

    private static HttpResponse<Buffer> put(String personId, String body) {
        return send(HttpMethod.PUT, "/people/" + personId, "application/json", body);
    }

    private static HttpResponse<Buffer> send(HttpMethod method, String path, String type, String body) {
        return broker.send(register, method, path, type, body);
    }

    private static void refused(HttpResponse<Buffer> response, int status, String... pointers) {
        assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(status);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
        JsonArray errors = response.bodyAsJsonObject().getJsonArray("errors");
        assertThat(errors.stream().map(each -> ((JsonObject) each).getString("pointer")))
                .containsExactly(pointers);
    }

    /** What a command printed, and its exit status. */
    private record Printed(int status, String out, String err) {}

    private static Printed importFile(Path file) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = ImportFile.run(
                file,
                URI.create("http://127.0.0.1:" + register.port()),
                Duration.ZERO,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Printed(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Path write(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static JsonObject json(ConsumerRecord<String, byte[]> message) {
        return new JsonObject(Buffer.buffer(message.value()));
    }
}
