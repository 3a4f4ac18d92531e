package vigil.load.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vigil.platform.config.ServiceSettings;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;
import vigil.routing.RoutingConfig;
import vigil.routing.RoutingMain;

/** One instance of routing in a process of its own, which can be killed. */
public final class RoutingProcess implements AutoCloseable {
    /** As routing has where nobody says otherwise. */
    public static final Duration SESSION = Duration.ofSeconds(4);

    private static final List<String> JVM = List.of("-Xmx512m");

    private final Child child;

    private RoutingProcess(Child child) {
        this.child = child;
    }

    /** Starts it, and returns once it has its share of the partitions. */
    public static RoutingProcess start(String bootstrap, Path directory, String instance) {
        return new RoutingProcess(
                Child.start(RoutingProcess.class, JVM, List.of(bootstrap, directory.toString(), instance)));
    }

    /** Takes the brokers, the directory folder and the instance's name. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServiceSettings settings = new ServiceSettings(arguments[0], "", "127.0.0.1", 0, arguments[2]);
        try (Closeables parts = new Closeables()) {
            ProcessMetrics metrics = parts.add(new ProcessMetrics());
            RunningService routing = parts.add(RoutingMain.start(
                    new RoutingConfig(settings, Path.of(arguments[1]), SESSION),
                    Clock.systemUTC(),
                    metrics.registry(),
                    RoutingProcess::endAtOnce));
            ServicesProcess.awaitReady(routing);
            Child.readyUntilTold("ready");
        }
    }

    private static void endAtOnce(Throwable cause) {
        System.err.println("Routing died: " + cause);
        Runtime.getRuntime().halt(1);
    }

    /** Kills it as the operating system does, in the middle of whatever it is at. */
    public void kill() throws InterruptedException {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }
}
