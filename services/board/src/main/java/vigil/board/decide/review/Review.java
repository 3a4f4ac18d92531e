package vigil.board.decide.review;

import java.time.Instant;
import vigil.domain.identity.AlertId;

/**
 * An auditor's word on a look.
 *
 * @param lookId the look's
 * @param by the auditor's name
 * @param note what they found
 */
public record Review(String lookId, AlertId alertId, String by, String note, Instant at) {
    private static final int MOST_NOTE = 500;

    /** What becomes of the wish to review a look. */
    public sealed interface Asked {
        record Written(Review review) implements Asked {}

        /** The note is no note; says what it should be. */
        record BadNote(String sentence) implements Asked {}

        /** Somebody has done it already; says who. */
        record Done(String sentence) implements Asked {}
    }

    /** Whether the look is reviewed with that note. */
    public static Asked ask(Look look, String by, String note, Instant now) {
        String words = note.strip();
        if (words.isEmpty()) {
            return new Asked.BadNote("says what you found");
        }
        if (words.length() > MOST_NOTE) {
            return new Asked.BadNote("has at most " + MOST_NOTE + " characters");
        }
        if (look.reviewed() != null) {
            return new Asked.Done(
                    "It was reviewed already, by " + look.reviewed().by() + ".");
        }
        return new Asked.Written(new Review(look.id(), look.alertId(), by, words, now));
    }

    @Override
    public String toString() {
        return "Review[" + lookId + "]";
    }
}
