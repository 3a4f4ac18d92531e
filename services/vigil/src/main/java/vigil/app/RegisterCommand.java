package vigil.app;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.register.ImportFile;

/** {@code vigil register}: what can be done with the register. */
@Command(
        name = "register",
        description = "Looks after the register of people.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RegisterCommand {
    @Command(
            name = "import",
            description = {
                "Loads people into a running Vigil: one JSON object a line, or CSV with a first line of titles.",
                "Reports each refused line with its number and reason, and loads the rest. Removes nobody."
            },
            mixinStandardHelpOptions = true)
    int load(
            @Parameters(paramLabel = "FILE", description = "File of people; .csv means CSV.") Path file,
            @Option(
                            names = "--register",
                            paramLabel = "URL",
                            defaultValue = "http://127.0.0.1:8082",
                            description = "Address of the register (${DEFAULT-VALUE}).")
                    URI register)
            throws InterruptedException {
        Addresses.requireHttp(register, "--register");
        return ImportFile.run(file, register, System.out, System.err);
    }
}
