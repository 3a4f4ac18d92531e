package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.Wording;

/** A possible match is an alert of its own, the coordination desk's, until matching says that it is settled. */
record ReviewFlow(TeamDirectory directory, Instant now) {
    Decision decide(Review review, Alerts alerts) {
        List<Alert> known = alerts.about(review.reviewKey());
        Optional<Alert> open =
                known.stream().filter(alert -> alert.status().isOpen()).findFirst();
        return switch (review.state()) {
            case OPEN -> open.map(alert -> update(alert, review)).orElseGet(() -> raise(review, alerts));
            case SETTLED ->
                open.map(alert -> Decision.of(settle(alert, review))).orElse(Decision.NOTHING);
        };
    }

    private Decision raise(Review review, Alerts alerts) {
        Alert first = new Raising(directory, now).possible(review);
        AlertId id = first.alertId();
        return alerts.find(id).isPresent() ? Decision.NOTHING : Decision.of(first);
    }

    private Decision update(Alert alert, Review review) {
        UrgentEvent event = review.event();
        IncidentView known = alert.incidents().getFirst();
        if (Snapshots.has(known, event)) {
            return Decision.NOTHING;
        }
        AlertDraft draft = new AlertDraft(alert, now);
        boolean late = Snapshots.isOlder(known, event);
        draft.incidents.set(0, Snapshots.with(known, event, late));
        if (!late) {
            candidates(draft, alert, review);
            draft.match = new MatchView(
                    MatchView.State.POSSIBLE, null, null, null, List.of(), review.candidates(), review.why());
            draft.reason = Wording.of(event);
            boolean restricted = review.candidates().stream().anyMatch(Candidate::restricted);
            draft.actionWanted = CarefulAsking.of(alert, event, restricted);
            draft.safety.addAll(event.data().flags());
            draft.defects.addAll(event.defects());
            Need need = NeedAssessment.of(event, directory.needs());
            draft.needs.addAll(need.needs());
            draft.priority = draft.priority.orHigher(need.priority());
        }
        return Decision.of(draft.note(AlertDraft.VIGIL, late ? What.LATE : What.UPDATED, Wording.of(event))
                .next());
    }

    /** Other candidates are another question: whoever was about to answer, or has answered, the old one looks again. */
    private void candidates(AlertDraft draft, Alert alert, Review review) {
        if (ids(alert.match().candidates()).equals(ids(review.candidates()))) {
            return;
        }
        draft.worked();
        if (ActionFlow.isRuled(alert)) {
            ReviewLadder ladder = new ReviewLadder(directory, now);
            draft.status = Status.RAISED;
            draft.clocks = draft.clocks.reopened(ladder.answerBy());
            draft.ladder = ladder.untilAnswered(draft.owner);
            draft.note(
                    AlertDraft.VIGIL, What.REOPENED, "The candidates have changed since somebody ruled: look again.");
        }
    }

    private static Set<PersonId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::personId).collect(Collectors.toSet());
    }

    private Alert settle(Alert alert, Review review) {
        String words = switch (review.settledAs() == null ? Review.SettledAs.SUPERSEDED : review.settledAs()) {
            case CONFIRMED -> "Confirmed: the person's own alert goes on with it.";
            case REJECTED -> "Nobody on the register: " + review.why();
            case SUPERSEDED -> "A later message settled whom it is about: " + review.why();
        };
        return new AlertDraft(alert, now)
                .close(Status.STOOD_DOWN)
                .worked()
                .note(AlertDraft.VIGIL, What.STOOD_DOWN, words)
                .next();
    }
}
