package vigil.board.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.KafkaUnavailable;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.WholeLog;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/**
 * Reads the current records of a few people from the register's log when somebody asks, and keeps nothing: the board
 * holds no copy of the register. It reads their partitions from the beginning and decodes theirs alone. Blocks, so not
 * for an event loop. May be used by several threads.
 */
public final class RegisterLookup {
    /** How long a look may take; a national register's partition is read in about a second. */
    public static final Duration WITHIN = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final String topic;
    private final Clock clock;
    private final Duration within;

    /** Looks that take {@code within} at most. */
    public RegisterLookup(KafkaClients clients, String topicPrefix, Clock clock, Duration within) {
        this.clients = clients;
        this.clock = clock;
        this.within = within;
        this.topic = Topic.REGISTER_PEOPLE.named(topicPrefix);
    }

    /**
     * Their records as they stand at the call; whoever isn't on the register is missing.
     *
     * @param purpose tells looks at the same time apart
     * @throws KafkaUnavailable if the brokers don't give them in time
     */
    public Map<PersonId, Decoded<Person>> current(String purpose, Collection<PersonId> people) {
        Instant giveUp = clock.instant().plus(within);
        Set<TopicPartition> partitions = people.stream()
                .map(person -> new TopicPartition(topic, Topic.REGISTER_PEOPLE.partitionOf(person.text())))
                .collect(Collectors.toSet());
        Map<String, PersonId> wanted = people.stream().collect(Collectors.toMap(PersonId::text, person -> person));
        Map<PersonId, byte[]> latest = new HashMap<>();
        Consumer<String, byte[]> consumer = clients.freeConsumer(purpose, true);
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, left(giveUp));
            WholeLog.read(consumer, ends, () -> left(giveUp), record -> keep(record, wanted, latest));
        } catch (KafkaException e) {
            throw new KafkaUnavailable("The register can't be read.", e);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
        return latest.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> PersonCodec.decode(entry.getValue())));
    }

    private static void keep(
            ConsumerRecord<String, byte[]> record, Map<String, PersonId> wanted, Map<PersonId, byte[]> latest) {
        PersonId person = wanted.get(record.key());
        if (person == null) {
            return;
        }
        if (record.value() == null) {
            latest.remove(person);
        } else {
            latest.put(person, record.value());
        }
    }

    private Duration left(Instant giveUp) {
        Duration left = Duration.between(clock.instant(), giveUp);
        if (!left.isPositive()) {
            throw new TimeoutException("after " + within);
        }
        return left;
    }
}
