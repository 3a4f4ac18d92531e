package vigil.register.lines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The three bytes that spreadsheet programs put before UTF-8. */
final class Utf8Mark {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8Mark() {}

    /** {@code in} behind the mark, if it has one. */
    static InputStream skip(BufferedInputStream in) throws IOException {
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
        }
        return in;
    }
}
