package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vigil.platform.kafka.Topic;

/** The topics as {@code asyncapi.yaml} tells others of them, and as they are made. */
class AsyncApiTest {
    private static final Set<String> SERVICES = Set.of("intake", "register", "matching", "routing", "board");

    @Test
    void namesEveryTopicWithThePartitionsAndTheRetentionThatItIsMadeWith() throws IOException {
        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(AsyncApiTest::made).toList());
    }

    /** As the classes of each service name the topics; who writes and who only reads, they don't tell. */
    @Test
    void namesTheServicesThatWriteAndReadEachTopicAndNoOthers() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        SERVICES.stream().map(service -> "vigil." + service).toList());
        Map<String, Set<String>> inCode = new TreeMap<>();
        for (JavaClass each : classes) {
            each.getFieldAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(Topic.class))
                    .map(access -> Topic.valueOf(access.getName()).named(""))
                    .forEach(topic -> inCode.computeIfAbsent(topic, named -> new TreeSet<>())
                            .add(service(each)));
        }
        Map<String, Set<String>> told = new TreeMap<>();
        document().path("channels").forEach(channel -> {
            Set<String> services = new TreeSet<>();
            channel.path("x-written-by").forEach(who -> services.add(who.asText()));
            channel.path("x-read-by").forEach(who -> services.add(who.asText()));
            services.retainAll(SERVICES);
            if (!services.isEmpty()) {
                told.put(channel.path("address").asText(), services);
            }
        });
        assertThat(told).isEqualTo(inCode);
    }

    private static String service(JavaClass code) {
        return code.getPackageName().split("\\.", 3)[1];
    }

    private static String made(Topic topic) {
        return topic.named("") + ": " + topic.partitions() + " partitions, "
                + (topic.retention() == null
                        ? "compact"
                        : "delete " + topic.retention().toMillis());
    }

    private static JsonNode document() throws IOException {
        try (InputStream file = AsyncApiTest.class.getResourceAsStream("/vigil/schemas/asyncapi.yaml")) {
            return new YAMLMapper().readTree(file);
        }
    }

    private static List<String> told() throws IOException {
        JsonNode document = document();
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
