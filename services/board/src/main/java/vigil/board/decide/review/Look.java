package vigil.board.decide.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.AlertId;

/**
 * That somebody broke the glass, as the audit has it.
 *
 * @param id of its record
 * @param user whoever looked, by the hash that stands in every record of theirs
 * @param by the same by name; null in records from before names were kept
 * @param candidates ids of those whose safety content was shown
 * @param until when it was hidden again
 * @param reviewed what an auditor has made of it; null while none has
 */
public record Look(
        String id,
        String user,
        @Nullable String by,
        AlertId alertId,
        List<String> candidates,
        String reason,
        Instant at,
        Instant until,
        @Nullable Reviewed reviewed) {
    /** What nobody has reviewed first; the newest first among each. */
    public static final Comparator<Look> ORDER = Comparator.comparing((Look look) -> look.reviewed() != null)
            .thenComparing(Look::at, Comparator.reverseOrder())
            .thenComparing(Look::id);

    public Look {
        candidates = List.copyOf(candidates);
    }

    /** What an auditor has made of it. */
    public record Reviewed(String by, String note, Instant at) {}

    /** The same with what an auditor has made of it. */
    public Look with(Reviewed seen) {
        return new Look(id, user, by, alertId, candidates, reason, at, until, seen);
    }

    @Override
    public String toString() {
        return "Look[" + id + "]";
    }
}
