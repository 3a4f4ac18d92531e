package vigil.intake;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.intake.http.EventsRoute;
import vigil.intake.http.ResponseRoute;
import vigil.intake.kafka.EventPublisher;
import vigil.intake.kafka.EventTopics;
import vigil.intake.kafka.RecentEvents;
import vigil.intake.kafka.RecentTail;
import vigil.intake.kafka.ResponseFeed;
import vigil.platform.config.ServiceSettings;
import vigil.platform.http.HttpOptions;
import vigil.platform.http.HttpService;
import vigil.platform.http.ServiceHttp;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.StartChecks;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;
import vigil.platform.service.ServiceProcess;

/** Puts intake together: this list of parts is all of it. */
public final class IntakeMain {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeMain.class);
    private static final Duration CLOSE_PRODUCER_WITHIN = Duration.ofSeconds(1);
    private static final String ABOUT = """
            Vigil intake takes urgent-care events. POST them to /events as CloudEvents 1.0 JSON:
              application/cloudevents+json        one event, up to 1 MiB
              application/cloudevents-batch+json  a JSON array of up to 500 events, up to 4 MiB
              application/json with ce-* headers  one event, its data as the body
            202 means received and kept, not accepted: no referral is made, and nothing should wait for it.
            503 means that nothing is claimed; send all of it again. Source and id name an event: within an
            hour, the same event sent twice is taken once, and a different one is answered 409 (best effort).
            GET /events/{source}/{incident.id}/response says what a team has answered, once somebody there has
            accepted it: state, team, telephone. 404 says nothing about whether anybody is on the register.
            Of the attributes only id, source, type and time go further; never put who a patient is into them.
            """;

    private IntakeMain() {}

    /** Runs intake until the process is told to end. */
    public static void main(String[] args) {
        ServiceProcess.run("intake", IntakeMain::start);
    }

    private static RunningService start(Map<String, String> environment, Consumer<Throwable> onDeath) {
        IntakeConfig config = IntakeConfig.from(environment);
        return start(config, new ProcessMetrics().registry(), Clock.systemUTC(), onDeath);
    }

    /**
     * Starts intake; it is ready once it has read the last hour's events.
     *
     * @param onDeath told if its reading loop dies, after which it never becomes ready again
     * @throws IllegalStateException if a topic is missing or the port is taken
     */
    public static RunningService start(
            IntakeConfig config, PrometheusMeterRegistry registry, Clock clock, Consumer<Throwable> onDeath) {
        ServiceSettings service = config.service();
        Closeables parts = new Closeables();
        try {
            KafkaClients clients =
                    parts.add(new KafkaClients(service.kafkaBootstrap(), "intake", service.instance(), registry));
            StartChecks.require(
                    clients,
                    service.topicPrefix(),
                    Topic.AMBULANCE_EVENTS,
                    Topic.UCR_EVENTS,
                    Topic.OOH_EVENTS,
                    Topic.COORDINATION_RESPONSES);
            EventTopics topics = new EventTopics(service.topicPrefix());
            RecentEvents recent = new RecentEvents(Ticker.systemTicker());
            Producer<String, byte[]> producer =
                    clients.producer("events", ProducerOptions.AT_ONCE.withDeliveryTimeout(config.deliveryTimeout()));
            parts.add(() -> producer.close(CLOSE_PRODUCER_WITHIN));
            EventPublisher publisher = new EventPublisher(producer, topics, recent);
            publisher.prepare();
            RecentTail tail = parts.add(
                    RecentTail.start(clients.freeConsumer("recent-events", true), topics, recent, clock, onDeath));
            ResponseFeed responses = new ResponseFeed(clock);
            TopicTail answers = parts.add(TopicTail.start(
                    TopicTail.Options.fromBeginning(
                            "responses", Topic.COORDINATION_RESPONSES.named(service.topicPrefix())),
                    clients,
                    responses,
                    clock,
                    onDeath));
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            parts.add(workers::shutdownNow);
            EventsRoute events = new EventsRoute(
                    recent, tail::caughtUp, publisher, workers, clock, config.bytesInFlight(), registry);
            ServiceHttp http = parts.add(ServiceHttp.start(
                    HttpOptions.of("intake", service).withMaxBodyBytes(IntakeLimits.BATCH_BYTES),
                    List.of(tail.health()),
                    registry,
                    (vertx, router) -> {
                        addRoutes(router, events);
                        new ResponseRoute(
                                        responses::of,
                                        () -> answers.health().status().up())
                                .addTo(router);
                    }));
            warnIfOpen(service.httpHost());
            return new HttpService("intake", http, parts);
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        }
    }

    private static void addRoutes(Router router, EventsRoute events) {
        router.get("/").handler(ctx -> {
            var unused = ctx.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(ABOUT);
        });
        events.addTo(router);
    }

    private static void warnIfOpen(String host) {
        if (!host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.")) {
            LOG.atWarn()
                    .addKeyValue("host", host)
                    .log(
                            "other machines can reach intake, and it does not ask who sends, or who reads what teams have answered; let only publishers through");
        }
    }
}
