package vigil.board;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A sign-in provider in a process of its own. Whoever comes to it says on a form who they are and with which claims, and is
 * believed. It signs with keys of its own, and knows each code once.
 */
final class SignInProvider implements AutoCloseable {
    private static final String CLIENT = "vigil-board";

    private final int port = freePort();
    private Process process;

    SignInProvider() throws IOException {
        start();
    }

    /** It is there again, at the same address; with other keys, as after a rotation. */
    void start() throws IOException {
        Path log = Files.createTempFile("sign-in-provider", ".log");
        log.toFile().deleteOnExit();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SERVER_HOSTNAME", "localhost");
        process = builder.start();
        await().atMost(Duration.ofSeconds(60)).until(this::answers);
    }

    String issuer() {
        return "http://localhost:" + port + "/cis2";
    }

    /** What a board is told, so that its people sign in there. */
    Map<String, String> settings(int boardPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("VIGIL_HTTP_PORT", String.valueOf(boardPort));
        settings.put("VIGIL_BOARD_ADDRESS", "http://127.0.0.1:" + boardPort);
        settings.put("VIGIL_OIDC_ISSUER", issuer());
        settings.put("VIGIL_OIDC_CLIENT_ID", CLIENT);
        settings.put("VIGIL_OIDC_CLIENT_SECRET", "not really secret");
        return settings;
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends it, as when its process is killed. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the provider has died");
        }
        HttpURLConnection connection = (HttpURLConnection) URI.create(issuer() + "/.well-known/openid-configuration")
                .toURL()
                .openConnection();
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }
}
