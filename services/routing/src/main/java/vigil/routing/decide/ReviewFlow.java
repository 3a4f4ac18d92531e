package vigil.routing.decide;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Review;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Asked;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.Wording;

/** A possible match is an alert of its own, the coordination desk's, until matching says that it is settled. */
record ReviewFlow(TeamDirectory directory, Instant now) {
    /** From a possible match to the one before it about the same incident, of which nobody was the patient. */
    static final String ASKED_BEFORE = "asked-before";

    /** From a possible match on which somebody had ruled to the one that asks again. */
    static final String ASKED_AGAIN = "asked-again";

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
        Alert first = first(review, before, links);
        Optional<Alert> asked = alerts.find(first.alertId());
        if (asked.isPresent()) {
            return asked.filter(alert -> hasEndedInShadow(alert, review))
                    .map(alert -> update(alert, review))
                    .orElse(Decision.NOTHING);
        }
        return Decision.ofAll(Stream.concat(
                        Stream.of(first),
                        before.reversed().stream()
                                .limit(1)
                                .filter(ActionFlow::isRuled)
                                .map(ruled -> askedAgain(ruled, first, review)))
                .toList());
    }

    /** By time alone, for nobody is waited for there: the same question is asked again with any news. */
    private static boolean hasEndedInShadow(Alert alert, Review review) {
        return alert.isInShadow() && !Snapshots.has(alert.incidents().getFirst(), review.event());
    }

    /** The snapshot that it is asked with stands in it also where a newer one is known, so that its repeat is none. */
    private Alert first(Review review, List<Alert> before, List<Alert.Link> links) {
        Alert first = new Raising(directory, now).possible(withAllThatIsKnown(review, before), links);
        IncidentView incident = first.incidents().getFirst();
        if (Snapshots.has(incident, review.event())) {
            return first;
        }
        AlertDraft draft = AlertDraft.unwritten(first);
        draft.replace(incident, Snapshots.with(incident, review.event(), true));
        return draft.next();
    }

    /** Matching forgets what a source said once the question is settled; the alert that was about it knows it still. */
    private static Review withAllThatIsKnown(Review review, List<Alert> before) {
        return before.reversed().stream()
                .map(alert -> alert.incidents().getFirst().latest())
                .max(Comparator.comparing(UrgentEvent::order))
                .filter(latest -> latest.order().compareTo(review.event().order()) >= 0)
                .map(review::with)
                .orElse(review);
    }

    private Alert askedAgain(Alert ruled, Alert next, Review review) {
        AlertDraft draft = new AlertDraft(ruled, now);
        draft.links.add(new Alert.Link(ASKED_AGAIN, next.alertId()));
        return draft.note(
                        AlertDraft.VIGIL,
                        What.UPDATED,
                        "After " + ruler(ruled) + "'s ruling it is asked again, in a new possible match: "
                                + review.why())
                .next();
    }

    private static String ruler(Alert ruled) {
        return ruled.history().reversed().stream()
                .filter(entry -> entry.what().isRuling())
                .map(Alert.HistoryEntry::by)
                .findFirst()
                .orElseThrow();
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
            askStill(draft);
            goLive(draft, review);
        }
        CandidateChange change = new CandidateChange(alert.match().candidates(), review.candidates());
        if (change.isSeen()) {
            askAnew(draft, alert, change);
        } else if (!news) {
            draft.note(AlertDraft.VIGIL, What.UPDATED, review.why());
        }
        draft.match = match;
        if (ActionFlow.isRuled(alert) && !change.isAnotherQuestion()) {
            return Decision.of(draft.next());
        }
        UrgentEvent latest = draft.incidents.getFirst().latest();
        draft.actionWanted = CarefulAsking.of(alert, latest, Raising.isRestricted(review));
        return Decision.of(draft.next());
    }

    private static void askStill(AlertDraft draft) {
        if (!draft.status.isOpen()) {
            draft.status = Status.RAISED;
            draft.clocks = draft.clocks.openAgain();
            draft.worked().note(AlertDraft.VIGIL, What.REOPENED, "The source has news: it is still asked.");
        }
    }

    /** What was in shadow, and whose publisher is live by now: a call that is live is never kept among what nobody is told. */
    private void goLive(AlertDraft draft, Review review) {
        if (draft.shadow == null
                || directory.shadow().hasPublisher(review.event().source())) {
            return;
        }
        ReviewLadder ladder = new ReviewLadder(directory, now);
        draft.shadow = null;
        draft.status = Status.RAISED;
        draft.clocks = draft.clocks.asked(ladder.answerBy(), null, null);
        draft.ladder = ladder.untilAnswered();
        draft.worked().note(AlertDraft.VIGIL, What.REOPENED, "It was in shadow, and is live now: its publisher is.");
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
        List<Asked> asked = NeedAssessment.asked(event, null, directory.needs());
        Needs.add(draft, asked);
        draft.priority = draft.priority.orHigher(asked.getFirst().priority());
    }

    /** Other candidates are another question: whoever was about to answer, or has answered, the old one looks again. */
    private void askAnew(AlertDraft draft, Alert alert, CandidateChange change) {
        draft.worked();
        if (change.isAnotherQuestion() && ActionFlow.isRuled(alert)) {
            ReviewLadder ladder = new ReviewLadder(directory, now);
            draft.status = Status.RAISED;
            draft.clocks = draft.clocks.asked(ladder.answerBy(), null, null);
            draft.ladder = ladder.untilAnswered();
            draft.note(AlertDraft.VIGIL, What.REOPENED, change.wordsAfterRuling());
        } else {
            draft.note(AlertDraft.VIGIL, What.CANDIDATES_CHANGED, change.words());
        }
    }

    /** Whoever had ruled by then learns what becomes of it: matching hears it after this. */
    private static String crossed(Alert alert) {
        return ActionFlow.isRuled(alert)
                ? " " + ruler(alert) + "'s ruling crossed with that. If it says the same, it stands behind it; if not,"
                        + " a new possible match asks again, with a link here."
                : "";
    }

    private Alert settle(Alert alert, Review review) {
        String words = switch (review.settledAs() == null ? Review.SettledAs.SUPERSEDED : review.settledAs()) {
            case CONFIRMED -> "Confirmed: the person's own alert goes on with it.";
            case REJECTED -> "Nobody on the register: " + review.why();
            case SUPERSEDED -> "Settled by a later message, or by the register: " + review.why() + crossed(alert);
        };
        return new AlertDraft(alert, now)
                .close(Status.STOOD_DOWN)
                .worked()
                .note(AlertDraft.VIGIL, What.STOOD_DOWN, words)
                .next();
    }
}
