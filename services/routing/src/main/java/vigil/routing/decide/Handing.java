package vigil.routing.decide;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.AcceptedBy;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Pressure;

/**
 * How an alert passes from hand to hand. Acknowledged, accepted, handed over and gone up are different things; until somebody
 * else has said that they have it, it stays with whoever had it.
 */
record Handing(TeamDirectory directory, Pressure pressure, Instant now) {
    /** A named person takes it, or, where they have it, keeps it though their team closes. */
    void accept(AlertDraft draft, AlertAction action) {
        AcceptedBy before = draft.acceptedBy;
        boolean keeps = before != null;
        draft.acceptedBy = before == null ? taker(action) : keeper(before, action);
        draft.status = Status.ACCEPTED;
        if (!keeps) {
            draft.clocks = draft.clocks.acceptedAt(now);
        }
        keepUntil(draft, action.until());
        new Steps(directory, now).goOn(draft);
        String words = keeps ? "Keeps it" : "Accepted";
        draft.note(
                action.by(),
                keeps ? What.KEPT : What.ACCEPTED,
                words + when(action) + "." + (action.note() == null ? "" : " " + action.note()));
    }

    private static AcceptedBy taker(AlertAction action) {
        return new AcceptedBy(action.by(), action.phone(), action.eta(), action.until());
    }

    /** Whoever keeps what they have is reached as before, unless they say otherwise; a colleague who keeps it says it anew. */
    private static AcceptedBy keeper(AcceptedBy before, AlertAction action) {
        boolean same = before.name().equals(action.by());
        return new AcceptedBy(
                action.by(),
                same && action.phone() == null ? before.phone() : action.phone(),
                same && action.eta() == null ? before.eta() : action.eta(),
                action.until());
    }

    private static String when(AlertAction action) {
        String there = action.eta() == null ? "" : ", there at " + Work.time(action.eta());
        String until = action.until() == null ? "" : ", until " + Work.time(action.until());
        return there + until;
    }

    /** Until then, or the end of the team's hours where that is later; what they said before does not count any more. */
    private void keepUntil(AlertDraft draft, @Nullable Instant until) {
        Alert.Closing hours = new Steps(directory, now).closing(draft.owner);
        if (until == null || draft.closing == null || hours == null) {
            return;
        }
        Instant end = until.isAfter(hours.at()) ? until : hours.at();
        if (!end.equals(draft.closing.at())) {
            draft.closing = new Alert.Closing(end, false);
        }
    }

    /** A team says no, with the reason: it moves at once to the next that fits; a handover stays with its giver. */
    void decline(AlertDraft draft, AlertAction action) {
        TeamId team = Moves.declining(draft.owner, draft.handoverTo, action);
        String no = name(team) + " declined: " + Moves.why(action);
        if (team.equals(draft.handoverTo)) {
            draft.handoverTo = null;
            new Steps(directory, now).goOn(draft);
            draft.worked().note(action.by(), What.DECLINED, no + ". Still with " + name(draft.owner) + ".");
            return;
        }
        draft.declinedBy.add(team);
        TeamId next = another(draft);
        draft.note(action.by(), What.DECLINED, no + ". Now with " + name(next) + ".");
        new Steps(directory, now).ask(draft, next);
    }

    /** The next that fits, of those that have not said no; where what is known may not be shared, the last resort. */
    private TeamId another(AlertDraft draft) {
        if (draft.sharing != null && !draft.sharing.isShared()) {
            return LastResort.of(directory).id();
        }
        Routing routing = new Raising(directory, pressure, now).again(draft);
        draft.routing = routing;
        return routing.chosen();
    }

    /** Offers it to another team; the giver has it until somebody there says that they do. */
    void handOver(AlertDraft draft, AlertAction action) {
        TeamId to = Objects.requireNonNull(action.team());
        Steps steps = new Steps(directory, now);
        if (draft.clocks.acknowledged() == null) {
            steps.acknowledged(draft);
        }
        draft.handoverTo = to;
        draft.snooze = null;
        steps.awaitReceiver(draft);
        draft.note(
                action.by(),
                What.HANDED_OVER,
                "Handed over to " + name(to) + ", who have not answered yet: " + Moves.what(action));
    }

    /** Somebody of the team that it was handed to has it now. */
    void receive(AlertDraft draft, AlertAction action) {
        TeamId giver = draft.owner;
        TeamId receiver = Objects.requireNonNull(draft.handoverTo);
        draft.owner = receiver;
        draft.handoverTo = null;
        draft.acceptedBy = taker(action);
        draft.status = Status.ACCEPTED;
        draft.clocks = draft.clocks.acceptedAt(now);
        Steps steps = new Steps(directory, now);
        draft.closing = steps.closing(receiver);
        keepUntil(draft, action.until());
        steps.goOn(draft);
        draft.note(action.by(), What.RECEIVED, name(receiver) + " has it from " + name(giver) + when(action) + ".");
    }

    /** The owner's hours end soon: whoever has it is asked to hand over, or to say that they keep it. */
    void offer(AlertDraft draft) {
        Alert.Closing closing = Objects.requireNonNull(draft.closing);
        draft.closing = new Alert.Closing(closing.at(), true);
        String ends = draft.acceptedBy != null && draft.acceptedBy.until() != null
                ? draft.acceptedBy.name() + " keeps it until "
                : name(draft.owner) + " closes at ";
        draft.note(
                AlertDraft.VIGIL,
                What.HANDOVER_DUE,
                ends + Work.time(closing.at())
                        + ": hand it over (situation, done, outstanding, what the person was told). What nobody has received"
                        + " then is the coordination desk's.");
    }

    /** The owner's hours have ended: what nobody has received is the coordination desk's until somebody does. */
    void close(AlertDraft draft) {
        Steps steps = new Steps(directory, now);
        Team owner = directory.team(draft.owner).orElse(null);
        if (owner != null && directory.isOpen(owner, now)) {
            draft.closing = steps.closing(draft.owner);
            return;
        }
        Team desk = LastResort.deskAt(directory, now);
        String fits = new Raising(directory, pressure, now).whoFits(draft);
        draft.note(
                AlertDraft.VIGIL,
                What.ESCALATED,
                name(draft.owner) + " has closed, and nobody had received it: now with " + desk.name() + ". " + fits);
        steps.ask(draft, desk.id());
    }

    /**
     * It was closed, and is not: whoever had it is asked, if they are open now and take anything, or else who fits now.
     * Nobody's no counts any more.
     */
    void reopen(AlertDraft draft) {
        draft.resolution = null;
        draft.followUp = null;
        draft.declinedBy.clear();
        boolean takesIt = directory
                        .team(draft.owner)
                        .filter(team -> directory.isOpen(team, now))
                        .isPresent()
                && pressure.takesNothing(draft.owner, now).isEmpty();
        TeamId team = takesIt ? draft.owner : another(draft);
        draft.worked();
        new Steps(directory, now).ask(draft, team);
    }

    private String name(TeamId team) {
        return new Steps(directory, now).name(team);
    }
}
