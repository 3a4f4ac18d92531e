package vigil.matching.decide.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;

/**
 * What was remembered or ruled of a record that was merged into another since is remembered of that other: it is the same
 * person, who is neither withdrawn nor asked about twice by it.
 *
 * @param survivor who stands for that one; themselves where that is nobody else
 */
record Survivors(UnaryOperator<PersonId> survivor) {
    /** The same instance where nobody was merged. */
    IncidentMemory in(IncidentMemory memory) {
        Statement said = memory.statement();
        IncidentMemory after = new IncidentMemory(
                memory.latest(),
                memory.ended(),
                memory.lastActivity(),
                new Statement(said.kind(), of(said.personId()), said.evidence(), said.why()),
                memory.restsOn(),
                in(memory.review()),
                all(memory.named()),
                in(memory.rulings()),
                memory.kept());
        return after.equals(memory) ? memory : after;
    }

    Ruling in(Ruling ruling) {
        return new Ruling(
                ruling.reviewKey(),
                ruling.incident(),
                ruling.decision(),
                of(ruling.personId()),
                ruling.by(),
                ruling.at(),
                ruling.actionId(),
                ruling.reason(),
                all(ruling.candidates()));
    }

    /** Somebody may have ruled one of the two records out, and the other in. */
    private Rulings in(Rulings rulings) {
        PersonId confirmed = of(rulings.confirmed());
        return new Rulings(
                rulings.taken(),
                all(rulings.rejected()).stream()
                        .filter(person -> !person.equals(confirmed))
                        .toList(),
                confirmed);
    }

    private @Nullable Review in(@Nullable Review review) {
        return review == null
                ? null
                : new Review(
                        review.reviewKey(),
                        review.incident(),
                        review.event(),
                        candidates(review.candidates()),
                        review.why(),
                        review.state(),
                        review.settledAs(),
                        review.at());
    }

    private List<Candidate> candidates(List<Candidate> candidates) {
        Set<PersonId> met = new HashSet<>();
        List<Candidate> each = new ArrayList<>();
        for (Candidate candidate : candidates) {
            PersonId person = survivor.apply(candidate.personId());
            if (met.add(person)) {
                each.add(candidate.as(person));
            }
        }
        return each;
    }

    private List<PersonId> all(List<PersonId> people) {
        return people.stream().map(survivor).distinct().toList();
    }

    private @Nullable PersonId of(@Nullable PersonId person) {
        return person == null ? null : survivor.apply(person);
    }
}
