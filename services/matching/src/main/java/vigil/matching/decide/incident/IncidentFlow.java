package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;

/**
 * From a snapshot, and what is remembered of its incident, to what is said and remembered next.
 *
 * <ul>
 *   <li>A snapshot without an identity carries the earlier statement on.
 *   <li>An identity older than the one that the statement rests on changes nothing.
 *   <li>A person is withdrawn when the source says so outright, or says something that contradicts them; never
 *       because the register changed.
 *   <li>What a person ruled stays, until a later identity contradicts it; then a person is asked again.
 * </ul>
 */
public final class IncidentFlow {
    private final Matcher matcher;
    private final Statements statements;

    public IncidentFlow(RegisterIndex index) {
        this.matcher = new Matcher(index);
        this.statements = new Statements(index);
    }

    /** What follows from that snapshot; {@code memory} is null where nothing is remembered of its incident. */
    public Verdict decide(UrgentEvent event, @Nullable IncidentMemory memory, Instant now) {
        IncidentMemory before = memory == null ? IncidentMemory.of(event, now) : memory;
        IncidentMemory after = weighed(event, before, now).seen(event, now);
        if (memory == null && after.restsOn() == null) {
            return new Verdict.Silent();
        }
        return statements.of(after, event, now);
    }

    /** What follows from a person's ruling on the incident's review. */
    public Verdict decideRuling(Ruling ruling, @Nullable IncidentMemory memory, Instant now) {
        return new RulingFlow(statements).decide(ruling, memory, now);
    }

    private IncidentMemory weighed(UrgentEvent event, IncidentMemory before, Instant now) {
        Identity restsOn = before.restsOn();
        if (restsOn != null && !restsOn.isBefore(event)) {
            return before;
        }
        if (event.data().personWithdrawn()) {
            return withdrawnBySource(event, before, now);
        }
        PersonClaim claim = event.data().person();
        if (claim == null || !matcher.saysWho(claim, event.openedAt())) {
            return before;
        }
        Judgement judgement = matcher.judge(claim, event.openedAt());
        return switch (before.statement().kind()) {
            case NOTHING -> taken(judgement, event, claim, before, now);
            case POSSIBLE -> afterPossible(judgement, event, claim, before, now);
            case CONFIRMED -> afterConfirmed(judgement, event, claim, before, now);
        };
    }

    private IncidentMemory withdrawnBySource(UrgentEvent event, IncidentMemory before, Instant now) {
        PersonId person = before.statement().personId();
        if (person != null && isRuled(before)) {
            return doubted(event, Identity.NO_CLAIM, person, before, now);
        }
        return nothing(event, before, "The source no longer says who the patient is.", now);
    }

    private IncidentMemory afterPossible(
            Judgement judgement, UrgentEvent event, PersonClaim claim, IncidentMemory before, Instant now) {
        Review review = Objects.requireNonNull(before.review(), "a possible match has a review");
        Identity restsOn = Objects.requireNonNull(before.restsOn(), "a possible match rests on an identity");
        PersonClaim changes = restsOn.changesIn(claim);
        boolean stillFits = Reviews.people(review).stream()
                .anyMatch(person -> !matcher.contradicts(changes, person, event.openedAt()));
        return judgement instanceof Judgement.None && stillFits
                ? before.restingOn(restsOn.completedBy(event, claim))
                : taken(judgement, event, claim, before, now);
    }

    private IncidentMemory afterConfirmed(
            Judgement judgement, UrgentEvent event, PersonClaim claim, IncidentMemory before, Instant now) {
        PersonId person = Objects.requireNonNull(before.statement().personId(), "a confirmation names a person");
        Identity restsOn = Objects.requireNonNull(before.restsOn(), "a confirmation rests on an identity");
        PersonClaim changes = restsOn.changesIn(claim);
        boolean meansAnother = changes.identifies()
                && judgement instanceof Judgement.Match match
                && !match.registered().person().personId().equals(person);
        if (!meansAnother && !matcher.contradicts(changes, person, event.openedAt())) {
            return before.restingOn(restsOn.completedBy(event, claim));
        }
        return isRuled(before)
                ? doubted(event, claim, person, before, now)
                : taken(judgement, event, claim, before, now);
    }

    /** Says what the judgement is, within what people have ruled. */
    private IncidentMemory taken(
            Judgement judgement, UrgentEvent event, PersonClaim claim, IncidentMemory before, Instant now) {
        return switch (judgement) {
            case Judgement.Match match -> matched(match, event, claim, before, now);
            case Judgement.Review review ->
                possible(event, claim, proposable(review.candidates(), before), review.why(), before, now);
            case Judgement.None nobody ->
                nothing(event, before, "What the source says of the patient now fits nobody on the register.", now);
        };
    }

    private IncidentMemory matched(
            Judgement.Match match, UrgentEvent event, PersonClaim claim, IncidentMemory before, Instant now) {
        PersonId person = match.registered().person().personId();
        if (before.rulings().rejected().contains(person)) {
            String why = "Somebody ruled that this is not the patient, but what the source says now fits: ring the"
                    + " source. " + match.why();
            return possible(event, claim, match.candidates(), why, before, now);
        }
        if (before.rulings().preferAnotherTo(person)) {
            String why = "Somebody confirmed another person for this incident: ring the source. " + match.why();
            return possible(event, claim, proposable(match.candidates(), before), why, before, now);
        }
        return before.saying(
                Statement.confirmed(person, match.evidence(), match.why()),
                Identity.of(event, claim),
                Reviews.settled(before.review(), Review.SettledAs.SUPERSEDED, match.why(), now));
    }

    /** A ruling is contradicted, so that only a person may change it. */
    private IncidentMemory doubted(
            UrgentEvent event, PersonClaim claim, PersonId ruled, IncidentMemory before, Instant now) {
        String why = "Somebody confirmed who the patient is, and what the source says now contradicts it: ring the"
                + " source.";
        List<Candidate> candidates = matcher.candidatesWith(ruled, claim, event.openedAt());
        return possible(event, claim, proposable(candidates, before), why, before, now);
    }

    private static IncidentMemory possible(
            UrgentEvent event,
            PersonClaim claim,
            List<Candidate> candidates,
            String why,
            IncidentMemory before,
            Instant now) {
        if (candidates.isEmpty()) {
            return nothing(event, before, "Everybody whom it might concern has been ruled out.", now);
        }
        return before.saying(
                Statement.possible(why),
                Identity.of(event, claim),
                Reviews.open(event, candidates, why, before.review(), now));
    }

    private static IncidentMemory nothing(UrgentEvent event, IncidentMemory before, String why, Instant now) {
        return before.saying(
                Statement.NOTHING,
                Identity.of(event, null),
                Reviews.settled(before.review(), Review.SettledAs.SUPERSEDED, why, now));
    }

    private static List<Candidate> proposable(List<Candidate> candidates, IncidentMemory before) {
        return candidates.stream()
                .filter(candidate -> !before.rulings().rejected().contains(candidate.personId()))
                .toList();
    }

    private static boolean isRuled(IncidentMemory memory) {
        MatchEvidence evidence = memory.statement().evidence();
        return evidence != null && evidence.method() == MatchEvidence.Method.RULING;
    }
}
