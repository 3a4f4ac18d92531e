package vigil.matching.decide;

import java.time.Instant;
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

/**
 * Says whom a claim means: finds everybody who might be, compares each field by field, and holds the result
 * against the {@link Rules}. May be used by several threads.
 */
public record Matcher(RegisterIndex index) {
    private static final Set<Finding> CONTRADICTIONS = EnumSet.of(
            Finding.NUMBER_DIFFERENT, Finding.FAMILY_DIFFERENT, Finding.GIVEN_DIFFERENT, Finding.BIRTH_DIFFERENT);

    /**
     * Judges one claim by itself.
     *
     * @param openedAt when the incident began; birth dates after it are no birth dates
     */
    public Judgement judge(PersonClaim said, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt);
        if (!claim.saysWho()) {
            return new Judgement.None(List.of());
        }
        Contest contest = Contest.of(claim, index, openedAt, Stream.empty());
        if (contest.ranked().isEmpty()) {
            return new Judgement.None(List.of());
        }
        return decide(contest, contest.ranked().getFirst());
    }

    /** Whether it says who the patient is, once placeholders and impossible dates are left out. */
    public boolean saysWho(PersonClaim said, Instant openedAt) {
        return Claim.of(said, openedAt).saysWho();
    }

    /**
     * Whether it can't be that person: a number, name or birth date is somebody else's. Of a person who is no
     * longer on the register nothing can be said, so it is no contradiction.
     */
    public boolean contradicts(PersonClaim said, PersonId personId, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt);
        boolean numberOfAnother = claim.nhsNumber() != null
                && index.ownersOf(claim.nhsNumber()).stream().anyMatch(owner -> !owner.equals(personId));
        return numberOfAnother
                || index.known(personId)
                        .filter(known -> Comparison.of(claim, known).hasAny(CONTRADICTIONS))
                        .isPresent();
    }

    /** Up to three candidates for a claim, best first, that person always among them while on the register. */
    public List<Candidate> candidatesWith(PersonId personId, PersonClaim said, Instant openedAt) {
        Claim claim = Claim.of(said, openedAt);
        Contest contest = Contest.of(claim, index, openedAt, index.known(personId).stream());
        return contest.candidatesWith(personId);
    }

    private static Judgement decide(Contest contest, Comparison best) {
        List<Rule> cautions = holding(Rules.CAUTIONS, contest, best).toList();
        Optional<Rule> automatic = holding(Rules.AUTOMATIC, contest, best).findFirst();
        List<Candidate> candidates = contest.candidates();
        if (automatic.isPresent() && cautions.isEmpty()) {
            return new Judgement.Match(
                    best.known().registered(),
                    evidence(automatic.get(), candidates.getFirst()),
                    candidates,
                    automatic.get().sentence());
        }
        Optional<Rule> reason = holding(Rules.REVIEW, contest, best).findFirst();
        if (automatic.isPresent()) {
            return new Judgement.Review(candidates, sentences(cautions.stream()));
        }
        return reason.isEmpty()
                ? new Judgement.None(candidates)
                : new Judgement.Review(candidates, sentences(Stream.concat(reason.stream(), cautions.stream())));
    }

    private static MatchEvidence evidence(Rule rule, Candidate best) {
        MatchEvidence.Method method =
                rule.equals(Rules.BY_NUMBER) ? MatchEvidence.Method.NHS_NUMBER : MatchEvidence.Method.DEMOGRAPHICS;
        return new MatchEvidence(method, best.score(), best.logOdds(), best.evidence());
    }

    private static Stream<Rule> holding(List<Rule> rules, Contest contest, Comparison one) {
        return rules.stream().filter(rule -> rule.holds().test(contest, one));
    }

    private static String sentences(Stream<Rule> rules) {
        return rules.map(Rule::sentence).collect(Collectors.joining(" "));
    }
}
