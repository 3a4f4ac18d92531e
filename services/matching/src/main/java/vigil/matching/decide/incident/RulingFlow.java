package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;

/** From a person's ruling on a review to what is said and remembered next. */
record RulingFlow(Statements statements) {
    Verdict decide(Ruling ruling, @Nullable IncidentMemory memory, Instant now) {
        if (memory == null || memory.review() == null) {
            return new Verdict.Refused("There is no review of this incident.");
        }
        Review review = memory.review();
        if (memory.rulings().taken().contains(ruling.actionId())) {
            return statements.again(memory, review, now);
        }
        if (review.state() == Review.State.SETTLED) {
            return settled(ruling, review, memory, now);
        }
        return switch (ruling.decision()) {
            case CONFIRM -> confirm(ruling, review, memory, now);
            case REJECT -> reject(ruling, review, memory, now);
        };
    }

    /** Who was looked at and isn't the patient is remembered also where the question is no longer open. */
    private Verdict settled(Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        boolean rejectsKnown = ruling.decision() == Ruling.Decision.REJECT
                && !ruling.candidates().isEmpty()
                && memory.statement().kind() == Statement.Kind.NOTHING;
        if (!rejectsKnown) {
            return new Verdict.Refused("The review was settled before the ruling arrived.");
        }
        return statements.again(
                memory.ruled(memory.rulings().rejecting(ruling, ruling.candidates()), now), review, now);
    }

    private Verdict confirm(Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        Candidate chosen = review.candidates().stream()
                .filter(candidate -> candidate.personId().equals(ruling.personId()))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return new Verdict.Refused("The ruling names nobody of the review's candidates.");
        }
        PersonId person = chosen.personId();
        String why = "Confirmed by " + ruling.by() + ".";
        MatchEvidence evidence =
                new MatchEvidence(MatchEvidence.Method.RULING, chosen.score(), chosen.logOdds(), chosen.evidence());
        IncidentMemory after = memory.saying(
                        Statement.confirmed(person, evidence, why),
                        restsOn(memory),
                        Reviews.settled(review, Review.SettledAs.CONFIRMED, why, now))
                .ruled(memory.rulings().confirming(ruling, person), now);
        return statements.of(after, review.event(), now);
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
