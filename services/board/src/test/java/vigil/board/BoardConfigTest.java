package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.board.http.signin.Account;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.SettingsException;

class BoardConfigTest {
    private static final Map<String, String> LEAST =
            Map.of("VIGIL_KAFKA_BOOTSTRAP", "localhost:9092", "VIGIL_BOARD_PASSWORD", "secret");

    @Test
    void hasDefaults() {
        assertThat(BoardConfig.from(LEAST))
                .isEqualTo(new BoardConfig(
                        new ServiceSettings("localhost:9092", "", "127.0.0.1", 8080, "0"),
                        new Account("coordinator", "coordinator", "secret"),
                        false,
                        false));
    }

    @Test
    void readsEverything() {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(Map.of(
                "VIGIL_TOPIC_PREFIX", "test.",
                "VIGIL_HTTP_HOST", "0.0.0.0",
                "VIGIL_HTTP_PORT", "9000",
                "VIGIL_INSTANCE", "7",
                "VIGIL_BOARD_USER", "jo",
                "VIGIL_BOARD_NAME", "Jo Bloggs",
                "VIGIL_BOARD_BEHIND_TLS", "true",
                "VIGIL_SIMULATED", "true"));
        assertThat(BoardConfig.from(all))
                .isEqualTo(new BoardConfig(
                        new ServiceSettings("localhost:9092", "test.", "0.0.0.0", 9000, "7"),
                        new Account("jo", "Jo Bloggs", "secret"),
                        true,
                        true));
    }

    @Test
    void refusesToStartWithoutAPassword() {
        assertThatThrownBy(() -> BoardConfig.from(Map.of("VIGIL_KAFKA_BOOTSTRAP", "localhost:9092")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("VIGIL_BOARD_PASSWORD");
    }

    @Test
    void refusesToSendPasswordsOverANetworkInClear() {
        Map<String, String> open = new HashMap<>(LEAST);
        open.put("VIGIL_HTTP_HOST", "0.0.0.0");
        assertThatThrownBy(() -> BoardConfig.from(open))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("VIGIL_HTTP_HOST")
                .hasMessageContaining("VIGIL_BOARD_BEHIND_TLS");
    }
}
