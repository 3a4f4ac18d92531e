package vigil.load.rig;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    private final Child child;
    private final Restored restored;

    /**
     * What it has read back when it started.
     *
     * @param millis for reading the alert topic
     * @param open alerts
     */
    public record Restored(double millis, long open) {
        private String said() {
            return millis + " " + open;
        }

        private static Restored of(String said) {
            String[] parts = said.split(" ", 2);
            return new Restored(Double.parseDouble(parts[0]), Long.parseLong(parts[1]));
        }
    }

    private RoutingProcess(Child child) {
        this.child = child;
        this.restored = Restored.of(child.said());
    }

    /**
     * Starts it, and returns once it has its share of the partitions.
     *
     * @param heapMegabytes how much heap it may use
     */
    public static RoutingProcess start(String bootstrap, Path directory, String instance, int heapMegabytes) {
        return new RoutingProcess(Child.start(
                RoutingProcess.class,
                List.of("-Xmx" + heapMegabytes + "m"),
                List.of(bootstrap, directory.toString(), instance)));
    }

    /** What it began with. */
    public Restored restored() {
        return restored;
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
            Child.readyUntilTold(restored(metrics.registry()).said());
        }
    }

    private static Restored restored(MeterRegistry registry) {
        return new Restored(registry.get("vigil.routing.restore").timer().max(TimeUnit.MILLISECONDS), (long)
                registry.get("vigil.alerts.open").gauge().value());
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
