package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.matching.decide.Matcher;

/**
 * From a person's ruling on a review to what is said and remembered next. What they ruled on may not be asked any more when
 * it arrives: it is taken all the same where it agrees with what is known by now, and asked again where it does not.
 */
record RulingFlow(Matcher matcher, Statements statements) {
    Verdict decide(Ruling ruling, @Nullable IncidentMemory memory, Instant now) {
        if (memory == null || memory.review() == null) {
            return new Verdict.Refused("There is no review of this incident.");
        }
        Review review = memory.review();
        if (memory.rulings().taken().contains(ruling.actionId())) {
            return statements.again(memory, review, now);
        }
        return switch (ruling.decision()) {
            case CONFIRM -> confirm(ruling, review, memory, now);
            case REJECT ->
                review.state() == Review.State.OPEN
                        ? reject(ruling, review, memory, now)
                        : rejectLate(ruling, review, memory, now);
        };
    }

    private Verdict confirm(Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        PersonId person = ruling.personId();
        Candidate chosen = review.candidates().stream()
                .filter(candidate -> candidate.personId().equals(person))
                .findFirst()
                .orElse(null);
        if (chosen != null) {
            return confirmed(chosen, ruling, review, memory, now);
        }
        if (person == null || !ruling.candidates().contains(person)) {
            return new Verdict.Refused("The ruling names nobody of the review's candidates.");
        }
        return memory.statement().confirms(person)
                ? agreed(person, ruling, review, memory, now)
                : confirmLate(person, ruling, review, memory, now);
    }

    private Verdict confirmed(Candidate chosen, Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        PersonId person = chosen.personId();
        String why = by(ruling);
        MatchEvidence evidence =
                new MatchEvidence(MatchEvidence.Method.RULING, chosen.score(), chosen.logOdds(), chosen.evidence());
        IncidentMemory after = memory.saying(
                        Statement.confirmed(person, evidence, why),
                        restsOn(memory),
                        Reviews.settled(review, Review.SettledAs.CONFIRMED, why, now))
                .ruled(memory.rulings().confirming(ruling, person), now);
        return statements.of(after, review.event(), now);
    }

    /** They are confirmed already; from now on a person's word stands behind it. */
    private Verdict agreed(PersonId person, Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        MatchEvidence found = Objects.requireNonNull(memory.statement().evidence(), "a confirmation has a ground");
        MatchEvidence evidence =
                new MatchEvidence(MatchEvidence.Method.RULING, found.score(), found.logOdds(), found.evidence());
        IncidentMemory after = memory.saying(Statement.confirmed(person, evidence, by(ruling)), restsOn(memory), review)
                .ruled(memory.rulings().confirming(ruling, person), now);
        return statements.again(after, review, now);
    }

    /** What is known by now means nobody or somebody else, and the person who ruled could not know: a person looks again. */
    private Verdict confirmLate(PersonId person, Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        Question question = question(review, memory.ruled(memory.rulings().confirming(ruling, person), now), now);
        List<Candidate> asked = new Candidates(matcher).withThese(andConfirmed(person, memory), question);
        if (asked.stream().noneMatch(candidate -> candidate.personId().equals(person))) {
            return new Verdict.Refused("The ruling names somebody who is no longer on the register.");
        }
        IncidentMemory after = question.possible(
                asked,
                "Somebody confirmed a candidate, but what became known meanwhile says otherwise: ring the source.");
        return statements.of(after, question.event(), now);
    }

    private static List<PersonId> andConfirmed(PersonId person, IncidentMemory memory) {
        return Stream.concat(
                        Stream.of(person), Stream.ofNullable(memory.statement().personId()))
                .toList();
    }

    /**
     * Who was looked at and isn't the patient is remembered also where the question is no longer open; and where one of them
     * was confirmed meanwhile, a person is asked which of the two holds.
     */
    private Verdict rejectLate(Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        if (ruling.candidates().isEmpty()) {
            return new Verdict.Refused(
                    "The review was settled before the ruling arrived, and it does not say of whom it is.");
        }
        IncidentMemory ruled = memory.ruled(memory.rulings().rejecting(ruling, ruling.candidates()), now);
        PersonId confirmed = memory.statement().personId();
        if (confirmed == null || !ruling.candidates().contains(confirmed)) {
            return statements.again(ruled, review, now);
        }
        Question question = question(review, ruled, now);
        IncidentMemory after = question.possible(
                new Candidates(matcher).withThese(List.of(confirmed), question),
                "Somebody ruled that this is not the patient, but meanwhile they were confirmed: ring the source.");
        return statements.of(after, question.event(), now);
    }

    /** It goes with the fullest snapshot there is; of an incident that needed nobody's answer that is little. */
    private static Question question(Review review, IncidentMemory memory, Instant now) {
        Identity restsOn = restsOn(memory);
        Identity identity = restsOn.claim() == null ? restsOn.sayingNothing() : restsOn;
        UrgentEvent event =
                memory.kept() == null ? review.event() : memory.kept().event();
        return new Question(event, identity, memory, now);
    }

    private static String by(Ruling ruling) {
        return "Confirmed by " + ruling.by() + ".";
    }

    /** Rules out who was looked at; who wasn't is still to be looked at. */
    private Verdict reject(Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        List<PersonId> seen = seen(ruling, review);
        List<Candidate> left = review.candidates().stream()
                .filter(candidate -> !seen.contains(candidate.personId()))
                .toList();
        IncidentMemory after = left.isEmpty()
                ? memory.saying(
                        Statement.NOTHING,
                        restsOn(memory),
                        Reviews.settled(review, Review.SettledAs.REJECTED, "Rejected by " + ruling.by() + ".", now))
                : memory.saying(
                        memory.statement(),
                        restsOn(memory),
                        Reviews.open(review.event(), left, review.why(), review, now));
        return statements.of(
                after.ruled(memory.rulings().rejecting(ruling, seen), now)
                        .keeping(new IncidentMemory.Kept(review.event(), null)),
                review.event(),
                now);
    }

    /** Rulings from before candidates were named are of all, unless these have changed since by the clock. */
    private static List<PersonId> seen(Ruling ruling, Review review) {
        if (!ruling.candidates().isEmpty()) {
            return ruling.candidates();
        }
        return ruling.at().isBefore(review.at()) ? List.of() : Reviews.people(review);
    }

    private static Identity restsOn(IncidentMemory memory) {
        return Objects.requireNonNull(memory.restsOn(), "a review rests on an identity");
    }
}
