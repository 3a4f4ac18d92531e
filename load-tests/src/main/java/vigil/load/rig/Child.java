package vigil.load.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of our own with a part of what is measured, so that no part's heap or garbage collection is another's. It
 * says one line when it is ready, and ends when its standard input does: also when this process dies.
 */
final class Child implements AutoCloseable {
    private static final long END_WITHIN_SECONDS = 20;

    private final Process process;
    private final String said;

    private Child(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts {@code main} with this process's class path and waits until it is ready.
     *
     * @param jvm options of the JVM
     * @throws IllegalStateException if it ends before
     */
    static Child start(Class<?> main, List<String> jvm, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            if (line == null) {
                process.destroyForcibly();
                throw new IllegalStateException(main.getSimpleName() + " ended before it was ready; see above.");
            }
            return new Child(process, line);
        } catch (IOException e) {
            throw new UncheckedIOException("Another JVM can't be started.", e);
        }
    }

    /** In a child: says that it is ready, and returns when it is to end. */
    static void readyUntilTold(String line) throws IOException {
        System.out.println(line);
        while (System.in.read() >= 0) {
            // Nothing is ever sent: what counts is the end.
        }
    }

    /** The process itself. */
    ProcessHandle process() {
        return process.toHandle();
    }

    /** The line that it said when it was ready. */
    String said() {
        return said;
    }

    /** Kills it as the operating system does (SIGKILL), and returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it, by force if it takes more than 20 s. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
