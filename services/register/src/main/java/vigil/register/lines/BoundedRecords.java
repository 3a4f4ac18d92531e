package vigil.register.lines;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading when one record has too many characters: a quote that is never closed would else take the whole file. */
final class BoundedRecords extends FilterReader {
    private final long most;
    private long sinceRecord;

    BoundedRecords(Reader in, long most) {
        super(in);
        this.most = most;
    }

    /** The next character belongs to another record. */
    void recordEnded() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(1);
        return read;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        count(read);
        return read;
    }

    /** One record has more characters than any person's. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void count(int read) throws IOException {
        sinceRecord += Math.max(0, read);
        if (sinceRecord > most) {
            throw new TooLong();
        }
    }
}
