package vigil.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Makes the topics, and says how those on the brokers differ from what the services rely on. */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Topics() {}

    /**
     * How topics are made.
     *
     * @param prefix put before every name, may be empty
     * @param replicationFactor copies of each partition; from 3 on, two must have a record before it is acknowledged
     * @param flushEvents write every event to disk before it is acknowledged: for one broker, which has no copy
     */
    public record Creation(String prefix, short replicationFactor, boolean flushEvents) {}

    /**
     * Makes every topic that is missing and returns once all can be used. One that exists is left as it is, but an event
     * topic of an earlier version is told to store events unpacked from now on, which changes nothing that is on it.
     *
     * @return the names of those made
     * @throws KafkaUnavailable if the brokers refuse or don't answer
     */
    public static List<String> create(Admin admin, Creation creation) {
        String prefix = creation.prefix();
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(EnumSet.allOf(Topic.class).stream()
                        .map(topic -> asNew(topic, creation))
                        .toList())
                .values();
        EnumSet<Topic> made = EnumSet.noneOf(Topic.class);
        for (Topic topic : Topic.values()) {
            Optional.ofNullable(answers.get(topic.named(prefix)))
                    .flatMap(answer -> KafkaAnswers.unless(TopicExistsException.class, answer.thenApply(done -> topic)))
                    .ifPresent(made::add);
        }
        awaitAll(admin, prefix);
        awaitLeaders(admin, prefix, made);
        storeEventsUnpacked(admin, prefix, EnumSet.complementOf(made));
        return names(made, prefix);
    }

    private static void storeEventsUnpacked(Admin admin, String prefix, Set<Topic> existing) {
        Map<ConfigResource, Config> configs = KafkaAnswers.of(admin.describeConfigs(
                        existing.stream().map(topic -> resource(topic, prefix)).toList())
                .all());
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : existing) {
            String unpacked = TopicConfigs.necessary(topic).get(TopicConfig.COMPRESSION_TYPE_CONFIG);
            String found = value(configs.get(resource(topic, prefix)), TopicConfig.COMPRESSION_TYPE_CONFIG);
            if (unpacked != null && !unpacked.equals(found)) {
                ConfigEntry entry = new ConfigEntry(TopicConfig.COMPRESSION_TYPE_CONFIG, unpacked);
                changes.put(resource(topic, prefix), List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET)));
            }
        }
        if (!changes.isEmpty()) {
            KafkaAnswers.of(admin.incrementalAlterConfigs(changes).all());
        }
    }

    private static NewTopic asNew(Topic topic, Creation creation) {
        return new NewTopic(topic.named(creation.prefix()), topic.partitions(), creation.replicationFactor())
                .configs(TopicConfigs.of(topic, creation.replicationFactor(), creation.flushEvents()));
    }

    /** How every topic differs, one sentence each; empty if all is well. */
    public static List<String> check(Admin admin, String prefix) {
        return check(admin, prefix, EnumSet.allOf(Topic.class));
    }

    /**
     * How {@code topics}, those that a service uses, differ in being there, partitions, cleanup and compression; one sentence each.
     *
     * @throws KafkaUnavailable if the brokers refuse or don't answer
     */
    public static List<String> check(Admin admin, String prefix, Set<Topic> topics) {
        List<String> sentences = new ArrayList<>();
        List<Topic> there = new ArrayList<>();
        Map<Topic, TopicDescription> found = describe(admin, prefix, topics);
        for (Topic topic : topics) {
            TopicDescription description = found.get(topic);
            if (description == null) {
                sentences.add("Topic " + topic.named(prefix) + " is missing; make it with: vigil topics create");
                continue;
            }
            there.add(topic);
            int partitions = description.partitions().size();
            if (partitions != topic.partitions()) {
                sentences.add("Topic " + topic.named(prefix) + " has " + partitions + " partitions and must have "
                        + topic.partitions() + "; move it with: vigil topics repartition");
            }
        }
        sentences.addAll(configDifferences(admin, prefix, there));
        return List.copyOf(sentences);
    }

    /** A controller answers before every broker knows of the new topics. */
    private static void awaitAll(Admin admin, String prefix) {
        Set<Topic> all = EnumSet.allOf(Topic.class);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (describe(admin, prefix, all).size() < all.size()) {
            if (System.nanoTime() > deadline || Thread.interrupted()) {
                throw new KafkaUnavailable(
                        "The new topics can't be used yet; try again.", new TimeoutException(PATIENCE.toString()));
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** A topic is known before each partition's leader takes requests; asking for its end waits for that. */
    private static void awaitLeaders(Admin admin, String prefix, Set<Topic> topics) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (Topic topic : topics) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                ends.put(new TopicPartition(topic.named(prefix), partition), OffsetSpec.latest());
            }
        }
        KafkaAnswers.of(admin.listOffsets(ends).all());
    }

    private static Map<Topic, TopicDescription> describe(Admin admin, String prefix, Set<Topic> topics) {
        Map<String, KafkaFuture<TopicDescription>> futures =
                admin.describeTopics(names(topics, prefix)).topicNameValues();
        Map<Topic, TopicDescription> found = new EnumMap<>(Topic.class);
        for (Topic topic : topics) {
            Optional.ofNullable(futures.get(topic.named(prefix)))
                    .flatMap(future -> KafkaAnswers.unless(UnknownTopicOrPartitionException.class, future))
                    .ifPresent(description -> found.put(topic, description));
        }
        return found;
    }

    private static List<String> configDifferences(Admin admin, String prefix, Collection<Topic> topics) {
        List<ConfigResource> resources =
                topics.stream().map(topic -> resource(topic, prefix)).toList();
        Map<ConfigResource, Config> configs =
                KafkaAnswers.of(admin.describeConfigs(resources).all());
        List<String> sentences = new ArrayList<>();
        for (Topic topic : topics) {
            Config found = configs.get(resource(topic, prefix));
            new TreeMap<>(TopicConfigs.necessary(topic)).forEach((name, must) -> {
                String value = value(found, name);
                if (!must.equals(value)) {
                    sentences.add("Topic " + topic.named(prefix) + " has " + name + " " + value + " and must have "
                            + must + "; set it with: " + remedy(name));
                }
            });
        }
        return sentences;
    }

    /** What a topic deletes or keeps is for people to decide. */
    private static String remedy(String config) {
        return config.equals(TopicConfig.CLEANUP_POLICY_CONFIG) ? "kafka-configs" : "vigil topics create";
    }

    private static ConfigResource resource(Topic topic, String prefix) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.named(prefix));
    }

    private static @Nullable String value(@Nullable Config config, String name) {
        ConfigEntry entry = config == null ? null : config.get(name);
        return entry == null ? null : entry.value();
    }

    private static List<String> names(Collection<Topic> topics, String prefix) {
        return topics.stream().map(topic -> topic.named(prefix)).toList();
    }
}
