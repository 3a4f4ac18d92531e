package vigil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.platform.config.SettingsException;

class RoutingConfigTest {
    @Test
    void hasDefaultsForAllButTheBrokers() {
        RoutingConfig config = RoutingConfig.from(Map.of("VIGIL_KAFKA_BOOTSTRAP", "kafka:9092"));

        assertThat(config.directory()).isNull();
        assertThat(config.sessionTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.service().httpPort()).isEqualTo(8084);
    }

    @Test
    void readsEverySetting() {
        RoutingConfig config = RoutingConfig.from(Map.of(
                "VIGIL_KAFKA_BOOTSTRAP", "kafka:9092",
                "VIGIL_DIRECTORY", "directory",
                "VIGIL_SESSION_TIMEOUT", "2s"));

        assertThat(config.directory()).isEqualTo(Path.of("directory"));
        assertThat(config.sessionTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> RoutingConfig.from(Map.of("VIGIL_SESSION_TIMEOUT", "1s")))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.sentences())
                                .hasSize(2)
                                .anyMatch(sentence -> sentence.contains("VIGIL_KAFKA_BOOTSTRAP"))
                                .anyMatch(sentence -> sentence.contains("at least 2s")));
    }
}
