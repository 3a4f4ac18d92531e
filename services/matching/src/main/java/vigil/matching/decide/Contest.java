package vigil.matching.decide;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.domain.identity.PersonId;
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

    /** Everybody who shares a key with the claim, and some others. */
    static Contest of(Claim claim, RegisterIndex index, Instant openedAt, Stream<Known> others) {
        Map<PersonId, Known> everybody = new LinkedHashMap<>();
        Stream.concat(index.candidates(claim).stream(), others)
                .forEach(known -> everybody.putIfAbsent(known.person().personId(), known));
        List<Comparison> ranked = everybody.values().stream()
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
        return ranked.stream().limit(SHOWN).map(this::candidate).toList();
    }

    /** Up to three, best first, the last place for {@code personId} if they would not be among them. */
    List<Candidate> candidatesWith(PersonId personId) {
        List<Comparison> others = ranked.stream()
                .filter(one -> !one.personId().equals(personId))
                .limit(SHOWN - 1)
                .toList();
        return ranked.stream()
                .filter(one -> others.contains(one) || one.personId().equals(personId))
                .map(this::candidate)
                .toList();
    }

    private Candidate candidate(Comparison one) {
        return one.candidate(posterior.score(one), posterior.logOdds(one));
    }
}
