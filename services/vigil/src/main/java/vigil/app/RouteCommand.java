package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.app.offline.Lines;
import vigil.app.offline.OfflineRoute;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.wire.Codec;

/** {@code vigil route}: which alerts a file of events would raise, for which teams, without anything running. */
@Command(
        name = "route",
        description = {
            "Prints the alerts that a file of events would raise at a given time, and why each team was chosen.",
            "One JSON line an alert, its last version. Nothing needs to be running."
        },
        mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {
    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Folder of the team directory (the one of this clone).")
    private Path directory = Home.directory();

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            converter = Times.class,
            description = "When, such as 2026-11-22T02:00:00Z or, in local time, 2026-11-22T02:00.")
    private Instant at = Instant.EPOCH;

    @Option(names = "--register", required = true, paramLabel = "FILE", description = "People, one JSON object a line.")
    private Path register = Path.of("");

    @Option(names = "--events", required = true, paramLabel = "FILE", description = "Events, one JSON object a line.")
    private Path events = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter problems = Lines.to(System.err);
        PrintWriter out = Lines.to(System.out);
        try (BufferedReader people = Lines.of(register);
                BufferedReader lines = Lines.of(events)) {
            OfflineRoute route = new OfflineRoute(DirectoryPublisher.load(directory), at, problems);
            int left = route.loadRegister(people) + route.take(lines);
            route.alerts().forEach(alert -> out.println(new String(Codec.ALERT.encode(alert), UTF_8)));
            return left == 0 ? 0 : 1;
        } catch (MalformedInputException e) {
            throw Lines.notUtf8();
        } finally {
            out.flush();
            problems.flush();
        }
    }
}
