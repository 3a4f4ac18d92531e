package vigil.board.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The one account of the built-in sign-in.
 *
 * @param user what is typed to sign in
 * @param name as others see who did something
 */
public record Account(String user, String name, String password) {

    /** Whether both are right; takes as long when either is wrong, and says nothing of which. */
    boolean opensWith(String givenUser, String givenPassword) {
        boolean rightUser = MessageDigest.isEqual(digest(user), digest(givenUser));
        boolean rightPassword = MessageDigest.isEqual(digest(password), digest(givenPassword));
        return rightUser && rightPassword;
    }

    /** Digests have one length, so that comparing them does not tell how long the secret is. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Account[•••]";
    }
}
