package vigil.register;

import io.micrometer.core.instrument.Gauge;
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
import vigil.register.http.ImportRoute;
import vigil.register.http.PersonRoutes;
import vigil.register.kafka.PeopleIndex;
import vigil.register.kafka.RegisterWriter;

/** Puts the register together: this list of parts is all of it. */
public final class RegisterMain {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterMain.class);
    private static final Duration DELIVERY = Duration.ofSeconds(5);
    private static final Duration IMPORT_WITHIN = Duration.ofMinutes(30);
    private static final String ABOUT = """
            The Vigil register holds the people on the palliative register with their plans.
              GET, PUT, DELETE /people/{personId}   one person, application/json
              POST /people/import                   many, application/x-ndjson or text/csv with a first line of titles
            A change is answered when the brokers have it. An import loads the good lines and reports the others;
            it removes nobody who is not in the file.
            """;

    private RegisterMain() {}

    /** Runs the register until the process is told to end. */
    public static void main(String[] args) {
        ServiceProcess.run("register", RegisterMain::start);
    }

    private static RunningService start(Map<String, String> environment, Consumer<Throwable> onDeath) {
        RegisterConfig config = RegisterConfig.from(environment);
        return start(config, new ProcessMetrics().registry(), Clock.systemUTC(), onDeath);
    }

    /**
     * Starts the register; it is ready once it has read everybody on it.
     *
     * @param onDeath told if its reading loop dies, after which it never becomes ready again
     * @throws IllegalStateException if a topic is missing or the port is taken
     */
    public static RunningService start(
            RegisterConfig config, PrometheusMeterRegistry registry, Clock clock, Consumer<Throwable> onDeath) {
        ServiceSettings service = config.service();
        String prefix = service.topicPrefix();
        Closeables parts = new Closeables();
        try {
            KafkaClients clients =
                    parts.add(new KafkaClients(service.kafkaBootstrap(), "register", service.instance(), registry));
            StartChecks.require(clients, prefix, Topic.REGISTER_PEOPLE, Topic.REGISTER_HISTORY);
            PeopleIndex index = new PeopleIndex();
            Gauge.builder("vigil.register.people", index, PeopleIndex::size)
                    .description("People on the register, as this instance has read it")
                    .register(registry);
            RegisterWriter writer =
                    parts.add(new RegisterWriter(() -> producer(clients, service), prefix, index, clock));
            TopicTail tail = parts.add(TopicTail.start(
                    TopicTail.Options.fromBeginning("people", Topic.REGISTER_PEOPLE.named(prefix)),
                    clients,
                    index,
                    clock,
                    onDeath));
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            parts.add(workers::shutdownNow);
            PersonRoutes people = new PersonRoutes(index, writer, tail::caughtUp, workers, clock, registry);
            ImportRoute imports = new ImportRoute(writer, tail::caughtUp, workers, clock, registry);
            ServiceHttp http = parts.add(ServiceHttp.start(
                    options(service),
                    List.of(tail.health()),
                    registry,
                    (vertx, router) -> addRoutes(router, people, imports)));
            warnIfOpen(service.httpHost());
            return new HttpService("register", http, parts);
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        }
    }

    private static Producer<String, byte[]> producer(KafkaClients clients, ServiceSettings service) {
        return clients.transactionalProducer(
                "changes",
                service.topicPrefix() + "register-" + service.instance(),
                ProducerOptions.AT_ONCE.withDeliveryTimeout(DELIVERY));
    }

    /** A file of a whole country's people takes a while to send. */
    private static HttpOptions options(ServiceSettings service) {
        HttpOptions usual = HttpOptions.of("register", service);
        return new HttpOptions(
                usual.service(),
                usual.host(),
                usual.port(),
                usual.maxBodyBytes(),
                usual.idleTimeout(),
                usual.headersWithin(),
                IMPORT_WITHIN);
    }

    private static void addRoutes(Router router, PersonRoutes people, ImportRoute imports) {
        router.get("/").handler(ctx -> {
            var unused = ctx.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(ABOUT);
        });
        people.addTo(router);
        imports.addTo(router);
    }

    private static void warnIfOpen(String host) {
        if (!host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.")) {
            LOG.atWarn()
                    .addKeyValue("host", host)
                    .log("other machines can reach the register, and it does not ask who they are; let only those"
                            + " through who may read and change it");
        }
    }
}
