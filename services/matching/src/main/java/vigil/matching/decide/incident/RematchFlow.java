package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;

/**
 * From a change of the register to what is said next of an incident that is about nobody for certain.
 *
 * <p>The register only ever adds: it may bring up a person or a question. It takes neither away, and what people
 * ruled stands. Where somebody is gone whom it might have been, or fits again who was withdrawn, a person is asked.
 */
record RematchFlow(Matcher matcher, RegisterIndex index, Statements statements) {
    Verdict decide(IncidentMemory memory, Instant now) {
        IncidentMemory.Kept kept = memory.kept();
        if (kept != null && kept.isUnsaid()) {
            return statements.of(memory, kept.event(), now);
        }
        Identity restsOn = memory.restsOn();
        UrgentEvent event = memory.openEvent(now);
        if (event == null || restsOn == null || restsOn.claim() == null) {
            return new Verdict.Silent();
        }
        Question question = new Question(event, restsOn, memory, now);
        IncidentMemory after = answered(question, matcher.judge(restsOn.claim(), event.openedAt()));
        return after.equals(memory) ? new Verdict.Silent() : statements.of(after.unsaid(event, now), event, now);
    }

    private IncidentMemory answered(Question question, Judgement judgement) {
        return switch (judgement) {
            case Judgement.None nobody -> question.before();
            case Judgement.Review review -> asked(question, question.notRuledOut(review.candidates()), review.why());
            case Judgement.Match match -> matched(question, match);
        };
    }

    private IncidentMemory matched(Question question, Judgement.Match match) {
        PersonId person = match.registered().person().personId();
        IncidentMemory before = question.before();
        if (question.isRuledOut(person)) {
            return before;
        }
        String doubt = null;
        if (before.named().contains(person)) {
            doubt = "This person was withdrawn from the incident before, and now fits what the register says";
        } else if (before.rulings().preferAnotherTo(person)) {
            doubt = "Somebody confirmed another person for this incident";
        } else if (Candidates.onScreen(before).stream().anyMatch(this::isGone)) {
            doubt = "Somebody whom it might concern is no longer on the register";
        }
        return doubt == null
                ? question.confirmed(match)
                : asked(
                        question,
                        question.notRuledOut(match.candidates()),
                        doubt + ": ring the source. " + match.why());
    }

    /** Asks about these and those who are asked about already; nothing changes where that is the same. */
    private IncidentMemory asked(Question question, List<Candidate> found, String why) {
        IncidentMemory before = question.before();
        List<Candidate> candidates = new Candidates(matcher).withThoseOnScreen(found, question);
        boolean same = Reviews.looksTheSame(Candidates.onScreen(before), candidates);
        return same ? before : question.possible(candidates, why);
    }

    private boolean isGone(Candidate candidate) {
        return index.find(candidate.personId()).isEmpty();
    }
}
