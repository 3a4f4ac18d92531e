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
import vigil.routing.decide.need.Need;
import vigil.routing.decide.team.Pressure;

/**
 * How an alert passes from hand to hand. Acknowledged, accepted, handed over and gone up are different things; until somebody
 * else has said that they have it, it stays with whoever had it.
 */
record Handing(TeamDirectory directory, Pressure pressure, Instant now) {
    /**
     * A named person takes it, and then it is offered to nobody else any more; or takes it from a colleague; or, where they have
     * it, keeps it though their team closes.
     */
    void accept(AlertDraft draft, AlertAction action) {
        AcceptedBy before = draft.acceptedBy;
        boolean keeps = before != null && before.name().equals(action.by());
        draft.acceptedBy = before != null && keeps ? keeper(before, action) : taker(action);
        draft.status = Status.ACCEPTED;
        String offer = before != null || draft.handoverTo == null
                ? ""
                : " " + directory.name(draft.handoverTo) + " need not take it over any more.";
        if (before == null) {
            draft.clocks = draft.clocks.acceptedAt(now);
            draft.handoverTo = null;
        }
        if (before != null && !keeps) {
            keepForTheTeamsHours(draft);
        }
        keepUntil(draft, action.until());
        new Steps(directory, now).goOn(draft);
        String words = before == null ? "Accepted" : keeps ? "Keeps it" : "Has it now, from " + before.name();
        draft.note(
                action.by(),
                keeps ? What.KEPT : What.ACCEPTED,
                words + when(action) + "." + offer + (action.note() == null ? "" : " " + action.note()));
    }

    private static AcceptedBy taker(AlertAction action) {
        return new AcceptedBy(action.by(), action.phone(), action.eta(), action.until());
    }

    /** Whoever keeps what they have is reached as before, unless they say otherwise. */
    static AcceptedBy keeper(AcceptedBy before, AlertAction action) {
        return new AcceptedBy(
                action.by(),
                action.phone() == null ? before.phone() : action.phone(),
                action.eta() == null ? before.eta() : action.eta(),
                action.until());
    }

    /** How long a colleague said that they would keep it binds nobody else. */
    private void keepForTheTeamsHours(AlertDraft draft) {
        Alert.Closing hours = new Steps(directory, now).closing(draft.owner);
        if (hours == null || draft.closing == null || !hours.at().equals(draft.closing.at())) {
            draft.closing = hours;
        }
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
        String no = directory.name(team) + " declined: " + Moves.why(action);
        if (team.equals(draft.handoverTo)) {
            draft.handoverTo = null;
            new Steps(directory, now).goOn(draft);
            draft.worked().note(action.by(), What.DECLINED, no + ". Still with " + directory.name(draft.owner) + ".");
            return;
        }
        draft.declinedBy.add(team);
        TeamId next = another(draft);
        draft.note(action.by(), What.DECLINED, no + ". Now with " + directory.name(next) + ".");
        new Steps(directory, now).ask(draft, next);
    }

    /** The next that fits, of those that have not said no. */
    private TeamId another(AlertDraft draft) {
        draft.routing = new Raising(directory, pressure, now).again(draft);
        return draft.routing.chosen();
    }

    /** Offers it to another team; the giver has it until somebody there says that they do. */
    void handOver(AlertDraft draft, AlertAction action) {
        TeamId to = Objects.requireNonNull(action.team());
        if (draft.shadow != null) {
            takeLive(draft, to, action);
            return;
        }
        Steps steps = new Steps(directory, now);
        if (draft.clocks.acknowledged() == null) {
            steps.acknowledged(draft);
        }
        String instead = draft.handoverTo == null || draft.handoverTo.equals(to)
                ? ""
                : " " + directory.name(draft.handoverTo) + " need not take it over any more.";
        draft.handoverTo = to;
        draft.snooze = null;
        steps.awaitReceiver(draft);
        draft.note(
                action.by(),
                What.HANDED_OVER,
                "Handed over to " + directory.name(to) + ", who have not answered yet: " + Moves.what(action)
                        + instead);
    }

    /** It was in shadow, and is live from now on: that team is asked as any is that an alert is raised for. */
    private void takeLive(AlertDraft draft, TeamId to, AlertAction action) {
        draft.shadow = null;
        Routing decided = draft.routing;
        draft.routing = new Routing(
                to,
                "Taken live by " + action.by() + ": " + Moves.what(action),
                decided.placeFrom(),
                decided.provisional(),
                LastResort.is(to, directory),
                now,
                directory.version(),
                decided.considered(),
                decided.alsoTell());
        new Standing(directory, now).settle(draft);
        new Steps(directory, now).ask(draft.worked(), to);
        draft.note(
                action.by(),
                What.HANDED_OVER,
                "It was in shadow, and is live now, with " + directory.name(to) + ", who have not answered yet: "
                        + Moves.what(action));
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
        draft.note(
                action.by(),
                What.RECEIVED,
                directory.name(receiver) + " has it from " + directory.name(giver) + when(action) + ".");
    }

    /** The owner's hours end soon: whoever has it is asked to hand over, or to say that they keep it. */
    void offer(AlertDraft draft) {
        Alert.Closing closing = Objects.requireNonNull(draft.closing);
        draft.closing = new Alert.Closing(closing.at(), true);
        String ends = draft.acceptedBy != null && draft.acceptedBy.until() != null
                ? draft.acceptedBy.name() + " keeps it until "
                : directory.name(draft.owner) + " closes at ";
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
        String closed =
                directory.name(draft.owner) + " has closed, and nobody had received it: now with " + desk.name() + ". ";
        TeamId offeredTo = draft.handoverTo;
        steps.passOn(draft, desk.id());
        draft.note(AlertDraft.VIGIL, What.ESCALATED, closed + fits + steps.stillOffered(draft, offeredTo));
    }

    /**
     * It was closed, and is not: whoever had it is asked, if they are open now, take anything and are told, or else who fits now.
     * Nobody's no counts any more, and the patient or carer is spoken with again.
     */
    void reopen(AlertDraft draft) {
        draft.links.removeIf(link -> link.rel().equals(CarryFlow.BECAME));
        draft.resolution = null;
        draft.followUp = null;
        draft.needs.remove(Need.FOLLOW_UP);
        draft.declinedBy.clear();
        boolean takesIt = directory
                        .team(draft.owner)
                        .filter(team -> directory.isOpen(team, now))
                        .isPresent()
                && pressure.takesNothing(draft.owner, now).isEmpty()
                && !directory.shadow().hasTeam(draft.owner);
        TeamId team =
                draft.shadow != null ? LastResort.deskAt(directory, now).id() : takesIt ? draft.owner : another(draft);
        Steps steps = new Steps(directory, now);
        steps.contactAgain(draft.worked());
        steps.ask(draft, team);
    }
}
