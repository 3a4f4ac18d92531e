package vigil.platform.service;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.config.SettingsException;

/**
 * A process that runs one service: reads the environment, starts it, closes it at SIGTERM, and ends
 * with status 1 when a loop dies, so that whatever watches the process starts it again.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     ServiceProcess.run("matching", MatchingMain::start);
 * }
 * }</pre>
 */
public final class ServiceProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);
    private static final int WORK_FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private ServiceProcess() {}

    /** Starts a service. */
    @FunctionalInterface
    public interface Starter {
        /** Starts it from {@code environment}; {@code onDeath} is to be given to each {@link LoopThread}. */
        RunningService start(Map<String, String> environment, Consumer<Throwable> onDeath) throws Exception;
    }

    /** Runs the service until the process ends; what keeps it from starting is said on stderr. */
    public static void run(String name, Starter starter) {
        try {
            RunningService service = starter.start(System.getenv(), exitOnDeath());
            ShutdownHook.closing(service, CLOSE_WITHIN);
            LOG.atInfo()
                    .addKeyValue("service", name)
                    .addKeyValue("port", service.port())
                    .log("started");
        } catch (SettingsException e) {
            e.sentences().forEach(System.err::println);
            System.exit(WRONG_USAGE);
        } catch (Exception e) {
            LOG.atError().addKeyValue("service", name).setCause(e).log("could not start");
            System.err.println(name + " could not start: " + e.getMessage());
            System.exit(WORK_FAILED);
        }
    }

    /** Ends the process with status 1. On a thread of its own, as closing waits for the thread that died. */
    public static Consumer<Throwable> exitOnDeath() {
        return cause -> Thread.ofPlatform().name("exit-on-death").start(() -> System.exit(WORK_FAILED));
    }
}
