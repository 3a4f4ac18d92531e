package vigil.matching.decide.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;

/** What follows from a record about an incident. */
public sealed interface Verdict {
    /** Nothing to say and nothing to remember. */
    record Silent() implements Verdict {}

    /**
     * To be published in this order. It says everything that the memory implies, not only what is new, so that
     * a repeat of the record says it all again.
     *
     * @param memory to be kept before anything is published
     * @param withdrawals one for each person who was confirmed and no longer is
     * @param confirmed null when nobody is
     * @param review null when there never was one
     */
    record Stated(
            IncidentMemory memory,
            List<MatchStatement> withdrawals,
            @Nullable MatchStatement confirmed,
            @Nullable Review review)
            implements Verdict {
        public Stated {
            withdrawals = List.copyOf(withdrawals);
        }
    }

    /**
     * A person's ruling that can't be applied.
     *
     * @param reason in words, without identities
     */
    record Refused(String reason) implements Verdict {}
}
