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
import vigil.domain.team.TeamDirectory;

/**
 * The steps of an alert about a person, each with its time: acknowledge, accept, first contact. Whoever is asked has until then;
 * after it somebody else is asked, or whoever has it is reminded. Which step comes next follows from what people have
 * done, and nothing else.
 */
record Steps(TeamDirectory directory, Instant now) {
    /** How long before the end of its hours a team is asked to hand over. */
    static final Duration HANDOVER_BEFORE = Duration.ofMinutes(30);

    /** Asks a team, whoever had it before: it is theirs now, and nobody there has answered. Nobody else is asked any more. */
    void ask(AlertDraft draft, TeamId team) {
        draft.handoverTo = null;
        passOn(draft, team);
    }

    /**
     * The same, because time has passed: whoever a handover was offered to may still take it, unless it is that team or has
     * closed. To ask the same team again is no news.
     */
    void passOn(AlertDraft draft, TeamId team) {
        if (!team.equals(draft.owner) || draft.clocks.acknowledged() != null) {
            draft.worked();
        }
        leaveOnOffer(draft, team);
        draft.owner = team;
        draft.acceptedBy = null;
        draft.snooze = null;
        draft.status = draft.followUp == null ? Status.RAISED : Status.FOLLOW_UP;
        draft.clocks = asked(draft.clocks, draft.priority);
        draft.closing = closing(team);
        draft.ladder = null;
        goOn(draft);
    }

    /** Whom a handover was offered to may still take it from that team, unless they are that team, or closed or gone. */
    void leaveOnOffer(AlertDraft draft, TeamId team) {
        if (draft.handoverTo != null && (draft.handoverTo.equals(team) || !isOpen(draft.handoverTo))) {
            draft.handoverTo = null;
        }
    }

    private boolean isOpen(TeamId team) {
        return directory
                .team(team)
                .filter(known -> directory.isOpen(known, now))
                .isPresent();
    }

    /**
     * Somebody has seen it; whoever took long to say so has as long for the next step as anybody, also where it can still be
     * taken over by whom it was offered to before it was theirs.
     */
    void acknowledged(AlertDraft draft) {
        Targets targets = directory.targets(draft.priority);
        draft.status = draft.status == Status.RAISED ? Status.ACKNOWLEDGED : draft.status;
        draft.clocks = draft.clocks.acknowledgedAt(now, in(targets.accept() - targets.acknowledge()));
        draft.ladder = ladder(draft);
    }

    /**
     * Sets what time will do next, as it follows from how far people have got; a handover that waits is waited for first. Whoever
     * has it and was reminded of what is overdue is not reminded again before it is time for that.
     */
    void goOn(AlertDraft draft) {
        Alert.Ladder before = draft.ladder;
        if (draft.handoverTo == null) {
            Alert.Ladder next = ladder(draft);
            draft.ladder = draft.acceptedBy != null && isAgain(before, next) ? before : next;
        } else if (before == null) {
            awaitReceiver(draft);
        } else {
            awaitReceiver(draft, before.at());
        }
    }

    private boolean isAgain(Alert.@Nullable Ladder reminder, Alert.@Nullable Ladder overdue) {
        return reminder != null
                && overdue != null
                && reminder.next().equals(overdue.next())
                && !overdue.at().isAfter(now)
                && reminder.at().isAfter(now);
    }

    /**
     * The priority has been raised: never more time for a step, and nobody is asked again who has answered. Whoever has it
     * speaks with the patient or carer again: what they were told was of something less pressing.
     */
    void sooner(AlertDraft draft) {
        Targets targets = directory.targets(draft.priority);
        draft.clocks = draft.clocks
                .sooner(in(targets.acknowledge()), in(targets.accept()))
                .contactWanted(in(targets.firstContact()));
        Alert.Ladder before = draft.ladder;
        draft.ladder = null;
        goOn(draft);
        if (before != null && (draft.ladder == null || before.at().isBefore(draft.ladder.at()))) {
            draft.ladder = before;
        }
    }

    /** Whoever has it now rings who had accepted it, as soon as an alert is acknowledged, and then the patient or carer. */
    void ringAtOnce(AlertDraft draft) {
        draft.clocks =
                draft.clocks.contactWanted(in(directory.targets(draft.priority).acknowledge()));
    }

    /** Somebody has to speak with the patient or carer from now on, though somebody has already. */
    void contactAgain(AlertDraft draft) {
        draft.clocks =
                draft.clocks.contactWanted(in(directory.targets(draft.priority).firstContact()));
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
        awaitReceiver(draft, in(directory.targets(draft.priority).acknowledge()));
    }

    private void awaitReceiver(AlertDraft draft, Instant until) {
        draft.ladder = new Alert.Ladder(draft.acceptedBy == null ? lastResort() : draft.owner, until);
    }

    /** Said beside whoever is asked instead of whom a handover was offered to before; empty where it was offered to nobody else. */
    String stillOffered(AlertDraft draft, @Nullable TeamId before) {
        if (draft.handoverTo != null) {
            return " " + directory.name(draft.handoverTo) + " can still take it over.";
        }
        return before == null || before.equals(draft.owner)
                ? ""
                : " " + directory.name(before) + " can't take it over any more.";
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

    /** Where an alert goes up to when nobody answers; it is then reminded until it does. */
    TeamId lastResort() {
        return LastResort.of(directory).id();
    }

    /** The clocks of an alert whose owner is asked now. */
    Clocks asked(Clocks clocks, Priority priority) {
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
            return new Alert.Ladder(lastResort(), by == null ? in(targets.accept()) : by);
        }
        Instant by = clocks.contactBy();
        if (by == null && clocks.firstContact() != null) {
            return null;
        }
        return new Alert.Ladder(draft.owner, by == null ? in(targets.firstContact()) : by);
    }

    private Instant in(int minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }
}
