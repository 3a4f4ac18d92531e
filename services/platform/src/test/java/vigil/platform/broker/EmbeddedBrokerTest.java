package vigil.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.TopicTail;

class EmbeddedBrokerTest {
    @TempDir
    Path data;

    @Test
    void keepsItsRecordsWhenTheProcessIsKilledAndStartsAgainOnTheSameFolder() throws Exception {
        Process killed = BrokerProcess.start(data);
        String bootstrap = BrokerProcess.awaitBootstrap(killed);
        try {
            publish(bootstrap, "before the end");
            assertThatThrownBy(() -> EmbeddedBroker.start(EmbeddedBroker.Options.in(data)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("Another Vigil is using");
        } finally {
            killed.destroyForcibly();
        }
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();

        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBroker.Options.in(data))) {
            assertThat(read(broker.bootstrap())).containsExactly("before the end");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() ->
                            EmbeddedBroker.start(EmbeddedBroker.Options.in(data).withPort(port)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("127.0.0.1:" + port);
        }
    }

    private static void publish(String bootstrap, String text) throws Exception {
        try (KafkaClients clients = new KafkaClients(bootstrap, "test", "0", null);
                Admin admin = clients.admin();
                Producer<String, byte[]> producer = clients.producer("publish", ProducerOptions.AT_ONCE)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
            producer.send(new ProducerRecord<>("kept", "k", text.getBytes(StandardCharsets.UTF_8)))
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private static Queue<String> read(String bootstrap) throws Exception {
        Queue<String> read = new ConcurrentLinkedQueue<>();
        try (KafkaClients clients = new KafkaClients(bootstrap, "test", "0", null);
                TopicTail tail = TopicTail.start(
                        TopicTail.Options.fromBeginning("read", "kept"),
                        clients,
                        record -> read.add(new String(record.value(), StandardCharsets.UTF_8)),
                        Clock.systemUTC(),
                        cause -> {})) {
            assertThat(tail.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
        }
        return read;
    }
}
