package vigil.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static JsonNode document = Schemas.JSON.nullNode();

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(Files.readString(Schemas.FOLDER.resolve("asyncapi.yaml")));
    }

    @Test
    void namesEveryTopicThatThereIs() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(channels().map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrder(
                        "ambulance.events",
                        "ucr.events",
                        "ooh.events",
                        "register.people",
                        "directory.teams",
                        "matching.incidents",
                        "matching.matched",
                        "matching.reviews",
                        "matching.rulings",
                        "coordination.alerts",
                        "coordination.actions",
                        "coordination.outcomes",
                        "coordination.carried",
                        "audit.access",
                        "dead-letters");
    }

    @Test
    void pointsOnlyAtWhatExists() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(resolves(reference)).as(reference).isTrue());
    }

    @Test
    void saysOfEveryTopicWhoWritesAndReadsItAndHowLongItIsKept() {
        assertThat(channels()).allSatisfy(channel -> {
            assertThat(channel.path("x-written-by")).isNotEmpty();
            assertThat(channel.path("x-read-by")).isNotEmpty();
            String kafka = channel.at("/bindings/kafka/$ref").asText();
            assertThat(at(kafka).at("/topicConfiguration/cleanup.policy")).isNotEmpty();
        });
    }

    @Test
    void saysOfEveryMessageWhatItsKeyAndHeadersAre() {
        assertThat(elements(document.at("/components/messages"))).allSatisfy(message -> {
            assertThat(message.at("/bindings/kafka/key")).isNotEmpty();
            assertThat(message.at("/headers/$ref").asText()).isNotBlank();
        });
    }

    @Test
    void carriesEverySchemaOfARecord() {
        assertThat(document.findValuesAsText("$ref"))
                .containsAll(
                        Schemas.ofRecords().stream().map(name -> name + ".json").toList());
    }

    private static boolean resolves(String reference) {
        return reference.startsWith("#")
                ? !at(reference).isMissingNode()
                : Files.isRegularFile(Schemas.FOLDER.resolve(reference));
    }

    private static JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private static Stream<JsonNode> channels() {
        return elements(document.path("channels"));
    }

    private static Stream<JsonNode> elements(JsonNode parent) {
        return StreamSupport.stream(parent.spliterator(), false);
    }
}
