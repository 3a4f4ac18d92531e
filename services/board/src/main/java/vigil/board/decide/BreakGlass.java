package vigil.board.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;

/**
 * Somebody looks at the safety content of everybody whom a possible match may be about, before it is known who it is:
 * with a reason, for a quarter of an hour, and recorded before anything is shown.
 *
 * @param reviewKey of the possible match
 * @param candidates whose content it is
 * @param reason in the words of whoever looks
 * @param until when the page hides it and asks again
 */
public record BreakGlass(
        AlertId alertId, String reviewKey, List<PersonId> candidates, String reason, Instant at, Instant until) {
    /** How long one look lasts. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    private static final int MOST_REASON = 500;

    public BreakGlass {
        candidates = List.copyOf(candidates);
    }

    /** What becomes of the wish to look. */
    public sealed interface Asked {
        record Granted(BreakGlass look) implements Asked {}

        /** The reason is no reason; says what it should be. */
        record BadReason(String sentence) implements Asked {}

        /** There is nothing to break the glass for; says what to do. */
        record NotNow(String sentence) implements Asked {}
    }

    /** Whether somebody may look, for that reason. */
    public static Asked ask(Alert alert, String reason, Instant now) {
        String words = reason.strip();
        if (words.isEmpty()) {
            return new Asked.BadReason("says why you need to see it before it is known who it is");
        }
        if (words.length() > MOST_REASON) {
            return new Asked.BadReason("has at most " + MOST_REASON + " characters");
        }
        String reviewKey = alert.reviewKey();
        if (reviewKey == null || !RowWriter.isPossible(alert)) {
            return new Asked.NotNow("This is no possible match: what may be shown is on the alert itself.");
        }
        if (!alert.status().isOpen()) {
            return new Asked.NotNow("This possible match is settled: open the person's own alert, if there is one.");
        }
        List<PersonId> candidates =
                alert.match().candidates().stream().map(Candidate::personId).toList();
        return new Asked.Granted(new BreakGlass(alert.alertId(), reviewKey, candidates, words, now, now.plus(LASTS)));
    }

    @Override
    public String toString() {
        return "BreakGlass[" + alertId + ", " + candidates.size() + " candidates]";
    }
}
