package vigil.matching.decide;

import java.util.List;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;

/** Whom a claim means. */
public sealed interface Judgement {
    /** Up to three people, best first, also where nobody is meant. */
    List<Candidate> candidates();

    /**
     * Certainly enough this person; no need to ask.
     *
     * @param registered the record that was compared
     * @param why the rule, as a sentence
     */
    record Match(Registered registered, MatchEvidence evidence, List<Candidate> candidates, String why)
            implements Judgement {}

    /**
     * Somebody has to look.
     *
     * @param candidates one to three
     * @param why it was not automatic, in sentences
     */
    record Review(List<Candidate> candidates, String why) implements Judgement {}

    /** Nobody on the register, as far as can be told. */
    record None(List<Candidate> candidates) implements Judgement {}
}
