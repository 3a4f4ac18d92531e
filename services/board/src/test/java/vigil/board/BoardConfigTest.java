package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.board.http.signin.Account;
import vigil.board.http.signin.oidc.OidcSettings;
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
                        List.of(Account.ofCoordinator("coordinator", "coordinator", "secret")),
                        Optional.empty(),
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
                        List.of(Account.ofCoordinator("jo", "Jo Bloggs", "secret")),
                        Optional.empty(),
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

    @Test
    void theFileOfAccountsNeedsNoOtherAndIsNamedWhenItIsWrong() {
        Map<String, String> file = new HashMap<>(LEAST);
        file.remove("VIGIL_BOARD_PASSWORD");
        file.put("VIGIL_BOARD_ACCOUNTS", People.FILE.toString());
        assertThat(BoardConfig.from(file).accounts()).hasSize(People.ACCOUNTS.size() - 1);
        file.put("VIGIL_BOARD_ACCOUNTS", "/nowhere/accounts.json");
        assertThatThrownBy(() -> BoardConfig.from(file))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "VIGIL_BOARD_ACCOUNTS: /nowhere/accounts.json can't be read; look at its name and permissions.");
    }

    @Test
    void aProviderNeedsNoAccountsAndHasDefaults() {
        BoardConfig config = BoardConfig.from(provider(Map.of()));
        assertThat(config.accounts()).isEmpty();
        assertThat(config.provider())
                .contains(new OidcSettings(
                        "NHS CIS2",
                        "https://am.nhsint.example/openam",
                        "vigil",
                        "a secret",
                        "https://board.example",
                        "roles",
                        "teams"));
        assertThat(config.provider().orElseThrow().toString()).doesNotContain("a secret");
    }

    @Test
    void aProviderIsAskedAndAnswersOverHttpsAlone() {
        assertThatThrownBy(() -> BoardConfig.from(provider(Map.of(
                        "VIGIL_OIDC_ISSUER", "http://am.nhsint.example",
                        "VIGIL_OIDC_CLIENT_SECRET", "",
                        "VIGIL_BOARD_ADDRESS", "board.example"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(
                        "VIGIL_OIDC_ISSUER is \"http://am.nhsint.example\"; expected an address that begins")
                .hasMessageContaining("VIGIL_OIDC_CLIENT_SECRET is not set.")
                .hasMessageContaining("VIGIL_BOARD_ADDRESS is \"board.example\"");
    }

    private static Map<String, String> provider(Map<String, String> besides) {
        Map<String, String> all = new HashMap<>(Map.of(
                "VIGIL_KAFKA_BOOTSTRAP", "localhost:9092",
                "VIGIL_OIDC_ISSUER", "https://am.nhsint.example/openam",
                "VIGIL_OIDC_CLIENT_ID", "vigil",
                "VIGIL_OIDC_CLIENT_SECRET", "a secret",
                "VIGIL_BOARD_ADDRESS", "https://board.example/"));
        all.putAll(besides);
        return all;
    }
}
