package vigil.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.broker.EmbeddedBroker;
import vigil.platform.service.Closeables;

class TopicsTest {
    @TempDir
    static Path data;

    private static final Closeables PARTS = new Closeables();
    private static Admin admin;
    private static String bootstrap;

    @BeforeAll
    static void startBroker() {
        EmbeddedBroker broker = PARTS.add(EmbeddedBroker.start(EmbeddedBroker.Options.in(data)));
        bootstrap = broker.bootstrap();
        admin = PARTS.add(new KafkaClients(broker.bootstrap(), "test", "0", null).admin());
    }

    @AfterAll
    static void stopBroker() {
        PARTS.close();
    }

    @Test
    void areMadeOnceAsTheServicesNeedThem() throws Exception {
        var creation = new Topics.Creation("night.", (short) 1, true);

        assertThat(Topics.create(admin, creation))
                .hasSize(Topic.values().length)
                .contains("night.dead-letters");
        assertThat(Topics.create(admin, creation)).isEmpty();
        assertThat(Topics.check(admin, "night.")).isEmpty();
        assertThat(config("night.ambulance.events"))
                .containsEntry("flush.messages", "1")
                .containsEntry("retention.ms", "259200000");
        assertThat(config("night.coordination.alerts"))
                .containsEntry("segment.ms", "3600000")
                .containsEntry("max.compaction.lag.ms", "3600000");
        assertThat(config("night.coordination.decisions"))
                .containsEntry("compression.type", "lz4")
                .containsEntry("retention.ms", "252460800000");
    }

    @Test
    void thatDifferAreNamedWithWhatToDo() throws Exception {
        admin.createTopics(List.of(
                        new NewTopic("odd.ucr.events", 3, (short) 1),
                        new NewTopic("odd.register.people", 24, (short) 1)))
                .all()
                .get();

        await().untilAsserted(() -> assertThat(Topics.check(admin, "odd."))
                .contains(
                        "Topic odd.ucr.events has 3 partitions and must have 24; move it with: vigil topics repartition",
                        "Topic odd.register.people has cleanup.policy delete and must have compact; set it with:"
                                + " kafka-configs",
                        "Topic odd.ucr.events has compression.type producer and must have uncompressed; set it with:"
                                + " vigil topics create",
                        "Topic odd.dead-letters is missing; make it with: vigil topics create"));
    }

    @Test
    void anEventTopicOfAnEarlierVersionStoresEventsUnpackedFromThenOn() throws Exception {
        admin.createTopics(List.of(
                        new NewTopic("old.ucr.events", 24, (short) 1),
                        new NewTopic("old.register.people", 24, (short) 1)))
                .all()
                .get();

        assertThat(Topics.create(admin, new Topics.Creation("old.", (short) 1, false)))
                .doesNotContain("old.ucr.events");

        await().untilAsserted(() -> assertThat(Topics.check(admin, "old."))
                .as("what is deleted is left to people")
                .containsExactly(
                        "Topic old.register.people has cleanup.policy delete and must have compact; set it with:"
                                + " kafka-configs"));
    }

    @Test
    void topicsThatAreAsTheyShouldBeAreNotAltered() {
        var creation = new Topics.Creation("right.", (short) 1, false);
        Topics.create(admin, creation);

        assertThat(Topics.create(refusingToAlter(), creation)).isEmpty();
    }

    private static Admin refusingToAlter() {
        InvocationHandler handler = (proxy, method, arguments) -> {
            assertThat(method.getName()).isNotEqualTo("incrementalAlterConfigs");
            return method.invoke(admin, arguments);
        };
        return (Admin) Proxy.newProxyInstance(Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, handler);
    }

    @Test
    void aServiceStartsOnlyWithTheTopicsItNeeds() {
        try (KafkaClients clients = new KafkaClients(bootstrap, "routing", "0", null)) {
            Topics.create(admin, new Topics.Creation("", (short) 1, false));
            StartChecks.require(clients, "", Topic.MATCHING_MATCHED, Topic.COORDINATION_ALERTS);

            assertThatThrownBy(() -> StartChecks.require(clients, "none.", Topic.MATCHING_MATCHED))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Topic none.matching.matched is missing; make it with: vigil topics create");
        }
    }

    @Test
    void aBrokerWithKafkasOwnValuesIsRefused(@TempDir Path other) {
        var stock = EmbeddedBroker.Options.in(other)
                .withOverrides(Map.of(
                        "transaction.abort.timed.out.transaction.cleanup.interval.ms", "10000",
                        "group.min.session.timeout.ms", "6000"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(stock);
                KafkaClients clients = new KafkaClients(broker.bootstrap(), "test", "0", null);
                Admin itsAdmin = clients.admin()) {
            assertThat(BrokerChecks.check(itsAdmin))
                    .containsExactly(
                            "Broker 1 has transaction.abort.timed.out.transaction.cleanup.interval.ms 10000 and must have"
                                    + " at most 500; set it in its server.properties and start it again.",
                            "Broker 1 has group.min.session.timeout.ms 6000 and must have at most 2000; set it in its"
                                    + " server.properties and start it again.");
        }
    }

    private static Map<String, String> config(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().values().stream()
                .flatMap(config -> config.entries().stream())
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
}
