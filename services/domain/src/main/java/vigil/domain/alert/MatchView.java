package vigil.domain.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.match.Candidate;
import vigil.domain.match.Evidence;
import vigil.domain.match.MatchEvidence;

/** How sure it is whom the alert is about. */
public record MatchView(
        State state,
        MatchEvidence.@Nullable Method method,
        @Nullable Double score,
        @Nullable Double logOdds,
        List<Evidence> evidence,
        List<Candidate> candidates,
        String why) {
    /** Written out, since the compiler forgets the nullness of a nested type in the short form. */
    public MatchView(
            State state,
            MatchEvidence.@Nullable Method method,
            @Nullable Double score,
            @Nullable Double logOdds,
            List<Evidence> evidence,
            List<Candidate> candidates,
            String why) {
        this.state = state;
        this.method = method;
        this.score = score;
        this.logOdds = logOdds;
        this.evidence = Copies.of(evidence);
        this.candidates = Copies.of(candidates);
        this.why = why;
    }

    /** The same, and something contradicts it. */
    public MatchView inDoubt(String because) {
        return new MatchView(State.IN_DOUBT, method, score, logOdds, evidence, candidates, because);
    }

    /** Sure, or a question for a person. */
    public enum State implements Coded {
        CONFIRMED,
        POSSIBLE,
        /** The source has since said something that contradicts it: ring the source. */
        IN_DOUBT
    }
}
