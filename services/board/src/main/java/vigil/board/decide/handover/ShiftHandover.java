package vigil.board.decide.handover;

import org.jspecify.annotations.Nullable;

/**
 * One shift's word to the next, and what became of it. Until somebody else has taken it over, everything in it is the giver's.
 *
 * @param end null while nobody has taken it over
 */
public record ShiftHandover(Signed.Given given, @Nullable End end) {
    /** What became of it. */
    public sealed interface End {
        record Received(Signed.Received received) implements End {}

        record Withdrawn(Signed.Withdrawn withdrawn) implements End {}

        /** Its giver has signed another since, which stands in its place. */
        record Replaced(Signed.Given by) implements End {}
    }

    /** What names it. */
    public String id() {
        return given.handoverId();
    }

    /** Whether it waits for somebody to take it over. */
    public boolean isOpen() {
        return end == null;
    }

    ShiftHandover ended(End how) {
        return new ShiftHandover(given, how);
    }

    @Override
    public String toString() {
        return "ShiftHandover[" + id() + "]";
    }
}
