package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;

/** {@code vigil up} as a process of its own, on ports that stay the same when it is started again. */
final class VigilProcess implements AutoCloseable {
    private final Path data;
    private final int board;
    private final int intake;
    private final int register;
    private final int kafka;
    private @Nullable Process process;

    VigilProcess(Path data) throws IOException {
        this.data = data;
        try (ServerSocket first = new ServerSocket(0);
                ServerSocket second = new ServerSocket(0);
                ServerSocket third = new ServerSocket(0);
                ServerSocket fourth = new ServerSocket(0)) {
            board = first.getLocalPort();
            intake = second.getLocalPort();
            register = third.getLocalPort();
            kafka = fourth.getLocalPort();
        }
    }

    /** Starts it and returns once it says that it is running. */
    void start() throws IOException {
        Process started =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        process = started;
        BufferedReader said = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.startsWith("Ctrl-C")) {
                return;
            }
        }
        throw new AssertionError("It did not start: " + lines);
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Vigil.class.getName(),
                "up",
                "--data=" + data,
                "--directory=" + Path.of("../../directory").toAbsolutePath(),
                "--board-port=" + board,
                "--intake-port=" + intake,
                "--register-port=" + register,
                "--kafka-port=" + kafka);
    }

    /** SIGKILL: nothing of it runs on. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
            process = null;
        }
    }

    String intake() {
        return "http://127.0.0.1:" + intake;
    }

    /** Every version of every alert that is committed. */
    List<Alert> alerts() {
        return AlertLog.versions("127.0.0.1:" + kafka);
    }

    void importPeople(List<String> people) throws IOException, InterruptedException {
        try (Web web = new Web("keeper", "none")) {
            HttpResponse<String> answer = web.post(
                    "http://127.0.0.1:" + register + "/people/import",
                    "application/x-ndjson",
                    String.join("\n", people));
            assertThat(answer.body()).contains("\"loaded\":" + people.size());
        }
    }

    @Override
    public void close() {
        kill();
    }
}
