package vigil.app;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import vigil.load.Bench;

/** The command line. Exit status 0: done; 1: the work failed; 2: wrong usage. Errors are sentences on stderr. */
@Command(
        name = "vigil",
        description = "Tells community palliative care teams at once when somebody on the register needs urgent care.",
        mixinStandardHelpOptions = true,
        versionProvider = Vigil.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            PublishCommand.class,
            RegisterCommand.class,
            MatchCommand.class,
            RouteCommand.class,
            CoverageCommand.class,
            ExplainCommand.class,
            TopicsCommand.class,
            TopicCommand.class,
            PasswordCommand.class,
            Bench.class,
            HelpCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        footer = {"", "First time here? Run: vigil demo", "In a clone, './vigil test' runs every check and test."})
public final class Vigil {
    private Vigil() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The commands, ready to execute. */
    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Vigil());
        commands.setUsageHelpAutoWidth(true);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(Vigil::wrongUsage);
        commands.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command));
        return commands;
    }

    private static int wrongUsage(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(problem) + " See: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception problem, CommandLine command) {
        command.getErr().println(sentence(problem));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception problem) {
        String words = problem.getMessage();
        if (words == null || words.isBlank()) {
            return "Something failed that was not foreseen ("
                    + problem.getClass().getSimpleName() + ").";
        }
        return words.endsWith(".") ? words : words + ".";
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Vigil.class.getPackage().getImplementationVersion();
            return new String[] {
                "vigil " + (version == null ? "(not built as a jar)" : version) + ", Java "
                        + Runtime.version().feature()
            };
        }
    }
}
