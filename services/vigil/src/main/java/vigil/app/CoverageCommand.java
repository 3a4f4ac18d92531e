package vigil.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.app.coverage.Form;
import vigil.app.offline.Lines;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.WeekOfCover;
import vigil.routing.kafka.DirectoryPublisher;

/** {@code vigil coverage}: the gap analysis of a team directory, without anything running. */
@Command(
        name = "coverage",
        description = {
            "Shows when nobody but the last resort would come: by place, age, need, what somebody must be able to do,",
            "and hour of a week, with its bank holidays. Nothing needs to be running."
        },
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Folder of the team directory (the one of this clone).")
    private Path directory = Home.directory();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Dates.class,
            description = "First of the seven days, such as 2026-12-21 (today).")
    private @Nullable LocalDate from;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "table, json, or html: a page with a heat map (${DEFAULT-VALUE}).")
    private Form form = Form.TABLE;

    @Override
    public Integer call() {
        LocalDate first = from == null ? LocalDate.now(TeamDirectory.LOCAL) : from;
        PrintWriter out = Lines.to(System.out);
        out.print(form.of(WeekOfCover.of(DirectoryPublisher.load(directory), first)));
        out.flush();
        return 0;
    }
}
