package vigil.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells one incident from every other: the publisher and the publisher's own number for it.
 *
 * @param source the publisher, for example {@code urn:nhs:ods:RYA}
 * @param id the publisher's incident number
 */
public record IncidentKey(String source, String id) {
    private static final int HASH_BYTES = 16;

    /** The opaque key under which the incident's records are kept: it tells nothing of either part. */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((source + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
