package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.matching.decide.Judgement;

/**
 * Whom an incident is about, asked of one identity; the answers keep within what people have ruled.
 *
 * @param event what is said goes with this snapshot
 * @param identity what the answer will rest on
 * @param before what was remembered when it was asked
 */
record Question(UrgentEvent event, Identity identity, IncidentMemory before, Instant now) {
    /**
     * How likely, from 0 to 1, somebody has to be once those who were ruled out are left aside; else everybody who
     * shares a postcode with them would be asked about next.
     */
    private static final double WORTH_ASKING = 0.02;

    /** Says what the judgement is. */
    IncidentMemory answeredBy(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Match match -> matched(match);
            case Judgement.Review review -> possible(notRuledOut(review.candidates()), review.why());
            case Judgement.None nobody ->
                nothing("What the source says of the patient now fits nobody on the register.");
        };
    }

    IncidentMemory confirmed(Judgement.Match match) {
        return before.saying(
                Statement.confirmed(match.registered().person().personId(), match.evidence(), match.why()),
                identity,
                Reviews.settled(before.review(), Review.SettledAs.SUPERSEDED, match.why(), now));
    }

    /** Asks about these; where nobody is left to ask about, says that. */
    IncidentMemory possible(List<Candidate> candidates, String why) {
        if (candidates.isEmpty()) {
            return nothing("Everybody whom it might concern has been ruled out.");
        }
        return before.saying(
                Statement.possible(why), identity, Reviews.open(event, candidates, why, before.review(), now));
    }

    IncidentMemory nothing(String why) {
        return before.saying(
                Statement.NOTHING, identity, Reviews.settled(before.review(), Review.SettledAs.SUPERSEDED, why, now));
    }

    /** The candidates without those who were ruled out, and without those who came up only beside them. */
    List<Candidate> notRuledOut(List<Candidate> candidates) {
        double ruledOut = candidates.stream()
                .filter(candidate -> isRuledOut(candidate.personId()))
                .mapToDouble(Candidate::score)
                .sum();
        return candidates.stream()
                .filter(candidate -> !isRuledOut(candidate.personId()))
                .filter(candidate -> ruledOut == 0 || candidate.score() >= WORTH_ASKING * (1 - ruledOut))
                .toList();
    }

    boolean isRuledOut(PersonId person) {
        return before.rulings().rejected().contains(person);
    }

    /** Why one who fits is asked about and not confirmed. */
    static String preferringAnother(Judgement.Match match) {
        return "Somebody confirmed another person for this incident: ring the source. " + match.why();
    }

    private IncidentMemory matched(Judgement.Match match) {
        PersonId person = match.registered().person().personId();
        if (isRuledOut(person)) {
            String why = "Somebody ruled that this is not the patient, but what the source says now fits: ring the"
                    + " source. " + match.why();
            return possible(match.candidates(), why);
        }
        if (before.rulings().preferAnotherTo(person)) {
            return possible(notRuledOut(match.candidates()), preferringAnother(match));
        }
        return confirmed(match);
    }
}
