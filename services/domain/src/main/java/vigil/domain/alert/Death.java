package vigil.domain.alert;

import java.time.Instant;
import vigil.domain.Coded;

/**
 * That the person of an alert has died, as far as anybody has said.
 *
 * @param from whose word it is
 * @param since when Vigil was told, not when they died
 * @param mayBeUnexpected nothing that is shared says that it was expected; a question to ask, and no finding
 * @param why who says so, in a sentence
 * @param remindAt when the owner is reminded of what is still required
 */
public record Death(From from, Instant since, boolean mayBeUnexpected, String why, Instant remindAt) {
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

    /** Whether it is more than words of a call. */
    public boolean isKnown() {
        return from != From.SAID;
    }

    /** The same with a later reminder. */
    public Death remindedAt(Instant next) {
        return new Death(from, since, mayBeUnexpected, why, next);
    }
}
