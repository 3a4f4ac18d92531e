package vigil.load.report;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How a load test speaks with whoever runs it: what goes on stands on standard error, beside the report. */
public record Talk(CommandSpec spec) {
    /** Says what goes on, at once. */
    public void tell(String line) {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(line);
        errors.flush();
    }

    /**
     * Refuses what was asked for unless it is met.
     *
     * @param otherwise what is wrong, without a full stop
     * @throws ParameterException which ends the command with its usage
     */
    public void require(boolean met, String otherwise) {
        if (!met) {
            throw new ParameterException(spec.commandLine(), otherwise + ".");
        }
    }

    /** Refuses a team directory's folder that is none. */
    public void requireDirectory(Path directory) {
        require(Files.isDirectory(directory), "--directory must be the folder of the team directory, not " + directory);
    }
}
