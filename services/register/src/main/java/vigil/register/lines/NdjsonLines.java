package vigil.register.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One JSON object a line. */
public final class NdjsonLines implements Lines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private long number;

    /** Reads {@code in}, which stays the caller's to close. */
    public NdjsonLines(InputStream in) throws IOException {
        this.in = Utf8Mark.skip(new BufferedInputStream(in, BUFFER));
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean more = readLine(line);
            number++;
            if (line.size() > MOST_BYTES) {
                return Optional.of(Line.Unusable.because(number, "is longer than 1 MiB"));
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(new Line.Json(number, bytes));
            }
            if (!more) {
                return Optional.empty();
            }
        }
    }

    @Override
    public String field(String pointer) {
        return pointer;
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    /** Whether there may be another line; of a line too long, only the beginning is kept. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        for (int each = in.read(); each >= 0; each = in.read()) {
            if (each == '\n') {
                return true;
            }
            if (line.size() <= MOST_BYTES) {
                line.write(each);
            }
        }
        return false;
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
