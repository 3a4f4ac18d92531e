package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.platform.kafka.Topic;

/** The topics as {@code asyncapi.yaml} tells others of them, and as they are made. */
class AsyncApiTest {
    @Test
    void namesEveryTopicWithThePartitionsAndTheRetentionThatItIsMadeWith() throws IOException {
        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(AsyncApiTest::made).toList());
    }

    private static String made(Topic topic) {
        return topic.named("") + ": " + topic.partitions() + " partitions, "
                + (topic.retention() == null
                        ? "compact"
                        : "delete " + topic.retention().toMillis());
    }

    private static List<String> told() throws IOException {
        JsonNode document;
        try (InputStream file = AsyncApiTest.class.getResourceAsStream("/vigil/schemas/asyncapi.yaml")) {
            document = new YAMLMapper().readTree(file);
        }
        List<String> told = new ArrayList<>();
        document.path("channels").forEach(channel -> {
            JsonNode binding =
                    document.at(channel.at("/bindings/kafka/$ref").asText().substring(1));
            JsonNode configuration = binding.path("topicConfiguration");
            JsonNode retention = configuration.path("retention.ms");
            told.add(channel.path("address").asText() + ": " + binding.path("partitions") + " partitions, "
                    + configuration.at("/cleanup.policy/0").asText()
                    + (retention.isMissingNode() ? "" : " " + retention));
        });
        return told;
    }
}
