package vigil.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether it names every topic with its partitions and cleanup is tested in {@code services/vigil}, which knows them. */
class AsyncApiTest {

    /** As the document's own description says. */
    private static final Set<String> WHO = Set.of(
            "intake",
            "register",
            "matching",
            "routing",
            "board",
            "publishers",
            "register owners",
            "auditors",
            "operations",
            "nobody yet");

    private static JsonNode document = Schemas.JSON.nullNode();

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(Files.readString(Schemas.FOLDER.resolve("asyncapi.yaml")));
    }

    @Test
    void isAnAsyncApiOfVersionThree() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
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
            assertThat(names(channel.path("x-written-by"))).isNotEmpty().isSubsetOf(WHO);
            assertThat(names(channel.path("x-read-by"))).isNotEmpty().isSubsetOf(WHO);
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

    private static List<String> names(JsonNode list) {
        return elements(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> channels() {
        return elements(document.path("channels"));
    }

    private static Stream<JsonNode> elements(JsonNode parent) {
        return StreamSupport.stream(parent.spliterator(), false);
    }
}
