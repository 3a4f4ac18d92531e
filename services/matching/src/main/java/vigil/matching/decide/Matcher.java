package vigil.matching.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights;

/**
 * Says whom a claim means: finds everybody who might be, compares each field by field, and holds the result
 * against the {@link Rules}. May be used by several threads.
 */
public record Matcher(RegisterIndex index, Weights weights) {
    private static final Set<Finding> CONTRADICTIONS = EnumSet.of(
            Finding.NUMBER_DIFFERENT,
            Finding.FAMILY_DIFFERENT,
            Finding.GIVEN_DIFFERENT,
            Finding.GIVEN_SECOND,
            Finding.GIVEN_FIRST,
            Finding.GIVEN_ANOTHER,
            Finding.BIRTH_ONLY_YEAR,
            Finding.BIRTH_DIFFERENT);

    /**
     * Judges one claim by itself.
     *
     * @param openedAt when the incident began; birth dates after it are no birth dates
     */
    public Judgement judge(PersonClaim said, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt, index.vocabulary());
        if (!claim.saysWho()) {
            return new Judgement.None(List.of());
        }
        Contest contest = Contest.of(claim, index, weights, openedAt, Stream.empty());
        if (contest.ranked().isEmpty()) {
            return new Judgement.None(List.of());
        }
        return decide(contest, contest.ranked().getFirst());
    }

    /** What it says of the patient once placeholders and impossible dates are left out. */
    public PersonClaim meant(PersonClaim said, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt, index.vocabulary());
        return new PersonClaim(
                said.nhsNumber(),
                said.nhsNumberStatus(),
                claim.family().missing() ? null : said.family(),
                claim.given().missing() ? List.of() : said.given(),
                claim.birth() == 0 ? null : said.birthDate(),
                said.gender(),
                said.address(),
                said.phones(),
                said.gpPractice());
    }

    /**
     * Whether it can't be that person: a number, name or birth date is somebody else's. Of a person who is no
     * longer on the register nothing can be said, so it is no contradiction.
     */
    public boolean contradicts(PersonClaim said, PersonId personId, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt, index.vocabulary());
        boolean numberOfAnother = claim.nhsNumber() != null
                && index.ownersOf(claim.nhsNumber()).stream().anyMatch(owner -> !owner.equals(personId));
        return numberOfAnother
                || index.known(personId)
                        .filter(known ->
                                Comparer.of(claim, index, weights).with(known).hasAny(CONTRADICTIONS))
                        .isPresent();
    }

    /** Up to three candidates for a claim, best first, that person always among them while on the register. */
    public List<Candidate> candidatesWith(PersonId personId, PersonClaim said, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt, index.vocabulary());
        Contest contest = Contest.of(claim, index, weights, openedAt, index.known(personId).stream());
        return contest.candidatesWith(personId);
    }

    /** What comparing the claim with each candidate shows, for estimating {@link Weights}; best first. */
    public List<List<Found>> compared(PersonClaim said, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt, index.vocabulary());
        return Contest.of(claim, index, weights, openedAt, Stream.empty()).ranked().stream()
                .map(Comparison::found)
                .toList();
    }

    /** What comparing the claim with that person shows, whether or not they share any key. */
    public Optional<List<Found>> comparedWith(PersonId personId, PersonClaim said, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt, index.vocabulary());
        return index.known(personId)
                .map(known -> Comparer.of(claim, index, weights).with(known).found());
    }

    private static Judgement decide(Contest contest, Comparison best) {
        List<Candidate> candidates = contest.candidates();
        List<Rule> shut = holding(Rules.GATES, contest, best);
        if (Rules.isSure(contest, best) && shut.isEmpty()) {
            return new Judgement.Match(
                    best.known().registered(), evidence(best, candidates.getFirst()), candidates, Rules.SURE);
        }
        List<Rule> reasons = holding(Rules.REVIEW, contest, best);
        return reasons.isEmpty()
                ? new Judgement.None(candidates)
                : new Judgement.Review(candidates, why(best, shut.isEmpty() ? reasons.subList(0, 1) : shut));
    }

    private static MatchEvidence evidence(Comparison best, Candidate candidate) {
        MatchEvidence.Method method = Rules.NUMBER_AGREES.contains(best.number())
                ? MatchEvidence.Method.NHS_NUMBER
                : MatchEvidence.Method.DEMOGRAPHICS;
        return new MatchEvidence(method, candidate.score(), candidate.logOdds(), candidate.evidence());
    }

    private static List<Rule> holding(List<Rule> rules, Contest contest, Comparison one) {
        List<Rule> holding = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.holds().test(contest, one)) {
                holding.add(rule);
            }
        }
        return holding;
    }

    private static String why(Comparison best, List<Rule> rules) {
        return best.known().person().restricted()
                ? Rules.NOT_SURE
                : rules.stream().map(Rule::sentence).collect(Collectors.joining(" "));
    }
}
