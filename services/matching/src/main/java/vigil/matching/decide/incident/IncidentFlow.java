package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;

/**
 * From a snapshot, a ruling or a change of the register, and what is remembered of its incident, to what is said and remembered next.
 *
 * <ul>
 *   <li>A snapshot without an identity carries the earlier statement on.
 *   <li>An identity older than the one that the statement rests on changes nothing.
 *   <li>A person is withdrawn when the source says so outright, or says something that contradicts them; never
 *       because the register changed.
 *   <li>What a person ruled stays, until a later identity contradicts it; then a person is asked again.
 *   <li>What was said of a record that was merged into another since is said of that other: it is the same person.
 *   <li>Who comes to the register, or is corrected there, is held against the incidents that are still open.
 * </ul>
 */
public final class IncidentFlow {
    private final RegisterIndex index;
    private final Survivors survivors;
    private final Matcher matcher;
    private final Statements statements;
    private final Sayings sayings;

    public IncidentFlow(Matcher matcher) {
        this.index = matcher.index();
        this.survivors = new Survivors(index::survivor);
        this.matcher = matcher;
        this.statements = new Statements(index);
        this.sayings = new Sayings(index.vocabulary());
    }

    /** What follows from that snapshot; {@code memory} is null where nothing is remembered of its incident. */
    public Verdict decide(UrgentEvent event, @Nullable IncidentMemory memory, Instant now) {
        IncidentMemory before = memory == null
                ? IncidentMemory.of(event, now)
                : survivors.in(memory).forgetful(now);
        IncidentMemory after = weighed(event, before, now).seen(event, now);
        if (memory == null && after.restsOn() == null) {
            return new Verdict.Silent();
        }
        return statements.of(after, event, now);
    }

    /** What follows from a person's ruling on the incident's review. */
    public Verdict decideRuling(Ruling ruling, @Nullable IncidentMemory memory, Instant now) {
        return new RulingFlow(matcher, statements)
                .decide(survivors.in(ruling), memory == null ? null : survivors.in(memory), now);
    }

    /** What follows for an incident that is about nobody for certain when the register has changed. */
    public Verdict decideAgain(IncidentMemory memory, Instant now) {
        return new RematchFlow(matcher, index, statements).decide(survivors.in(memory), now);
    }

    private IncidentMemory weighed(UrgentEvent event, IncidentMemory before, Instant now) {
        Identity restsOn = before.restsOn();
        if (restsOn != null && !restsOn.isBefore(event)) {
            return before;
        }
        if (event.data().personWithdrawn()) {
            return withdrawnBySource(event, before, now);
        }
        PersonClaim said = event.data().person();
        PersonClaim claim = said == null ? null : matcher.meant(said, event.openedAt());
        if (claim == null || !claim.identifies()) {
            return before;
        }
        PersonClaim known = restsOn == null ? claim : sayings.known(restsOn.claim(), claim);
        return switch (before.statement().kind()) {
            case NOTHING -> judged(known, event, before, now);
            case POSSIBLE -> afterPossible(claim, known, event, before, now);
            case CONFIRMED -> afterConfirmed(claim, event, before, now);
        };
    }

    private IncidentMemory judged(PersonClaim known, UrgentEvent event, IncidentMemory before, Instant now) {
        return new Question(event, Identity.of(event, known, before.restsOn()), before, now)
                .answeredBy(matcher.judge(known, event.openedAt()));
    }

    private IncidentMemory withdrawnBySource(UrgentEvent event, IncidentMemory before, Instant now) {
        PersonId ruled = ruledIn(before);
        if (ruled != null) {
            return doubted(
                    ruled, new Question(event, Identity.of(event, Identity.NO_CLAIM, before.restsOn()), before, now));
        }
        return new Question(event, Identity.of(event, null, before.restsOn()), before, now)
                .nothing("The source no longer says who the patient is.");
    }

    private IncidentMemory afterPossible(
            PersonClaim claim, PersonClaim known, UrgentEvent event, IncidentMemory before, Instant now) {
        Review review = Objects.requireNonNull(before.review(), "a possible match has a review");
        Identity restsOn = Objects.requireNonNull(before.restsOn(), "a possible match rests on an identity");
        PersonClaim then = Objects.requireNonNull(restsOn.claim(), "a possible match rests on a claim");
        PersonClaim changes = sayings.changes(then, claim);
        boolean stillFits = Reviews.people(review).stream()
                .anyMatch(person -> !matcher.contradicts(changes, person, event.openedAt()));
        Judgement judgement = matcher.judge(known, event.openedAt());
        PersonId ruled = before.rulings().confirmed();
        if (ruled != null && judgement instanceof Judgement.Match match && !means(judgement, ruled)) {
            Question question = new Question(event, Identity.of(event, known, restsOn), before, now);
            return asked(ruled, question, Question.preferringAnother(match));
        }
        if (ruled != null && !means(judgement, ruled)) {
            return doubted(ruled, new Question(event, Identity.of(event, known, restsOn), before, now));
        }
        if (!(judgement instanceof Judgement.None) || !stillFits) {
            Question question = new Question(event, Identity.of(event, known, restsOn), before, now);
            IncidentMemory after = question.answeredBy(judgement);
            return known.equals(then) ? withThoseOnScreen(after, question) : after;
        }
        PersonClaim joined = sayings.joined(then, claim);
        Identity identity = Identity.of(event, joined, restsOn);
        Question question = new Question(event, identity, before, now);
        Judgement again = matcher.judge(joined, event.openedAt());
        return again instanceof Judgement.None
                ? question.possible(new Candidates(matcher).withThoseOnScreen(List.of(), question), review.why())
                : withThoseOnScreen(question.answeredBy(again), question);
    }

    /** A source that says nothing new takes nobody out of a question, whoever has come up beside them meanwhile. */
    private IncidentMemory withThoseOnScreen(IncidentMemory after, Question question) {
        Review review = Objects.requireNonNull(after.review(), "there was a question");
        return review.state() == Review.State.OPEN
                ? question.possible(
                        new Candidates(matcher).withThoseOnScreen(review.candidates(), question), review.why())
                : after;
    }

    private IncidentMemory afterConfirmed(PersonClaim claim, UrgentEvent event, IncidentMemory before, Instant now) {
        PersonId person = Objects.requireNonNull(before.statement().personId(), "a confirmation names a person");
        Identity restsOn = Objects.requireNonNull(before.restsOn(), "a confirmation rests on an identity");
        PersonClaim then = Objects.requireNonNull(restsOn.claim(), "somebody on the register was meant");
        PersonClaim changes = sayings.changes(then, claim);
        Judgement judgement = matcher.judge(claim, event.openedAt());
        boolean meansAnother = changes.identifies()
                && judgement instanceof Judgement.Match match
                && !match.registered().person().personId().equals(person);
        if (!meansAnother && !matcher.contradicts(changes, person, event.openedAt())) {
            return before.restingOn(Identity.of(event, sayings.joined(then, claim), restsOn));
        }
        Question question = new Question(event, Identity.of(event, claim, restsOn), before, now);
        PersonId ruled = ruledIn(before);
        return ruled == null ? question.answeredBy(judgement) : doubted(ruled, question);
    }

    /** A ruling is contradicted, so that only a person may change it. */
    private IncidentMemory doubted(PersonId ruled, Question question) {
        return asked(
                ruled,
                question,
                "Somebody confirmed who the patient is, and what the source says now contradicts it: ring the source.");
    }

    private IncidentMemory asked(PersonId ruled, Question question, String why) {
        return question.possible(new Candidates(matcher).withThese(List.of(ruled), question), why);
    }

    /** Whom a person confirmed, whether that is what is said or is asked about again; null when nobody. */
    private static @Nullable PersonId ruledIn(IncidentMemory memory) {
        MatchEvidence evidence = memory.statement().evidence();
        boolean stands = evidence != null && evidence.method() == MatchEvidence.Method.RULING;
        return memory.statement().kind() == Statement.Kind.POSSIBLE
                ? memory.rulings().confirmed()
                : stands ? memory.statement().personId() : null;
    }

    private static boolean means(Judgement judgement, PersonId person) {
        return judgement instanceof Judgement.Match match
                && match.registered().person().personId().equals(person);
    }
}
