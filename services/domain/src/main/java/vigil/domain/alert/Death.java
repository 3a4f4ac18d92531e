package vigil.domain.alert;

import java.time.Instant;
import vigil.domain.Coded;

/**
 * That the person of an alert has died, as far as anybody has said.
 *
 * @param from whose word it is
 * @param since from when on they are recorded as dead: by the register when they died, by others when they said so
 * @param mayBeUnexpected nothing that is shared says that it was expected; a question to ask, and no finding
 * @param why who says so, in a sentence
 * @param remindAt when the owner is reminded of what is still required
 * @param contradicted a call that came later speaks of somebody alive: one of the two is wrong
 */
public record Death(
        From from, Instant since, boolean mayBeUnexpected, String why, Instant remindAt, boolean contradicted) {
    /** Whose word it is; a later one weighs more. */
    public enum From implements Coded {
        /** A caller's words, which may be about somebody else. */
        SAID,
        /** A crew that was there. */
        CREW,
        REGISTER,
        /** Somebody recorded what is done only after a death. */
        PERSON
    }

    /** That no call contradicts. */
    public Death(From from, Instant since, boolean mayBeUnexpected, String why, Instant remindAt) {
        this(from, since, mayBeUnexpected, why, remindAt, false);
    }

    /** Whether it is recorded, and not only the words of a call. */
    public boolean isRecorded() {
        return from != From.SAID;
    }

    /** Whether it may be relied upon: it is recorded, and no later call says otherwise. */
    public boolean isKnown() {
        return isRecorded() && !contradicted;
    }

    /** The same with a later reminder. */
    public Death remindedAt(Instant next) {
        return new Death(from, since, mayBeUnexpected, why, next, contradicted);
    }
}
