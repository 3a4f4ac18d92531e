package vigil.routing.decide;

import java.time.Instant;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.Ladder;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * How a possible match climbs. The coordination desk has minutes until somebody is ringing the source, and some
 * more until they have said who it is; either way unanswered, it goes up as unconfirmed, naming nobody, to the
 * single point of access, which is reminded until somebody answers.
 */
record ReviewLadder(TeamDirectory directory, Instant now) {
    /** Nobody has answered yet. */
    Ladder untilAnswered() {
        return new Ladder(lastResort(), answerBy());
    }

    /** Somebody is ringing the source. */
    Ladder untilRuled() {
        return new Ladder(lastResort(), now.plus(directory.possibleMatch().toRule()));
    }

    Instant answerBy() {
        return now.plus(directory.possibleMatch().toAcknowledge());
    }

    private TeamId lastResort() {
        return LastResort.of(directory).id();
    }

    /** Time is up: the next version of it. */
    Alert climbed(Alert alert) {
        return (ActionFlow.isRuled(alert) ? stillNotSettled(alert) : unanswered(alert)).next();
    }

    /** Its owner is no team of the directory any more: whoever coordinates now is asked. */
    Alert ownerless(Alert alert) {
        AlertDraft draft = new AlertDraft(alert, now);
        Team desk = LastResort.deskAt(directory, now);
        String words = alert.owner() + " is no team of the directory any more: now with " + desk.name() + ".";
        draft.owner = desk.id();
        draft.worked().note(AlertDraft.VIGIL, What.ESCALATED, words + UNCONFIRMED);
        draft.status = Status.RAISED;
        draft.clocks = draft.clocks.asked(answerBy(), null, null);
        draft.ladder = untilAnswered();
        return draft.next();
    }

    private AlertDraft unanswered(Alert alert) {
        AlertDraft draft = new AlertDraft(alert, now);
        Team next = next(alert);
        boolean ringing = alert.clocks().acknowledged() != null;
        if (next.id().equals(alert.owner())) {
            String why = ringing ? "Nobody has confirmed or rejected it: " : "Nobody has answered: ";
            draft.note(AlertDraft.VIGIL, What.REMINDED, why + next.name() + " reminded." + UNCONFIRMED);
        } else {
            String why = ringing ? " acknowledged, but did not confirm or reject it" : " did not answer";
            String words = directory.name(alert.owner()) + why + " in time: now with " + next.name() + ".";
            draft.owner = next.id();
            draft.worked().note(AlertDraft.VIGIL, What.ESCALATED, words + UNCONFIRMED);
        }
        UrgentEvent latest = alert.incidents().getFirst().latest();
        draft.actionWanted = CarefulAsking.unconfirmed(latest, alert.isRestricted());
        draft.status = Status.RAISED;
        draft.clocks = draft.clocks.asked(answerBy(), null, null);
        draft.ladder = untilAnswered();
        return draft;
    }

    private static final String UNCONFIRMED = " Identity unconfirmed: ring the source.";

    /** The person did their part; nobody may believe that the rest has happened when it has not. */
    private AlertDraft stillNotSettled(Alert alert) {
        AlertDraft draft = new AlertDraft(alert, now);
        draft.actionWanted = "The ruling has not taken effect: ring the person's team yourself, and tell operations.";
        draft.ladder = untilAnswered();
        return draft.note(
                AlertDraft.VIGIL, What.REMINDED, "It is ruled on, but matching has not answered: ring the team.");
    }

    private Team next(Alert alert) {
        Team lastResort = LastResort.of(directory);
        return alert.ladder() == null
                ? lastResort
                : directory.team(alert.ladder().next()).orElse(lastResort);
    }
}
