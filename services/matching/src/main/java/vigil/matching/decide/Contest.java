package vigil.matching.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.matching.decide.evidence.Weights;

/**
 * Everybody who might be meant by one claim, best first.
 *
 * @param openedAt when the incident began
 * @param numberIsOfAnother of whom the claimed NHS number is, when that is not the best candidate
 */
record Contest(
        Claim claim,
        List<Comparison> ranked,
        Instant openedAt,
        boolean numberIsOfAnother,
        Posterior posterior,
        Weights weights) {
    private static final int SHOWN = 3;

    /** Somebody a thousand times less likely is no rival; anybody closer is one, however sure the rest makes it look. */
    private static final double NEAR_TIE = Math.log(1_000);

    private static final Comparator<Comparison> BEST_FIRST = (a, b) -> {
        int order = Double.compare(b.weight(), a.weight());
        return order == 0 ? a.personId().compareTo(b.personId()) : order;
    };

    /** Everybody who shares a key with the claim and more than an address, and some others. */
    static Contest of(Claim claim, RegisterIndex index, Weights weights, Instant openedAt, Stream<Known> others) {
        Comparer comparer = Comparer.of(claim, index, weights);
        List<Comparison> ranked = new ArrayList<>();
        for (Known known : index.candidates(claim)) {
            Comparison comparison = comparer.ifWorthwhile(known);
            if (comparison != null) {
                ranked.add(comparison);
            }
        }
        others.filter(known -> ranked.stream().noneMatch(one -> one.personId().equals(known.personId())))
                .toList()
                .forEach(known -> ranked.add(comparer.with(known)));
        ranked.sort(BEST_FIRST);
        boolean ofAnother = claim.nhsNumber() != null
                && !ranked.isEmpty()
                && index.ownersOf(claim.nhsNumber()).stream()
                        .anyMatch(owner -> !owner.equals(ranked.getFirst().personId()));
        Posterior posterior = Posterior.of(ranked, index.size(), weights);
        return new Contest(claim, ranked, openedAt, ofAnother, posterior, weights);
    }

    /** Whether anybody else on the register fits nearly as well, or as well but for how rare a name is. */
    boolean hasRival(Comparison one) {
        return ranked.stream()
                .anyMatch(other -> !other.personId().equals(one.personId())
                        && (other.weight() > one.weight() - NEAR_TIE || other.fitsAs(one)));
    }

    /** Up to three, best first. */
    List<Candidate> candidates() {
        return ranked.stream().limit(SHOWN).map(this::candidate).toList();
    }

    /** Up to three, best first, the last place for {@code personId} if they would not be among them. */
    List<Candidate> candidatesWith(PersonId personId) {
        Set<PersonId> shown = new TreeSet<>();
        ranked.stream()
                .map(Comparison::personId)
                .filter(one -> !one.equals(personId))
                .limit(SHOWN - 1)
                .forEach(shown::add);
        shown.add(personId);
        return ranked.stream()
                .filter(one -> shown.contains(one.personId()))
                .map(this::candidate)
                .toList();
    }

    private Candidate candidate(Comparison one) {
        return one.candidate(posterior.score(one), posterior.logOdds(one));
    }
}
