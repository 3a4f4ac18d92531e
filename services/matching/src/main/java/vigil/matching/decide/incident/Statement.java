package vigil.matching.decide.incident;

import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchEvidence;

/**
 * What was last said of an incident.
 *
 * @param personId whom it concerns; null unless confirmed
 * @param evidence on what ground; null unless confirmed
 * @param why in words; null when nothing was said
 */
public record Statement(
        Kind kind,
        @Nullable PersonId personId,
        @Nullable MatchEvidence evidence,
        @Nullable String why) {
    static final Statement NOTHING = new Statement(Kind.NOTHING, null, null, null);

    /** How far the question is settled. */
    public enum Kind implements Coded {
        /** Nobody on the register, as far as is known. */
        NOTHING,
        CONFIRMED,
        /** Somebody has to look. */
        POSSIBLE
    }

    static Statement confirmed(PersonId personId, MatchEvidence evidence, String why) {
        return new Statement(Kind.CONFIRMED, personId, evidence, why);
    }

    static Statement possible(String why) {
        return new Statement(Kind.POSSIBLE, null, null, why);
    }

    boolean confirms(PersonId person) {
        return person.equals(personId);
    }
}
