package vigil.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.platform.kafka.BrokerChecks;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topics;

/** {@code vigil topics}: the topics of a cluster, as the services need them. */
@Command(
        name = "topics",
        description = "Makes or checks the topics on a Kafka cluster.",
        mixinStandardHelpOptions = true,
        subcommands = {TopicsCommand.Create.class, TopicsCommand.Check.class})
final class TopicsCommand {
    private TopicsCommand() {}

    /** Which cluster, and which of the installations on it. */
    static final class Cluster {
        @Option(
                names = "--kafka",
                paramLabel = "HOST:PORT",
                defaultValue = "${env:VIGIL_KAFKA_BOOTSTRAP:-127.0.0.1:9092}",
                description = "Address of a broker (${DEFAULT-VALUE}; VIGIL_KAFKA_BOOTSTRAP).")
        private String kafka = "";

        @Option(
                names = "--prefix",
                defaultValue = "${env:VIGIL_TOPIC_PREFIX:-}",
                description = "Put before every topic's name (VIGIL_TOPIC_PREFIX).")
        private String prefix = "";

        KafkaClients clients(String purpose) {
            return new KafkaClients(kafka, purpose, "0", null);
        }

        String prefix() {
            return prefix;
        }
    }

    @Command(
            name = "create",
            description = "Makes every topic that is missing; one that exists is left as it is.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {
        @Mixin
        private final Cluster cluster = new Cluster();

        @Option(
                names = "--copies",
                defaultValue = "3",
                description = "Brokers that keep each record (${DEFAULT-VALUE}); fewer than 3 is not for live care.")
        private short copies = 3;

        @Option(
                names = "--flush-events",
                description = "Write events to disk before they are acknowledged: for one broker, which has no copy.")
        private boolean flushEvents;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (KafkaClients clients = cluster.clients("topics");
                    Admin admin = clients.admin()) {
                List<String> made = Topics.create(admin, new Topics.Creation(cluster.prefix(), copies, flushEvents));
                made.forEach(topic -> spec.commandLine().getOut().println("Made " + topic));
                return report(differences(admin, cluster.prefix()), spec.commandLine());
            }
        }
    }

    @Command(
            name = "check",
            description = "Says how topics and brokers differ from what the services rely on.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Mixin
        private final Cluster cluster = new Cluster();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (KafkaClients clients = cluster.clients("topics");
                    Admin admin = clients.admin()) {
                return report(differences(admin, cluster.prefix()), spec.commandLine());
            }
        }
    }

    private static List<String> differences(Admin admin, String prefix) {
        List<String> sentences = new ArrayList<>(BrokerChecks.check(admin));
        sentences.addAll(Topics.check(admin, prefix));
        return sentences;
    }

    private static int report(List<String> differences, CommandLine command) {
        differences.forEach(command.getErr()::println);
        if (differences.isEmpty()) {
            command.getOut().println("The topics and brokers are as the services need them.");
        }
        return differences.isEmpty() ? 0 : 1;
    }
}
