package vigil.routing;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vigil.domain.team.TeamDirectory;
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
import vigil.routing.kafka.CurrentDirectory;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.routing.kafka.OpenLoad;
import vigil.routing.kafka.RoutingLoop;
import vigil.routing.kafka.RoutingParts;
import vigil.routing.kafka.SaidCapacity;

/** Starts routing: the one place where its parts are put together. */
public final class RoutingMain {
    private static final String NAME = "routing";
    private static final Duration READ_WITHIN = Duration.ofSeconds(30);

    private RoutingMain() {}

    public static void main(String[] args) {
        ServiceProcess.run(NAME, (environment, onDeath) -> {
            ProcessMetrics metrics = new ProcessMetrics();
            return start(RoutingConfig.from(environment), Clock.systemUTC(), metrics.registry(), onDeath);
        });
    }

    /** Starts it; {@code onDeath} is told when a loop dies and the process has to be started again. */
    public static RunningService start(
            RoutingConfig config, Clock clock, PrometheusMeterRegistry registry, Consumer<Throwable> onDeath)
            throws InterruptedException {
        Closeables parts = new Closeables();
        try {
            return start(config, clock, registry, onDeath, parts);
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        } catch (InterruptedException e) {
            throw parts.closeAfter(e);
        }
    }

    private static RunningService start(
            RoutingConfig config,
            Clock clock,
            PrometheusMeterRegistry registry,
            Consumer<Throwable> onDeath,
            Closeables parts)
            throws InterruptedException {
        var service = config.service();
        TeamDirectory folder = config.directory() == null ? null : DirectoryPublisher.load(config.directory());
        KafkaClients clients =
                parts.add(new KafkaClients(service.kafkaBootstrap(), NAME, service.instance(), registry));
        StartChecks.require(
                clients,
                service.topicPrefix(),
                Topic.REGISTER_PEOPLE,
                Topic.MATCHING_MATCHED,
                Topic.MATCHING_REVIEWS,
                Topic.MATCHING_RULINGS,
                Topic.COORDINATION_ACTIONS,
                Topic.COORDINATION_ALERTS,
                Topic.COORDINATION_DECISIONS,
                Topic.COORDINATION_ARCHIVE,
                Topic.COORDINATION_OUTCOMES,
                Topic.COORDINATION_CARRIED,
                Topic.COORDINATION_CAPACITY,
                Topic.COORDINATION_RESPONSES,
                Topic.DIRECTORY_TEAMS,
                Topic.DIRECTORY_HISTORY,
                Topic.DEAD_LETTERS);
        SaidCapacity capacity = new SaidCapacity();
        OpenLoad load = new OpenLoad();
        TopicTail said = parts.add(tail(
                "capacity", Topic.COORDINATION_CAPACITY, capacity, clients, service.topicPrefix(), clock, onDeath));
        TopicTail open = parts.add(
                tail("load", Topic.COORDINATION_ALERTS, load, clients, service.topicPrefix(), clock, onDeath));
        CurrentDirectory directory = new CurrentDirectory();
        TopicTail tail = parts.add(
                tail("directory", Topic.DIRECTORY_TEAMS, directory, clients, service.topicPrefix(), clock, onDeath));
        if (!said.awaitCaughtUp(READ_WITHIN)) {
            throw new IllegalStateException("What teams say of their capacity can't be read; look at the brokers.");
        }
        if (folder != null) {
            if (!tail.awaitCaughtUp(READ_WITHIN)) {
                throw new IllegalStateException("The directory topic can't be read; look at the brokers.");
            }
            new DirectoryPublisher(clients, service.topicPrefix()).publish(folder, directory.get());
        }
        RoutingLoop loop = RoutingParts.loop(
                clients,
                service.topicPrefix(),
                service.instance(),
                config.sessionTimeout(),
                directory,
                capacity,
                load,
                clock,
                registry);
        LoopThread thread = parts.add(LoopThread.start(NAME, loop::run, loop::stop, onDeath));
        ServiceHttp http = parts.add(ServiceHttp.start(
                HttpOptions.of(NAME, service),
                List.of(
                        thread.health(),
                        tail.health(),
                        said.health(),
                        open.health(),
                        directory.health(),
                        loop.health()),
                registry,
                (vertx, router) -> {}));
        return new HttpService(NAME, http, parts);
    }

    private static TopicTail tail(
            String purpose,
            Topic topic,
            TopicTail.Handler handler,
            KafkaClients clients,
            String prefix,
            Clock clock,
            Consumer<Throwable> onDeath) {
        return TopicTail.start(
                TopicTail.Options.fromBeginning(purpose, topic.named(prefix)), clients, handler, clock, onDeath);
    }
}
