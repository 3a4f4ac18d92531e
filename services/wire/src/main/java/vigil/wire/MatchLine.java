package vigil.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Evidence;

/**
 * One answer of {@code vigil match}, as a line of JSON.
 *
 * @param id the event's, null where the event could not be read
 * @param personId null unless it is a match
 */
public record MatchLine(
        @Nullable String id, Result result, @Nullable PersonId personId, List<Ranked> candidates) {
    /** What was decided. */
    public enum Result implements Coded {
        MATCH,
        REVIEW,
        NONE
    }

    /** A candidate as far as the answer shows one. */
    public record Ranked(PersonId personId, double score, double logOdds, List<Evidence> evidence) {
        static Ranked of(Candidate candidate) {
            return new Ranked(candidate.personId(), candidate.score(), candidate.logOdds(), candidate.evidence());
        }
    }

    /** The answer with those candidates, best first. */
    public static MatchLine of(
            @Nullable String id, Result result, @Nullable PersonId personId, List<Candidate> candidates) {
        return new MatchLine(
                id, result, personId, candidates.stream().map(Ranked::of).toList());
    }

    /** Without its line end. */
    public String json() {
        return new String(Json.bytes(this), StandardCharsets.UTF_8);
    }
}
