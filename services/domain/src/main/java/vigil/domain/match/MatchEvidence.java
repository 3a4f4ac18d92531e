package vigil.domain.match;

import java.util.List;
import vigil.domain.Coded;
import vigil.domain.Copies;

/**
 * On what ground an event was confirmed to concern somebody.
 *
 * @param score posterior probability, 0 to 1
 * @param logOdds natural logarithm of the odds behind the score
 */
public record MatchEvidence(Method method, double score, double logOdds, List<Evidence> evidence) {
    public MatchEvidence {
        evidence = Copies.of(evidence);
    }

    /** The kind of ground. */
    public enum Method implements Coded {
        NHS_NUMBER,
        DEMOGRAPHICS,
        /** A person ruled on a possible match. */
        RULING
    }
}
