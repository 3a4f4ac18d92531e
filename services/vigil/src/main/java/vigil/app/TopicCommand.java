package vigil.app;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.app.offline.Lines;
import vigil.app.topic.TopicReading;

/** {@code vigil topic}: what the topics hold. */
@Command(
        name = "topic",
        description = "Looks into topics.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TopicCommand {
    @Command(
            name = "read",
            description =
                    "Prints all that is on a topic now, one JSON line a record. It names people: mind where it goes.",
            mixinStandardHelpOptions = true)
    int read(
            @Parameters(paramLabel = "TOPIC", description = "Such as coordination.alerts.") String topic,
            @Option(
                            names = "--kafka",
                            paramLabel = "HOST:PORT",
                            defaultValue = "127.0.0.1:9092",
                            description = "Address of a broker (${DEFAULT-VALUE}).")
                    String kafka) {
        PrintWriter out = Lines.to(System.out);
        try {
            TopicReading.print(kafka, topic, out);
        } finally {
            out.flush();
        }
        return 0;
    }
}
