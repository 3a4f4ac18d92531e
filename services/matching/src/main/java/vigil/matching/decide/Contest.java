package vigil.matching.decide;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vigil.domain.match.Candidate;

/**
 * Everybody who might be meant by one claim, best first.
 *
 * @param openedAt when the incident began
 * @param numberIsOfAnother of whom the claimed NHS number is, when that is not the best candidate
 */
record Contest(Claim claim, List<Comparison> ranked, Instant openedAt, boolean numberIsOfAnother, Posterior posterior) {
    private static final int SHOWN = 3;

    /** Somebody a hundred times less likely is no rival. */
    private static final double NEAR_TIE = Math.log(100);

    static Contest of(Claim claim, RegisterIndex index, Instant openedAt) {
        List<Comparison> ranked = index.candidates(claim).stream()
                .map(known -> Comparison.of(claim, known))
                .sorted(Comparator.comparingDouble(Comparison::weight)
                        .reversed()
                        .thenComparing(Comparison::personId))
                .toList();
        boolean ofAnother = claim.nhsNumber() != null
                && !ranked.isEmpty()
                && index.ownersOf(claim.nhsNumber()).stream()
                        .anyMatch(owner -> !owner.equals(ranked.getFirst().personId()));
        return new Contest(claim, ranked, openedAt, ofAnother, Posterior.of(ranked, index.size()));
    }

    /** Whether anybody else fits about as well as {@code one}. */
    boolean hasRival(Comparison one) {
        return ranked.stream()
                .anyMatch(
                        other -> !other.personId().equals(one.personId()) && other.weight() > one.weight() - NEAR_TIE);
    }

    /** Up to three, best first. */
    List<Candidate> candidates() {
        return ranked.stream()
                .limit(SHOWN)
                .map(one -> one.candidate(posterior.score(one), posterior.logOdds(one)))
                .toList();
    }
}
