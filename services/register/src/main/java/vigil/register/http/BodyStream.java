package vigil.register.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A request's body as a stream that a worker reads: one piece is asked for at a time, so a body of
 * any size takes no more memory than a piece. Made on the event loop before anything of the body
 * is read; read by one worker.
 */
final class BodyStream extends InputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] NOTHING = {};

    private final HttpServerRequest request;
    private final Context loop;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private byte[] current = NOTHING;
    private int position;
    private boolean ended;

    BodyStream(HttpServerRequest request, Context loop) {
        this.request = request;
        this.loop = loop;
        request.pause();
        request.exceptionHandler(e -> pieces.add(new Piece.Failed(e)));
        request.endHandler(end -> pieces.add(new Piece.End()));
        request.handler(buffer -> pieces.add(new Piece.Bytes(buffer.getBytes())));
    }

    /** What comes from the event loop. */
    private sealed interface Piece {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Bytes(byte[] bytes) implements Piece {}

        record End() implements Piece {}

        record Failed(Throwable cause) implements Piece {}
    }

    @Override
    public int read() throws IOException {
        return fill() ? current[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, current.length - position);
        System.arraycopy(current, position, bytes, offset, read);
        position += read;
        return read;
    }

    /** Lets the rest of the body come and go, so that the sender gets to reading the answer. */
    void skipRest() {
        loop.runOnContext(go -> {
            if (!request.isEnded()) {
                request.handler(buffer -> {});
                request.resume();
            }
        });
    }

    /** Whether there is a byte to read. */
    private boolean fill() throws IOException {
        while (!ended && position == current.length) {
            switch (next()) {
                case Piece.Bytes(byte[] bytes) -> {
                    current = bytes;
                    position = 0;
                }
                case Piece.End() -> ended = true;
                case Piece.Failed(Throwable cause) -> throw new IOException("The sender went away.", cause);
            }
        }
        return !ended;
    }

    private Piece next() throws IOException {
        loop.runOnContext(go -> request.fetch(1));
        try {
            Piece piece = pieces.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (piece == null) {
                throw new IOException("The sender stopped sending.");
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading.", e);
        }
    }
}
