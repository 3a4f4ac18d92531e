package vigil.matching.decide.incident;

import java.time.Instant;
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
            return new Verdict.Refused("The review was settled before the ruling arrived.");
        }
        return switch (ruling.decision()) {
            case CONFIRM -> confirm(ruling, review, memory, now);
            case REJECT -> reject(ruling, review, memory, now);
        };
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

    private Verdict reject(Ruling ruling, Review review, IncidentMemory memory, Instant now) {
        if (ruling.at().isBefore(review.at())) {
            // The candidates have changed since: nobody has looked at these yet.
            return statements.of(memory.ruled(memory.rulings().noting(ruling), now), review.event(), now);
        }
        Identity restsOn = restsOn(memory);
        IncidentMemory after = memory.saying(
                        Statement.NOTHING,
                        new Identity(restsOn.order(), restsOn.eventId(), null),
                        Reviews.settled(review, Review.SettledAs.REJECTED, "Rejected by " + ruling.by() + ".", now))
                .ruled(memory.rulings().rejecting(ruling, Reviews.people(review)), now);
        return statements.of(after, review.event(), now);
    }

    private static Identity restsOn(IncidentMemory memory) {
        return Objects.requireNonNull(memory.restsOn(), "a review rests on an identity");
    }
}
