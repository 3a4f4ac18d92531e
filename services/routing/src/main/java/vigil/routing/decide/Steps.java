package vigil.routing.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Clocks;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.Targets;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * The steps of an alert about a person, each with its time: acknowledge, accept, first contact. Whoever is asked has until then;
 * after it somebody else is asked, or whoever has it is reminded. Which step comes next follows from what people have
 * done, and nothing else.
 */
record Steps(TeamDirectory directory, Instant now) {
    /** How long before the end of its hours a team is asked to hand over. */
    static final Duration HANDOVER_BEFORE = Duration.ofMinutes(30);

    /** The first version's clocks: its owner is asked. */
    Clocks first(Clocks clocks, Priority priority) {
        return asked(clocks, priority);
    }

    /** Asks a team, whoever had it before: it is theirs now, and nobody there has answered. To ask the same again is no news. */
    void ask(AlertDraft draft, TeamId team) {
        if (!team.equals(draft.owner) || draft.clocks.acknowledged() != null) {
            draft.worked();
        }
        draft.owner = team;
        draft.acceptedBy = null;
        draft.handoverTo = null;
        draft.snooze = null;
        draft.status = draft.followUp == null ? Status.RAISED : Status.FOLLOW_UP;
        draft.clocks = asked(draft.clocks, draft.priority);
        draft.closing = closing(team);
        goOn(draft);
    }

    /** Somebody has seen it; whoever took long to say so has as long for the next step as anybody. */
    void acknowledged(AlertDraft draft) {
        Targets targets = directory.targets(draft.priority);
        draft.status = draft.status == Status.RAISED ? Status.ACKNOWLEDGED : draft.status;
        draft.clocks = draft.clocks.acknowledgedAt(now, in(targets.accept() - targets.acknowledge()));
        goOn(draft);
    }

    /** Sets what time will do next, as it follows from how far people have got; a handover that waits is waited for first. */
    void goOn(AlertDraft draft) {
        if (draft.handoverTo == null) {
            draft.ladder = ladder(draft);
        } else {
            awaitReceiver(draft);
        }
    }

    /** The priority has been raised: never more time for a step, and nobody is asked again who has answered. */
    void sooner(AlertDraft draft) {
        Targets targets = directory.targets(draft.priority);
        draft.clocks = draft.clocks.sooner(in(targets.acknowledge()), in(targets.accept()), in(targets.firstContact()));
        Alert.Ladder before = draft.ladder;
        if (before != null) {
            goOn(draft);
            draft.ladder = draft.ladder != null && draft.ladder.at().isBefore(before.at()) ? draft.ladder : before;
        }
    }

    /** What was put off is pressing again, or its time is over. */
    void endSnooze(AlertDraft draft, String why) {
        if (draft.snooze != null) {
            draft.snooze = null;
            goOn(draft);
            draft.note(AlertDraft.VIGIL, What.SNOOZE_ENDED, "No longer put off: " + why);
        }
    }

    /** Reminds the owner of what is still to be done, again after the time that accepting takes. */
    void remindAgain(AlertDraft draft) {
        draft.ladder = new Alert.Ladder(
                draft.owner, in(directory.targets(draft.priority).accept()));
    }

    /** Who a handover was offered to has as long as anybody to answer; then its giver is told. */
    void awaitReceiver(AlertDraft draft) {
        Instant at = in(directory.targets(draft.priority).acknowledge());
        draft.ladder = new Alert.Ladder(draft.acceptedBy == null ? above(draft.owner) : draft.owner, at);
    }

    /** What time should do next with an alert as it is; null where nothing. */
    Alert.@Nullable Ladder ladderOf(Alert alert) {
        return ladder(new AlertDraft(alert, now));
    }

    /** The end of that team's hours from now on; null where it has none. */
    Alert.@Nullable Closing closing(TeamId owner) {
        Optional<Instant> end = directory.team(owner).flatMap(team -> directory.closesAfter(team, now));
        return end.map(at -> new Alert.Closing(at, false)).orElse(null);
    }

    /** Whoever doesn't answer, it goes up to the last resort, which is then reminded until it does. */
    TeamId above(TeamId owner) {
        return LastResort.of(directory).id();
    }

    String name(TeamId team) {
        return directory.team(team).map(Team::name).orElse(team.text());
    }

    private Clocks asked(Clocks clocks, Priority priority) {
        Targets targets = directory.targets(priority);
        return clocks.asked(in(targets.acknowledge()), in(targets.accept()), in(targets.firstContact()));
    }

    /** Alerts of earlier versions say nothing of some moments: these begin now. */
    private Alert.@Nullable Ladder ladder(AlertDraft draft) {
        if (!draft.status.isOpen() || draft.snooze != null) {
            return null;
        }
        Clocks clocks = draft.clocks;
        Targets targets = directory.targets(draft.priority);
        if (draft.acceptedBy == null) {
            Instant by = clocks.acknowledged() == null ? clocks.acknowledgeBy() : clocks.acceptBy();
            return new Alert.Ladder(above(draft.owner), by == null ? in(targets.accept()) : by);
        }
        if (clocks.firstContact() != null) {
            return null;
        }
        Instant by = clocks.contactBy();
        return new Alert.Ladder(draft.owner, by == null ? in(targets.firstContact()) : by);
    }

    private Instant in(int minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }
}
