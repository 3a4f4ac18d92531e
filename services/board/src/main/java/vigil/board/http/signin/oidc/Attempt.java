package vigil.board.http.signin.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import vigil.board.http.signin.Secrets;

/**
 * One try to sign in, between going to the provider and coming back.
 *
 * @param state what comes back with the browser, so that nobody else's answer is taken
 * @param nonce what the provider's token has to repeat
 * @param verifier what is told to nobody but the provider, when the code is exchanged
 * @param toTheWall where it began
 */
record Attempt(String state, String nonce, String verifier, boolean toTheWall) {
    static Attempt begin(boolean toTheWall) {
        return new Attempt(Secrets.random(), Secrets.random(), Secrets.random(), toTheWall);
    }

    /** Whether that is the state that came back; takes as long whatever it is. */
    boolean isAnsweredBy(String given) {
        return MessageDigest.isEqual(state.getBytes(US_ASCII), given.getBytes(US_ASCII));
    }

    /** What the provider is told of the verifier beforehand (S256). */
    String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Attempt[•••]";
    }
}
