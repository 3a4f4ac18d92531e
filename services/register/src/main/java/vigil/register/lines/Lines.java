package vigil.register.lines;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file of people, read from start to end. */
public interface Lines {
    /** Most bytes of one line. */
    int MOST_BYTES = 1024 * 1024;

    /** The next line that isn't blank; empty at the end, and after a {@link Line.Broken}. */
    Optional<Line> next() throws IOException;

    /** What a report calls the field with that JSON Pointer. */
    String field(String pointer);

    /** Sentences about the file as a whole. */
    List<String> warnings();
}
