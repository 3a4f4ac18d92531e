package vigil.domain.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;

/**
 * What passes between a possible match and the alert of the person whom it turned out to be about, on {@code
 * coordination.carried}: first the person's alert asks, then the possible match answers with its history.
 *
 * @param personAlert the alert that goes on with it
 * @param reviewAlert the alert of the possible match; null while it is asked for
 * @param history what was done about the possible match; empty while it is asked for
 */
public record Carried(
        String reviewKey,
        PersonId personId,
        AlertId personAlert,
        @Nullable AlertId reviewAlert,
        List<Alert.HistoryEntry> history,
        Instant at) {
    public Carried {
        history = Copies.of(history);
    }

    /** The person's alert asks for it. */
    public static Carried asked(String reviewKey, PersonId personId, AlertId personAlert, Instant at) {
        return new Carried(reviewKey, personId, personAlert, null, List.of(), at);
    }

    /** The possible match answers. */
    public Carried answered(AlertId from, List<Alert.HistoryEntry> done, Instant when) {
        return new Carried(reviewKey, personId, personAlert, from, done, when);
    }

    /** Whose partition it is for: the review's to be asked, the person's to be answered. */
    public String partitionKey() {
        return reviewAlert == null ? reviewKey : personId.text();
    }

    @Override
    public String toString() {
        return "Carried[" + personAlert + ", " + reviewAlert + "]";
    }
}
