package vigil.board.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the log tells people apart without saying who they are. */
public final class UserHash {
    private static final int BYTES = 16;

    private UserHash() {}

    /** First 16 bytes of SHA-256 of the user's id, in hexadecimal. */
    public static String of(String user) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(user.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
