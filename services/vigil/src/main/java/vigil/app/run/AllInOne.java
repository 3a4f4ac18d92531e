package vigil.app.run;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import vigil.app.Failure;
import vigil.board.BoardMain;
import vigil.intake.IntakeConfig;
import vigil.intake.IntakeMain;
import vigil.matching.MatchingMain;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.Settings;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topics;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.register.RegisterConfig;
import vigil.register.RegisterMain;
import vigil.routing.RoutingConfig;
import vigil.routing.RoutingMain;

/**
 * The broker and every service in this process: the same classes, topics and settings as in a cluster, where each
 * service is a process. Start it, wait until it is ready, close it; closing takes a few seconds at most.
 */
public final class AllInOne implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final String USER = "coordinator";
    private static final List<String> FROM_OUTSIDE = List.of(
            "VIGIL_BOARD_BEHIND_TLS",
            "VIGIL_BOARD_ADDRESS",
            "VIGIL_BOARD_ACCOUNTS",
            "VIGIL_OIDC_NAME",
            "VIGIL_OIDC_ISSUER",
            "VIGIL_OIDC_CLIENT_ID",
            "VIGIL_OIDC_CLIENT_SECRET",
            "VIGIL_OIDC_ROLE_CLAIM",
            "VIGIL_OIDC_TEAMS_CLAIM");

    private final Closeables parts = new Closeables();
    private final ServiceGroup services = new ServiceGroup();
    private final Options options;
    private final PrometheusMeterRegistry registry;
    private final EmbeddedBroker broker;

    /**
     * What to run.
     *
     * @param data where everything is kept
     * @param host address to listen on
     * @param ports where to listen
     * @param directory folder of the team directory
     * @param password of the board's coordinator
     * @param accounts file of the board's other accounts; null where there are none but those that the environment names
     * @param onDeath told when a loop dies: the process has to be started again
     */
    public record Options(
            DataFolder data,
            String host,
            Ports ports,
            Path directory,
            String password,
            @Nullable Path accounts,
            Consumer<Throwable> onDeath) {}

    private AllInOne(Options options) {
        this.options = options;
        this.registry = parts.add(new ProcessMetrics()).registry();
        this.broker = parts.add(EmbeddedBroker.start(new EmbeddedBroker.Options(
                options.data().path(), options.host(), options.ports().kafka(), Map.of())));
        parts.add(services);
    }

    /**
     * Starts everything and returns once all of it is ready.
     *
     * @throws IllegalStateException if a part can't start, with a sentence that says why
     * @throws Failure if a part isn't ready in time
     */
    public static AllInOne start(Options options) throws InterruptedException {
        AllInOne all = new AllInOne(options);
        try {
            all.makeTopics();
            all.startServices();
            all.awaitReady();
            return all;
        } catch (RuntimeException e) {
            throw all.parts.closeAfter(e);
        } catch (InterruptedException e) {
            throw all.parts.closeAfter(e);
        }
    }

    /** Who may sign in at the board. */
    public static String user() {
        return USER;
    }

    /** Where Kafka clients meet the broker, {@code host:port}. */
    public String kafka() {
        return broker.bootstrap();
    }

    /** Where a service answers, such as {@code http://127.0.0.1:8080}. */
    public String address(String service) {
        return "http://" + options.host() + ":" + services.named(service).port();
    }

    @Override
    public void close() {
        parts.close();
    }

    /** One broker has no copy of anything, so every event is on disk before it is acknowledged. */
    private void makeTopics() {
        try (KafkaClients clients = new KafkaClients(kafka(), "vigil", "0", null);
                Admin admin = clients.admin()) {
            Topics.create(admin, new Topics.Creation("", (short) 1, true));
        }
    }

    private void startServices() throws InterruptedException {
        Clock clock = Clock.systemUTC();
        Consumer<Throwable> onDeath = options.onDeath();
        Ports ports = options.ports();
        services.add(
                RegisterMain.start(RegisterConfig.from(told(ports.register(), Map.of())), registry, clock, onDeath));
        services.add(MatchingMain.start(
                Settings.read(told(0, Map.of()), told -> ServiceSettings.from(told, MatchingMain.USUAL_PORT)),
                clock,
                registry,
                onDeath));
        services.add(RoutingMain.start(
                RoutingConfig.from(
                        told(0, Map.of("VIGIL_DIRECTORY", options.directory().toString()))),
                clock,
                registry,
                onDeath));
        services.add(IntakeMain.start(IntakeConfig.from(told(ports.intake(), Map.of())), registry, clock, onDeath));
        services.add(BoardMain.start(
                told(
                        ports.board(),
                        Map.of(
                                "VIGIL_BOARD_USER",
                                USER,
                                "VIGIL_BOARD_NAME",
                                "Coordinator",
                                "VIGIL_BOARD_PASSWORD",
                                options.password(),
                                "VIGIL_SIMULATED",
                                String.valueOf(options.data().simulated()))),
                onDeath));
    }

    /** A service's settings. Nothing comes from this process's environment but who may sign in to the board, and how. */
    private Map<String, String> told(int port, Map<String, String> besides) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "VIGIL_KAFKA_BOOTSTRAP", kafka(),
                "VIGIL_HTTP_HOST", options.host(),
                "VIGIL_HTTP_PORT", String.valueOf(port)));
        FROM_OUTSIDE.forEach(name -> settings.put(name, System.getenv().getOrDefault(name, "")));
        if (options.accounts() != null) {
            settings.put("VIGIL_BOARD_ACCOUNTS", options.accounts().toString());
        }
        settings.putAll(besides);
        return settings;
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        List<String> waiting = services.notReady();
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Failure(String.join(" and ", waiting) + " not ready within " + READY_WITHIN.toSeconds()
                        + " s; the log in " + options.data().logs() + " says why.");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for the services");
            }
            waiting = services.notReady();
        }
    }
}
