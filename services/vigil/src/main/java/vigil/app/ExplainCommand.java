package vigil.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.explain.Explained;
import vigil.app.explain.Form;
import vigil.app.explain.Kept;
import vigil.app.explain.Outcome;
import vigil.app.offline.Lines;
import vigil.domain.identity.AlertId;
import vigil.platform.kafka.KafkaClients;

/** {@code vigil explain}: why an alert went where it went, and whether the same would follow again. */
@Command(
        name = "explain",
        description = {
            "Tells what each version of an alert was decided from and why, and decides it again by the rules of this release,",
            "from the same moment, event, register, directory and teams; says what differs. Changes nothing.",
            "Names no patient, and shows nothing that anybody wrote, unless --values is given."
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:all that can be decided again is the same",
            "1:something differs, or there is no such alert",
            "2:wrong usage"
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ALERT", description = "Its id, such as a-74b069ff-5082-33f6-b14c-57a7690070e8.")
    private String alert = "";

    @Mixin
    private final TopicsCommand.Cluster cluster = new TopicsCommand.Cluster();

    @Option(names = "--format", paramLabel = "FORM", description = "text or json (${DEFAULT-VALUE}).")
    private Form form = Form.TEXT;

    @Option(
            names = "--values",
            description = "Also show what was written, and values that may name the patient: mind where it goes.")
    private boolean values;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (alert.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Say which alert.");
        }
        AlertId id = new AlertId(alert.strip());
        PrintWriter out = Lines.to(System.out);
        try (KafkaClients clients = cluster.clients("explain")) {
            List<Explained> versions = Kept.explained(id, clients, cluster.prefix())
                    .orElseThrow(() -> new Failure("There is no alert " + id.text() + ", nor is one"
                            + " recorded: ids are the keys that 'vigil topic read coordination.alerts' shows."));
            out.print(form.of(id, versions, values));
            return versions.stream().anyMatch(version -> version.outcome() instanceof Outcome.Differs) ? 1 : 0;
        } finally {
            out.flush();
        }
    }
}
