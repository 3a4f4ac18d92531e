package vigil.matching.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.GroupTransactions;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.PacedPoll;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;

/**
 * Puts the parts of this package together.
 *
 * @param prefix put before every topic's name and the group's, may be empty
 */
public record MatchingParts(KafkaClients clients, String prefix, MatchingMetrics metrics, Clock clock) {
    private static final String GROUP = "matching";

    /** What keeps {@code index} as the register's log has it and tells of its changes; close it after the tail that it is given to. */
    public RegisterFeed feed(RegisterIndex index, RegisterChanges changes) {
        return new RegisterFeed(index, changes, deadLetters(), outbox("register-out"));
    }

    /** Reads the register's log into {@code feed}. */
    public TopicTail register(RegisterFeed feed, Consumer<Throwable> onDeath) {
        String topic = topics().named(Topic.REGISTER_PEOPLE);
        return TopicTail.start(TopicTail.Options.fromBeginning("register", topic), clients, feed, clock, onDeath);
    }

    /**
     * The loop, which waits for {@code register} to catch up and closes its own clients when it ends.
     *
     * @param instance tells instances apart: one that comes back under its name aborts what it left open
     */
    public MatchingLoop loop(RegisterIndex index, RegisterChanges changes, TopicTail register, String instance) {
        metrics.register(index, () -> Duration.between(register.lastContact(), clock.instant()));
        return new MatchingLoop(sessions(index, changes, instance, Uptime.fromNow()), register, metrics);
    }

    Supplier<MatchingSession> sessions(RegisterIndex index, RegisterChanges changes, String instance, Uptime uptime) {
        Clock steady = new SteadyClock(clock, uptime);
        Publications publications = new Publications(topics());
        Memories memories = new Memories(publications);
        metrics.openIncidents(memories);
        IncidentFlow flow =
                new IncidentFlow(new Matcher(index, MatchingData.current().weights()));
        Deciding deciding = new Deciding(flow, memories, publications, deadLetters(), metrics, topics(), steady);
        Rematching rematching = new Rematching(flow, memories, publications, changes, metrics, steady, uptime);
        Restore restore = new Restore(clients, topics(), deadLetters());
        return () -> {
            var inputs = clients.groupConsumer("events", ConsumerOptions.of(prefix + GROUP));
            var producer =
                    clients.transactionalProducer("out", prefix + GROUP + "-" + instance, ProducerOptions.AT_ONCE);
            PacedPoll polls = new PacedPoll(inputs);
            GroupTransactions group = new GroupTransactions(inputs, producer, steady);
            return new MatchingSession(
                    inputs,
                    polls,
                    group,
                    topics(),
                    memories,
                    new Assignment(inputs, polls, group, topics(), memories, restore::read, rematching, metrics),
                    deciding,
                    rematching,
                    steady,
                    uptime);
        };
    }

    private MatchingTopics topics() {
        return new MatchingTopics(prefix);
    }

    private DeadLetters deadLetters() {
        return new DeadLetters(topics(), metrics, clock);
    }

    private Outbox outbox(String purpose) {
        return new Outbox(clients.producer(purpose, ProducerOptions.AT_ONCE));
    }
}
