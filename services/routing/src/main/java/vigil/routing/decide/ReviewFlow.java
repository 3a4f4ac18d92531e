package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Review;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.Wording;

/** A possible match is an alert of its own, the coordination desk's, until matching says that it is settled. */
record ReviewFlow(TeamDirectory directory, Instant now) {
    /** From a possible match to the one before it about the same incident, of which nobody was the patient. */
    static final String ASKED_BEFORE = "asked-before";

    Decision decide(Review review, Alerts alerts) {
        List<Alert> known = alerts.about(review.reviewKey());
        Optional<Alert> open =
                known.stream().filter(alert -> alert.status().isOpen()).findFirst();
        return switch (review.state()) {
            case OPEN -> open.map(alert -> update(alert, review)).orElseGet(() -> raise(review, known, alerts));
            case SETTLED ->
                open.map(alert -> Decision.of(settle(alert, review))).orElse(Decision.NOTHING);
        };
    }

    private Decision raise(Review review, List<Alert> before, Alerts alerts) {
        List<Alert.Link> links = before.isEmpty()
                ? List.of()
                : List.of(new Alert.Link(ASKED_BEFORE, before.getLast().alertId()));
        Alert first = new Raising(directory, now).possible(review, links);
        return alerts.find(first.alertId()).isPresent() ? Decision.NOTHING : Decision.of(first);
    }

    /** What matching said last is what is asked, whichever snapshot it said it with; a repeat changes nothing. */
    private Decision update(Alert alert, Review review) {
        boolean news = !Snapshots.has(alert.incidents().getFirst(), review.event());
        MatchView match = Raising.asked(review);
        if (!news && alert.match().equals(match)) {
            return Decision.NOTHING;
        }
        AlertDraft draft = new AlertDraft(alert, now);
        if (news) {
            heard(draft, review.event());
        }
        CandidateChange change = new CandidateChange(alert.match().candidates(), review.candidates());
        if (change.isSeen()) {
            askAnew(draft, alert, change);
        } else if (!news) {
            draft.note(AlertDraft.VIGIL, What.UPDATED, review.why());
        }
        draft.match = match;
        UrgentEvent latest = draft.incidents.getFirst().latest();
        draft.actionWanted = CarefulAsking.of(alert, latest, Raising.isRestricted(review));
        return Decision.of(draft.next());
    }

    private void heard(AlertDraft draft, UrgentEvent event) {
        IncidentView known = draft.incidents.getFirst();
        boolean late = Snapshots.isOlder(known, event);
        draft.replace(known, Snapshots.with(known, event, late));
        draft.note(AlertDraft.VIGIL, late ? What.LATE : What.UPDATED, Wording.of(event));
        if (late) {
            return;
        }
        draft.reason = Wording.of(event);
        draft.safety.addAll(event.data().flags());
        draft.defects.addAll(event.defects());
        Need need = NeedAssessment.of(event, directory.needs());
        draft.needs.addAll(need.needs());
        draft.priority = draft.priority.orHigher(need.priority());
    }

    /** Other candidates are another question: whoever was about to answer, or has answered, the old one looks again. */
    private void askAnew(AlertDraft draft, Alert alert, CandidateChange change) {
        draft.worked();
        if (change.isAnotherQuestion() && ActionFlow.isRuled(alert)) {
            ReviewLadder ladder = new ReviewLadder(directory, now);
            draft.status = Status.RAISED;
            draft.clocks = draft.clocks.reopened(ladder.answerBy());
            draft.ladder = ladder.untilAnswered(draft.owner);
            draft.note(AlertDraft.VIGIL, What.REOPENED, change.wordsAfterRuling());
        } else {
            draft.note(AlertDraft.VIGIL, What.CANDIDATES_CHANGED, change.words());
        }
    }

    private Alert settle(Alert alert, Review review) {
        String words = switch (review.settledAs() == null ? Review.SettledAs.SUPERSEDED : review.settledAs()) {
            case CONFIRMED -> "Confirmed: the person's own alert goes on with it.";
            case REJECTED -> "Nobody on the register: " + review.why();
            case SUPERSEDED -> "Settled by a later message, or by the register: " + review.why();
        };
        return new AlertDraft(alert, now)
                .close(Status.STOOD_DOWN)
                .worked()
                .note(AlertDraft.VIGIL, What.STOOD_DOWN, words)
                .next();
    }
}
