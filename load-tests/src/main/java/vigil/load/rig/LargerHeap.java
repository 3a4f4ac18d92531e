package vigil.load.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same command again in a JVM with room for what it holds. */
public final class LargerHeap {
    private static final long MEGABYTE = 1 << 20;

    private LargerHeap() {}

    /** Whether this JVM may not use that much. */
    public static boolean isNeeded(long megabytes) {
        return Runtime.getRuntime().maxMemory() < megabytes * MEGABYTE;
    }

    /** Runs {@code main} with this process's class path, input and output, and returns its exit status. */
    public static int run(Class<?> main, long megabytes, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (megabytes + megabytes / 10) + "m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
