package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.SettingsException;

class IntakeConfigTest {
    @Test
    void needsOnlyTheBrokers() {
        assertThat(IntakeConfig.from(Map.of("VIGIL_KAFKA_BOOTSTRAP", "kafka:9092")))
                .isEqualTo(new IntakeConfig(
                        new ServiceSettings("kafka:9092", "", "127.0.0.1", 8081, "0"),
                        24 * 1024 * 1024,
                        Duration.ofSeconds(5)));
    }

    @Test
    void takesEverySettingFromTheEnvironment() {
        assertThat(IntakeConfig.from(Map.of(
                        "VIGIL_KAFKA_BOOTSTRAP", "kafka:9092",
                        "VIGIL_TOPIC_PREFIX", "night.",
                        "VIGIL_HTTP_HOST", "0.0.0.0",
                        "VIGIL_HTTP_PORT", "80",
                        "VIGIL_INSTANCE", "1",
                        "VIGIL_INTAKE_BYTES_IN_FLIGHT", "5000000",
                        "VIGIL_INTAKE_DELIVERY_TIMEOUT", "3s")))
                .isEqualTo(new IntakeConfig(
                        new ServiceSettings("kafka:9092", "night.", "0.0.0.0", 80, "1"),
                        5_000_000,
                        Duration.ofSeconds(3)));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> IntakeConfig.from(
                        Map.of("VIGIL_INTAKE_BYTES_IN_FLIGHT", "many", "VIGIL_INTAKE_DELIVERY_TIMEOUT", "1ms")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("VIGIL_KAFKA_BOOTSTRAP is not set")
                .hasMessageContaining("VIGIL_INTAKE_BYTES_IN_FLIGHT is \"many\"")
                .hasMessageContaining("VIGIL_INTAKE_DELIVERY_TIMEOUT is \"1ms\"; expected at least 100ms");
    }
}
