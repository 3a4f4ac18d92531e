package vigil.matching;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.kafka.MatchingLoop;
import vigil.matching.kafka.MatchingMetrics;
import vigil.matching.kafka.MatchingParts;
import vigil.matching.kafka.RegisterChanges;
import vigil.matching.kafka.RegisterFeed;
import vigil.platform.config.ServiceSettings;
import vigil.platform.config.Settings;
import vigil.platform.http.HttpOptions;
import vigil.platform.http.HttpService;
import vigil.platform.http.ServiceHttp;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.StartChecks;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.platform.service.LoopThread;
import vigil.platform.service.RunningService;
import vigil.platform.service.ServiceProcess;

/** Starts matching: the one place where its parts are put together. */
public final class MatchingMain {
    /** Where it listens unless VIGIL_HTTP_PORT says otherwise. */
    public static final int USUAL_PORT = 8083;

    private static final String NAME = "matching";

    private MatchingMain() {}

    public static void main(String[] args) {
        ServiceProcess.run(NAME, (environment, onDeath) -> {
            ServiceSettings config = Settings.read(environment, s -> ServiceSettings.from(s, USUAL_PORT));
            return start(config, Clock.systemUTC(), new ProcessMetrics().registry(), onDeath);
        });
    }

    /** Starts it; {@code onDeath} is told when a loop dies and the process has to be started again. */
    public static RunningService start(
            ServiceSettings config, Clock clock, PrometheusMeterRegistry registry, Consumer<Throwable> onDeath) {
        Closeables parts = new Closeables();
        try {
            return start(config, clock, registry, onDeath, parts);
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        }
    }

    private static RunningService start(
            ServiceSettings config,
            Clock clock,
            PrometheusMeterRegistry registry,
            Consumer<Throwable> onDeath,
            Closeables closing) {
        KafkaClients clients =
                closing.add(new KafkaClients(config.kafkaBootstrap(), NAME, config.instance(), registry));
        StartChecks.require(
                clients,
                config.topicPrefix(),
                Topic.UCR_EVENTS,
                Topic.AMBULANCE_EVENTS,
                Topic.OOH_EVENTS,
                Topic.REGISTER_PEOPLE,
                Topic.MATCHING_MATCHED,
                Topic.MATCHING_INCIDENTS,
                Topic.MATCHING_REVIEWS,
                Topic.MATCHING_RULINGS,
                Topic.DEAD_LETTERS);
        MatchingParts parts = new MatchingParts(clients, config.topicPrefix(), new MatchingMetrics(registry), clock);
        RegisterIndex index = new RegisterIndex(MatchingData.current().names());
        RegisterChanges changes = new RegisterChanges();
        RegisterFeed feed = closing.add(parts.feed(index, changes));
        TopicTail register = closing.add(parts.register(feed, onDeath));
        MatchingLoop loop = parts.loop(index, changes, register, config.instance());
        LoopThread thread = closing.add(LoopThread.start(NAME, loop::run, loop::stop, onDeath));
        ServiceHttp http = closing.add(ServiceHttp.start(
                HttpOptions.of(NAME, config),
                List.of(thread.health(), register.health(), loop.health()),
                registry,
                (vertx, router) -> {}));
        return new HttpService(NAME, http, closing);
    }
}
