package vigil.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.intake.PublishFiles;

/** {@code vigil publish}: event files to a running intake. */
@Command(
        name = "publish",
        description = {
            "Sends files of events to a running Vigil.",
            "A file holds one event a line, {\"type\",\"source\",\"id\",\"time\",\"data\"}, or CloudEvents JSON."
        },
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "File of events.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--intake",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8081",
            description = "Address of intake (${DEFAULT-VALUE}).")
    private URI intake = URI.create("http://127.0.0.1:8081");

    @Override
    public Integer call() throws InterruptedException {
        Addresses.requireHttp(intake, "--intake");
        return PublishFiles.run(files, intake, PATIENCE, System.out, System.err);
    }
}
