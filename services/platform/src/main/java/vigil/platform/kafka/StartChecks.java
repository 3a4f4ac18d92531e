package vigil.platform.kafka;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** What a service makes sure of before it starts: its topics are as it needs them, and the brokers fail over quickly. */
public final class StartChecks {
    private StartChecks() {}

    /**
     * Refuses to go on with brokers or topics that would part people from their state or stretch a fail-over.
     *
     * @param topics those that the service reads or writes
     * @throws IllegalStateException if anything is wrong; its message has a sentence for each
     * @throws KafkaUnavailable if the brokers refuse or don't answer
     */
    public static void require(KafkaClients clients, String prefix, Topic first, Topic... topics) {
        Set<Topic> used = EnumSet.of(first, topics);
        List<String> sentences = new ArrayList<>();
        try (Admin admin = clients.admin()) {
            sentences.addAll(BrokerChecks.check(admin));
            sentences.addAll(Topics.check(admin, prefix, used));
        }
        if (!sentences.isEmpty()) {
            throw new IllegalStateException(String.join("\n", sentences));
        }
    }
}
