package vigil.board.decide;

import java.time.Instant;

/**
 * Who put their name to something, and when.
 *
 * @param user tells them from everybody else: the hash that stands in the audit too
 * @param name as others see it
 */
public record Signature(String user, String name, Instant at) {
    /** Whether the same person signed both. */
    public boolean isOfSame(Signature other) {
        return user.equals(other.user);
    }

    @Override
    public String toString() {
        return "Signature[" + at + "]";
    }
}
