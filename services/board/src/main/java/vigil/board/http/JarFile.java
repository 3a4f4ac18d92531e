package vigil.board.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that the build has put into a jar. */
final class JarFile {
    private JarFile() {}

    /**
     * Reads it whole.
     *
     * @param path from the root of the jar, beginning with a slash
     * @throws IllegalStateException if the build has left it out
     */
    static Buffer read(String path) {
        try (InputStream file = JarFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not in the jar; build Vigil again.");
            }
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read from the jar.", e);
        }
    }
}
