package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;
import vigil.matching.Examples;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.platform.kafka.Topic;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What outlives matching's processes: the clock, the register, and one partition of each topic, in memory. */
final class Night {
    static final MatchingTopics TOPICS = new MatchingTopics("");

    final RegisterIndex register = new RegisterIndex(MatchingData.current().names());
    final RegisterChanges changes = new RegisterChanges();
    private final Map<String, List<ConsumerRecord<String, byte[]>>> inputs = new LinkedHashMap<>();
    private final Map<String, byte[]> memories = new HashMap<>();
    private final Map<IncidentKey, Map<PersonId, MatchStatement.Kind>> said = new HashMap<>();
    private final Map<String, Review> reviews = new HashMap<>();
    final Map<TopicPartition, Long> committed = new HashMap<>();
    final Set<String> setAside = new LinkedHashSet<>();
    private Instant now = Examples.AT_TWO;
    private long registerOffset;

    Night() {
        TOPICS.inputs().forEach(topic -> inputs.put(topic, new ArrayList<>()));
    }

    Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }

    Uptime uptime() {
        return () -> Duration.between(Examples.AT_TWO, now);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The register's tail has read a record. */
    void put(Person person) {
        register.put(person, registerOffset++);
        changes.another();
    }

    /** The register's tail has read a tombstone. */
    void remove(PersonId person) {
        register.remove(person);
        changes.another();
    }

    /** A source publishes a snapshot from that many minutes after two. */
    void publish(String incident, String id, int minute, boolean over, String said) {
        String json = Examples.json(minute, said).replace("i-1", incident);
        append(
                TOPICS.named(Topic.AMBULANCE_EVENTS),
                Log.key(incident),
                (over ? json.replace("triaged", "closed") : json).getBytes(UTF_8),
                id,
                "vigil.ambulance.incident.v1");
    }

    void rule(Ruling ruling) {
        append(
                TOPICS.named(Topic.MATCHING_RULINGS),
                ruling.reviewKey(),
                Codec.RULING.encode(ruling),
                ruling.actionId(),
                Codec.RULING.ceType());
    }

    /** What matching publishes. */
    void take(ProducerRecord<String, byte[]> record) {
        if (record.topic().equals(TOPICS.named(Topic.MATCHING_INCIDENTS))) {
            if (record.value() == null) {
                memories.remove(record.key());
            } else {
                memories.put(record.key(), record.value());
            }
        } else if (record.topic().equals(TOPICS.named(Topic.MATCHING_MATCHED))) {
            MatchStatement statement = ((Decoded.Value<MatchStatement>) Codec.MATCHED.decode(record.value())).value();
            said.computeIfAbsent(statement.incident(), key -> new HashMap<>())
                    .put(statement.personId(), statement.statement());
        } else if (record.topic().equals(TOPICS.named(Topic.MATCHING_REVIEWS)) && record.value() != null) {
            reviews.put(record.key(), ((Decoded.Value<Review>) Codec.REVIEW.decode(record.value())).value());
        } else if (record.topic().equals(TOPICS.named(Topic.DEAD_LETTERS))) {
            setAside.add(Log.header(record.headers(), "vigil_reason"));
        }
    }

    /** The memories as a new process finds them. */
    Restore.Found restore(Collection<Integer> partitions) {
        Map<String, IncidentMemory> found = new HashMap<>();
        memories.keySet().forEach(key -> found.put(key, memory(key).orElseThrow()));
        return new Restore.Found(Map.of(Cast.partition(), found), List.of());
    }

    Optional<IncidentMemory> memory(String key) {
        return Optional.ofNullable(memories.get(key))
                .map(value -> ((Decoded.Value<IncidentMemory>) Publications.MEMORY.decode(value)).value());
    }

    Optional<Review> review(String key) {
        return Optional.ofNullable(reviews.get(key));
    }

    /** Of whom matching said last that the incident is about them. */
    Set<PersonId> confirmed(String incident) {
        Set<PersonId> people = new HashSet<>();
        said.getOrDefault(new IncidentKey("urn:nhs:ods:RYA", incident), Map.of())
                .forEach((person, kind) -> {
                    if (kind == MatchStatement.Kind.CONFIRMED) {
                        people.add(person);
                    }
                });
        return people;
    }

    /** What the sources and the desk wrote and matching has not committed, topic by topic. */
    List<ConsumerRecord<String, byte[]>> uncommitted() {
        return inputs.values().stream()
                .flatMap(records ->
                        records.stream().filter(record -> record.offset() >= committed.getOrDefault(where(record), 0L)))
                .toList();
    }

    private static TopicPartition where(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void append(String topic, String key, byte[] value, String id, String type) {
        List<ConsumerRecord<String, byte[]>> records = inputs.get(topic);
        records.add(new ConsumerRecord<>(
                topic,
                Cast.partition(),
                records.size(),
                Examples.AT_TWO.plus(Duration.ofDays(1)).toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                Log.headers(id, type),
                Optional.empty()));
    }
}
