package vigil.app.explain;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.TimeoutException;
import vigil.app.Failure;
import vigil.domain.identity.AlertId;
import vigil.platform.kafka.KafkaClients;

/** What a cluster keeps of an alert. */
public final class Kept {
    private Kept() {}

    /**
     * Decides each version of the alert again, by nothing but what is on the topics.
     *
     * @return oldest first; empty where there is no such alert
     */
    public static Optional<List<Explained>> explained(AlertId alert, KafkaClients clients, String prefix) {
        try (Consumer<String, byte[]> consumer = clients.freeConsumer("explain", true)) {
            LogReader log = new LogReader(consumer, prefix);
            return new DecisionLog(log)
                    .about(alert)
                    .map(found -> new Explanation(new KafkaSources(log)).of(alert, found.decisions(), found.kept()));
        } catch (TimeoutException e) {
            throw new Failure("The Kafka brokers don't answer; is Vigil running? Choose with --kafka.", e);
        }
    }
}
