package vigil.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private enum Pace {
        AT_ONCE,
        PACED
    }

    private record All(
            String name, int port, long count, Duration patience, boolean on, Path folder, Pace pace, String key) {
        static All from(Settings s) {
            return new All(
                    s.text("NAME", "vigil"),
                    s.port("PORT", 8080),
                    s.number("COUNT", 5, 1, 10),
                    s.duration("WAIT", Duration.ofSeconds(3)),
                    s.flag("ON", true),
                    s.path("FOLDER", Path.of("data")),
                    s.choice("PACE", Pace.AT_ONCE),
                    s.secret("KEY"));
        }
    }

    @Test
    void hasDefaultsForWhatIsUnsetOrBlank() {
        assertThat(Settings.read(Map.of("KEY", "k", "NAME", "  "), All::from))
                .isEqualTo(new All("vigil", 8080, 5, Duration.ofSeconds(3), true, Path.of("data"), Pace.AT_ONCE, "k"));
    }

    @Test
    void readsEveryKind() {
        var environment = Map.of(
                "NAME", " west ", "PORT", "0", "COUNT", "10", "WAIT", "250ms", "ON", "false", "FOLDER", "/srv/x",
                "PACE", "paced", "KEY", "k");
        assertThat(Settings.read(environment, All::from))
                .isEqualTo(new All("west", 0, 10, Duration.ofMillis(250), false, Path.of("/srv/x"), Pace.PACED, "k"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndNoSecret() {
        var environment =
                Map.of("PORT", "70000", "COUNT", "many", "WAIT", "soon", "ON", "yes", "PACE", "fast", "SECRET", "hush");
        Function<Settings, All> reader = s -> {
            s.secret("SECRET");
            return All.from(s);
        };
        assertThatThrownBy(() -> Settings.read(environment, reader))
                .asInstanceOf(type(SettingsException.class))
                .satisfies(e -> assertThat(e.sentences())
                        .containsExactly(
                                "PORT is \"70000\"; expected a port number from 0 (any free one) to 65535.",
                                "COUNT is \"many\"; expected a whole number from 1 to 10.",
                                "WAIT is \"soon\"; expected a length of time such as 250ms, 3s, 10m, 12h or 30d.",
                                "ON is \"yes\"; expected true or false.",
                                "PACE is \"fast\"; expected one of at-once, paced.",
                                "KEY is not set."));
    }

    @Test
    void reportsTheSettingsRatherThanWhatTheirAbsenceBroke() {
        assertThatThrownBy(() -> Settings.read(Map.of(), s -> new java.net.InetSocketAddress(s.required("HOST"), -1)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("HOST is not set.");
    }

    @Test
    void everyServiceHasTheSameSettings() {
        var environment = Map.of("VIGIL_KAFKA_BOOTSTRAP", "kafka:9092", "VIGIL_HTTP_PORT", "9000");
        ServiceSettings read = Settings.read(environment, s -> ServiceSettings.from(s, 8083));
        assertThat(read).isEqualTo(new ServiceSettings("kafka:9092", "", "127.0.0.1", 9000, "0"));
    }
}
