package vigil.board.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.auth.hashing.HashingStrategy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** What opens an account. None of them says what it is. */
public sealed interface Password {
    /** Whether that is it. Takes its time, so not for an event loop. */
    boolean is(String given);

    /** Known as it is, from the environment of this process. */
    record Known(String text) implements Password {
        @Override
        public boolean is(String given) {
            return MessageDigest.isEqual(digest(text), digest(given));
        }

        @Override
        public String toString() {
            return "Known[•••]";
        }
    }

    /** Known by its hash alone, as a file keeps it. */
    record Hashed(String hash) implements Password {
        private static final String ALGORITHM = "pbkdf2";
        private static final HashingStrategy HASHING = HashingStrategy.load();
        private static final int SALT_BYTES = 32;
        /** What OWASP asks for of PBKDF2 with HMAC-SHA-512; it takes a tenth of a second. */
        private static final String ITERATIONS = "210000";

        /** A new hash of a password, with a salt of its own. */
        public static Hashed of(String password) {
            byte[] salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            return new Hashed(HASHING.hash(
                    ALGORITHM,
                    Map.of("it", ITERATIONS),
                    Base64.getEncoder().withoutPadding().encodeToString(salt),
                    password));
        }

        /** Whether a text is such a hash: {@code $pbkdf2$it=…$salt$hash}. */
        public static boolean isOne(String text) {
            return text.matches("\\$pbkdf2\\$it=\\d{4,7}\\$[A-Za-z0-9+/]{16,}\\$[A-Za-z0-9+/]{43,}");
        }

        @Override
        public boolean is(String given) {
            return HASHING.verify(hash, given);
        }

        @Override
        public String toString() {
            return "Hashed[•••]";
        }
    }

    /** Digests have one length, so that comparing them does not tell how long the secret is. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
