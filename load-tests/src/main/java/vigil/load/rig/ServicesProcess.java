package vigil.load.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vigil.matching.MatchingMain;
import vigil.platform.config.ServiceSettings;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;
import vigil.routing.RoutingConfig;
import vigil.routing.RoutingMain;

/** Matching and routing together in a process of their own, as they are started everywhere else. */
final class ServicesProcess {
    private static final List<String> JVM = List.of("-Xmx2g");
    private static final Duration SESSION = Duration.ofSeconds(4);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private ServicesProcess() {}

    /** Starts them; a flight recording of them is written to {@code recording} at the end, unless it is null. */
    static Child start(String bootstrap, String prefix, Path directory, @Nullable Path recording) {
        List<String> jvm = new ArrayList<>(JVM);
        if (recording != null) {
            jvm.add("-XX:FlightRecorderOptions=stackdepth=128");
            jvm.add("-XX:StartFlightRecording=settings=profile,filename=" + recording);
        }
        return Child.start(ServicesProcess.class, jvm, List.of(bootstrap, prefix, directory.toString()));
    }

    /** Takes the brokers, the topics' prefix and the directory folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServiceSettings settings = new ServiceSettings(arguments[0], arguments[1], "127.0.0.1", 0, "0");
        try (Closeables parts = new Closeables()) {
            ProcessMetrics metrics = parts.add(new ProcessMetrics());
            RunningService matching = parts.add(
                    MatchingMain.start(settings, Clock.systemUTC(), metrics.registry(), ServicesProcess::endAtOnce));
            RunningService routing = parts.add(RoutingMain.start(
                    new RoutingConfig(settings, Path.of(arguments[2]), SESSION),
                    Clock.systemUTC(),
                    metrics.registry(),
                    ServicesProcess::endAtOnce));
            awaitReady(matching);
            awaitReady(routing);
            Child.readyUntilTold("ready");
        }
    }

    /** Returns once it can do its work. */
    static void awaitReady(RunningService service) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!service.ready()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(service.name() + " was not ready within " + READY_WITHIN + ".");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static void endAtOnce(Throwable cause) {
        System.err.println("The measured services died: " + cause);
        Runtime.getRuntime().halt(1);
    }
}
