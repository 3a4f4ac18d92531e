package vigil.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.app.offline.Lines;
import vigil.matching.offline.OfflineMatch;

/** {@code vigil match}: who each event would be taken to be about, without anything running. */
@Command(
        name = "match",
        description = {
            "Says of each event in a file whom on a register it is about. Nothing needs to be running.",
            "Prints one JSON line an event, in order; each event is judged alone."
        },
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
    @Option(names = "--register", required = true, paramLabel = "FILE", description = "People, one JSON object a line.")
    private Path register = Path.of("");

    @Option(names = "--events", required = true, paramLabel = "FILE", description = "Events, one JSON object a line.")
    private Path events = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter problems = Lines.to(System.err);
        PrintWriter answers = Lines.to(System.out);
        try (BufferedReader people = Lines.of(register);
                BufferedReader lines = Lines.of(events)) {
            OfflineMatch match = new OfflineMatch(problems);
            // Lines that can't be read are told on stderr, each with its reason; every event has its answer.
            match.loadRegister(people);
            match.match(lines, answers, Instant.now());
            return 0;
        } catch (java.nio.charset.MalformedInputException e) {
            throw Lines.notUtf8();
        } finally {
            answers.flush();
            problems.flush();
        }
    }
}
