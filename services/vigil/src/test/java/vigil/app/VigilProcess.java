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

/** {@code vigil up} or {@code vigil demo} as a process of its own, on ports that stay the same when it starts again. */
final class VigilProcess implements AutoCloseable {
    private static final String KAFKA = "  Kafka ";

    private final List<String> command;
    private final int board;
    private final int intake;
    private final int register;
    private final int kafkaPort;
    private String kafka;
    private @Nullable Process process;

    /** With that command of Vigil's and its own options, without any that says where to listen. */
    private VigilProcess(String... command) throws IOException {
        this.command = List.of(command);
        try (ServerSocket first = new ServerSocket(0);
                ServerSocket second = new ServerSocket(0);
                ServerSocket third = new ServerSocket(0);
                ServerSocket fourth = new ServerSocket(0)) {
            board = first.getLocalPort();
            intake = second.getLocalPort();
            register = third.getLocalPort();
            kafkaPort = fourth.getLocalPort();
            kafka = "127.0.0.1:" + kafkaPort;
        }
    }

    /** Everything of Vigil on that data folder, without any traffic. */
    static VigilProcess up(Path data) throws IOException {
        return new VigilProcess("up", "--data=" + data);
    }

    /** The demo on that data folder: every start begins another night of the same people. */
    static VigilProcess demo(Path data, int people, int speed) throws IOException {
        return new VigilProcess("demo", "--data=" + data, "--people=" + people, "--speed=" + speed);
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
            if (line.startsWith(KAFKA)) {
                kafka = line.substring(KAFKA.length()).strip();
            }
            if (line.startsWith("Ctrl-C")) {
                return;
            }
        }
        throw new AssertionError("It did not start: " + lines);
    }

    private List<String> command() {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Vigil.class.getName()));
        all.addAll(command);
        all.addAll(List.of(
                "--directory=" + Path.of("../../directory").toAbsolutePath(),
                "--board-port=" + board,
                "--intake-port=" + intake,
                "--register-port=" + register,
                "--kafka-port=" + kafkaPort));
        return all;
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

    /** Where Kafka clients meet its broker, as it said when it started. */
    String kafka() {
        return kafka;
    }

    /** Every version of every alert that is committed. */
    List<Alert> alerts() {
        return AlertLog.versions(kafka());
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
