package vigil.app.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.app.Failure;

/** Text files in and lines out, both UTF-8. */
public final class Lines {
    private Lines() {}

    /** Opens a file; one that isn't there is a {@link Failure} that names it. */
    public static BufferedReader of(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure("There is no file " + file + " that can be read; check its name.");
        }
        return Files.newBufferedReader(file, UTF_8);
    }

    /** What to say of a file that can't be read as text. */
    public static Failure notUtf8() {
        return new Failure("A file is not UTF-8; save it as UTF-8 and try again.");
    }

    /** Buffered lines to the console or a pipe; flush it at the end. */
    public static PrintWriter to(PrintStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, UTF_8)));
    }
}
