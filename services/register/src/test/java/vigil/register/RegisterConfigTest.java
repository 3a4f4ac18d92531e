package vigil.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.SettingsException;

class RegisterConfigTest {
    @Test
    void needsOnlyTheBrokers() {
        assertThat(RegisterConfig.from(Map.of("VIGIL_KAFKA_BOOTSTRAP", "kafka:9092")))
                .isEqualTo(new RegisterConfig(new ServiceSettings("kafka:9092", "", "127.0.0.1", 8082, "0")));
    }

    @Test
    void takesEverySettingFromTheEnvironment() {
        assertThat(RegisterConfig.from(Map.of(
                        "VIGIL_KAFKA_BOOTSTRAP", "kafka:9092",
                        "VIGIL_TOPIC_PREFIX", "night.",
                        "VIGIL_HTTP_HOST", "0.0.0.0",
                        "VIGIL_HTTP_PORT", "80",
                        "VIGIL_INSTANCE", "1")))
                .isEqualTo(new RegisterConfig(new ServiceSettings("kafka:9092", "night.", "0.0.0.0", 80, "1")));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> RegisterConfig.from(Map.of("VIGIL_HTTP_PORT", "http")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("VIGIL_KAFKA_BOOTSTRAP is not set")
                .hasMessageContaining("VIGIL_HTTP_PORT is \"http\"");
    }
}
