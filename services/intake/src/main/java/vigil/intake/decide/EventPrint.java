package vigil.intake.decide;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which event it is, and what it said, as short hashes: enough to know it again, and nothing that
 * could be read.
 *
 * @param content hash of type and data
 */
public record EventPrint(Identity identity, long content) {
    /** Hash of source and id. */
    public record Identity(long high, long low) {}

    /** The print of an event whose data are these bytes. */
    public static EventPrint of(String source, String id, String type, byte[] data) {
        ByteBuffer identity = hash(source + "\n" + id, new byte[0]);
        return new EventPrint(
                new Identity(identity.getLong(), identity.getLong()),
                hash(type + "\n", data).getLong());
    }

    private static ByteBuffer hash(String text, byte[] rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(rest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
