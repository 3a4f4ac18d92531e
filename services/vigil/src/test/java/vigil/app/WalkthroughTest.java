package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/walkthrough.md} promises whoever follows it, with its own files. */
class WalkthroughTest {
    private static final Path EXAMPLES = Path.of("../../docs/examples");
    private static final Path PERSON = EXAMPLES.resolve("person.ndjson");
    private static final String AT_NIGHT = "2026-11-22T02:00:00Z";
    private static final String BY_DAY = "2026-11-23T11:00:00Z";

    @TempDir
    Path folder;

    @Test
    void bothFilesAreAsTheSchemasSay() throws IOException {
        assertThat(Schemas.faults("person", Files.readString(PERSON))).isEmpty();
        JsonNode event = json(Files.readString(call(AT_NIGHT)));
        assertThat(event.path("type").asText()).isEqualTo("vigil.ambulance.incident.v1");
        assertThat(Schemas.faults("event-ambulance", event.path("data").toString()))
                .isEmpty();
    }

    @Test
    void byDayTheCallGoesToTheHospicesTeamWithThePlaceAndTheReason() throws IOException {
        JsonNode alert = alert(BY_DAY);
        assertThat(Schemas.faults("alert", alert.toString())).isEmpty();
        assertThat(alert.path("personId").asText()).isEqualTo("p-example-1");
        assertThat(alert.path("owner").asText()).isEqualTo("myton-coventry");
        assertThat(alert.path("place").asText()).isEqualTo("coventry");
        assertThat(alert.at("/routing/why").asText()).contains("own key team").contains("takes symptom control");
        assertThat(alert.path("needs")).extracting(JsonNode::asText).containsExactly("symptom-control");
        assertThat(alert.path("reason").asText()).contains("C3").contains("new or worsening breathlessness");
        assertThat(alert.at("/preferredPlace/first/text").asText()).isEqualTo("at home with her daughter");
        assertThat(alert.at("/preferredPlace/risk").asText()).isEqualTo("watch");
        assertThat(alert.at("/person/plan/carers/0/name").asText()).isEqualTo("Ruth Hartley");
    }

    @Test
    void atNightItGoesToTheOvernightNursesAndSaysWhyNotToTheHospice() throws IOException {
        JsonNode alert = alert(AT_NIGHT);
        assertThat(alert.path("owner").asText()).isEqualTo("night-nursing-coventry");
        assertThat(alert.at("/routing/considered"))
                .filteredOn(team -> team.path("team").asText().equals("myton-coventry"))
                .singleElement()
                .satisfies(team -> assertThat(team.path("why").asText()).startsWith("closed now"));
    }

    @Test
    void theCallIsTakenToBeAboutEdithByItsNumberAndAllElse() throws IOException {
        Said said = Said.run(
                "match",
                "--register",
                PERSON.toString(),
                "--events",
                call(AT_NIGHT).toString());
        assertThat(said.status()).isZero();
        JsonNode answer = json(said.out());
        assertThat(answer.path("result").asText()).isEqualTo("match");
        assertThat(answer.path("personId").asText()).isEqualTo("p-example-1");
        assertThat(answer.at("/candidates/0/evidence"))
                .allSatisfy(each -> assertThat(each.path("level").asText()).isEqualTo("agrees"));
    }

    private JsonNode alert(String at) throws IOException {
        Said said = Said.run(
                "route",
                "--directory",
                "../../directory",
                "--at",
                at,
                "--register",
                PERSON.toString(),
                "--events",
                call(at).toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
        assertThat(said.out().lines()).hasSize(1);
        return json(said.out());
    }

    /** As the walk-through has {@code sed} make it. */
    private Path call(String at) throws IOException {
        String template = Files.readString(EXAMPLES.resolve("validation.ndjson"));
        return Files.writeString(folder.resolve("call.ndjson"), template.replace("@NOW@", at));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
