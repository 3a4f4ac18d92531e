package vigil.load;

import picocli.CommandLine;

/** Runs {@link Bench} by itself. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
