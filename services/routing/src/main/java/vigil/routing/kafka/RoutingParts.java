package vigil.routing.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.routing.decide.team.Pressure;

/** Puts the Kafka side together. */
public final class RoutingParts {
    private static final String GROUP = "routing";
    private static final int MOST_POLL_RECORDS = 1_000;

    private RoutingParts() {}

    /**
     * The loop of one instance.
     *
     * @param instance tells instances apart: an instance that comes back under its name aborts what it left open
     * @param sessionTimeout after how long of silence another instance takes over
     */
    public static RoutingLoop loop(
            KafkaClients clients,
            String prefix,
            String instance,
            Duration sessionTimeout,
            CurrentDirectory directory,
            SaidCapacity capacity,
            OpenLoad load,
            Clock clock,
            MeterRegistry registry) {
        RoutingTopics topics = new RoutingTopics(prefix);
        RoutingMetrics metrics = new RoutingMetrics(registry);
        ConsumerOptions consumer = ConsumerOptions.of(prefix + GROUP)
                .withSessionTimeout(sessionTimeout)
                .withMaxPollRecords(MOST_POLL_RECORDS);
        return new RoutingLoop(
                () -> new RoutingSession(
                        topics,
                        clients.groupConsumer("inputs", consumer),
                        clients.transactionalProducer(
                                "alerts", prefix + GROUP + "-" + instance, ProducerOptions.AT_ONCE),
                        new Restore(clients, topics),
                        directory,
                        () -> new Pressure(capacity.now(), load.now()),
                        clock,
                        metrics),
                directory,
                metrics);
    }
}
