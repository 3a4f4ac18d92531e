package vigil.platform.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;

/** What becomes of a transaction that was open when everything was killed. */
class KilledTransactionTest {
    private static final TopicPartition ALERTS = new TopicPartition("alerts", 0);
    private static final String GROUP = "routing";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @Test
    void isAbortedAfterTheNextStartAndHoldsUpNobody() throws Exception {
        Process killed = BrokerProcess.start(data);
        try (KafkaClients clients = new KafkaClients(BrokerProcess.awaitBootstrap(killed), "test", "0", null)) {
            Producer<String, byte[]> writer =
                    clients.transactionalProducer("writer", "routing-0", ProducerOptions.AT_ONCE);
            leaveOpen(clients, writer);
            killed.destroyForcibly();
            assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
            writer.close(Duration.ZERO);
        } finally {
            killed.destroyForcibly();
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBroker.Options.in(data));
                KafkaClients clients = new KafkaClients(broker.bootstrap(), "test", "0", null);
                Consumer<String, byte[]> reader = clients.groupConsumer("reader", ConsumerOptions.of(GROUP))) {
            assertThat(reader.committed(Set.of(ALERTS), PATIENCE))
                    .as("offsets that were never committed")
                    .containsEntry(ALERTS, null);
            reader.assign(Set.of(ALERTS));
            reader.seekToBeginning(Set.of(ALERTS));
            await("the end of the log, past the transaction's marker")
                    .atMost(PATIENCE)
                    .until(() -> {
                        assertThat(reader.poll(Duration.ofMillis(100))).isEmpty();
                        return reader.position(ALERTS) == 2;
                    });
        }
    }

    private static void leaveOpen(KafkaClients clients, Producer<String, byte[]> writer) throws Exception {
        try (Admin admin = clients.admin()) {
            admin.createTopics(List.of(new NewTopic(ALERTS.topic(), 1, (short) 1)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
        writer.initTransactions();
        writer.beginTransaction();
        writer.send(new ProducerRecord<>(ALERTS.topic(), ALERTS.partition(), "k", "never decided".getBytes(UTF_8)))
                .get(10, TimeUnit.SECONDS);
        try (Consumer<String, byte[]> member = clients.groupConsumer("member", ConsumerOptions.of(GROUP))) {
            writer.sendOffsetsToTransaction(Map.of(ALERTS, new OffsetAndMetadata(7)), member.groupMetadata());
        }
    }
}
