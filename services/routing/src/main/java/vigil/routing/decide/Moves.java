package vigil.routing.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Death;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Task;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Away;
import vigil.routing.decide.team.Pressure;

/**
 * Which moves people may make with an open alert about a person, and if not, why. What is refused changes nothing, so each
 * sentence says what to do instead.
 */
record Moves(TeamDirectory directory, Pressure pressure, Instant now) {
    static final Duration LONGEST_SNOOZE = Duration.ofHours(4);
    static final Duration LONGEST_KEPT = Duration.ofHours(12);

    /** Null where it may be done. */
    @Nullable String whyNot(AlertAction action, Alert alert) {
        return switch (action.action()) {
            case ACKNOWLEDGE -> alert.clocks().acknowledged() == null ? null : "It is acknowledged already.";
            case ACCEPT -> whyNotAccept(action, alert);
            case DECLINE -> whyNotDecline(action, alert);
            case HAND_OVER -> whyNotHandOver(action, alert);
            case RECEIVE -> whyNotReceive(action, alert);
            case SNOOZE -> whyNotSnooze(action, alert);
            case STAND_DOWN -> isBlank(why(action)) ? "Say why nobody needs to come." : whyNotStandDown(alert);
            case RESOLVE ->
                action.outcome() == null ? "A resolution needs an outcome." : whyNotResolve(action.outcome(), alert);
            case TASK_DONE -> whyNotDone(action.task(), alert);
            case NOTE -> isBlank(action.note()) ? "A note needs words." : null;
            case FIRST_CONTACT -> null;
            case REOPEN -> "It is open.";
            case CONFIRM_MATCH -> "There is no possible match to confirm.";
            case REJECT_MATCH -> "There is no possible match to reject.";
        };
    }

    private @Nullable String whyNotAccept(AlertAction action, Alert alert) {
        if (action.team() != null && !action.team().equals(alert.owner())) {
            return "It is with " + directory.name(alert.owner()) + ", not with " + directory.name(action.team())
                    + ": hand it over first.";
        }
        Alert.AcceptedBy has = alert.acceptedBy();
        if (has == null) {
            return whyNotTake(action, alert.owner(), alert.closing());
        }
        return has.name().equals(action.by())
                ? whyNotKeep(action, has, alert)
                : whyNotTake(action, alert.owner(), new Steps(directory, now).closing(alert.owner()));
    }

    /** Whoever takes it is open while they have it, or says until when they keep it. */
    private @Nullable String whyNotTake(AlertAction action, TeamId team, Alert.@Nullable Closing closing) {
        if (action.until() != null) {
            return whyNotKeepUntil(action.until(), action.eta(), closing);
        }
        if (closing != null && !closing.at().isAfter(now)) {
            return directory.name(team) + " is closed: say until when you keep it, or leave it to a team that is open.";
        }
        return closing != null && action.eta() != null && action.eta().isAfter(closing.at())
                ? directory.name(team) + " closes at " + Work.time(closing.at())
                        + ", before they would be there: say until when they keep it, or hand it over."
                : null;
    }

    /** Whoever has it may keep it though their team closes. */
    private @Nullable String whyNotKeep(AlertAction action, Alert.AcceptedBy has, Alert alert) {
        if (action.until() == null) {
            return "It is accepted already. " + Work.last(alert);
        }
        if (alert.closing() == null) {
            return directory.name(alert.owner()) + " does not close: there is nothing to keep it past.";
        }
        Instant eta = Handing.keeper(has, action).eta();
        return whyNotKeepUntil(action.until(), eta, new Steps(directory, now).closing(alert.owner()));
    }

    /** Until they are there: what nobody keeps so long goes to others, while they are on the way. */
    private @Nullable String whyNotKeepUntil(Instant until, @Nullable Instant eta, Alert.@Nullable Closing closing) {
        String whyNot = whyNotUntil(until, LONGEST_KEPT, "Nobody can keep it");
        if (whyNot != null || eta == null || closing == null) {
            return whyNot;
        }
        return eta.isAfter(until) && eta.isAfter(closing.at())
                ? "They would be there at " + Work.time(eta) + ": say that you keep it until then, or hand it over."
                : null;
    }

    private @Nullable String whyNotUntil(Instant until, Duration longest, String what) {
        if (!until.isAfter(now)) {
            return what + " until " + Work.time(until) + ": that is past.";
        }
        return until.isAfter(now.plus(longest)) ? what + " for more than " + longest.toHours() + " hours." : null;
    }

    private @Nullable String whyNotDecline(AlertAction action, Alert alert) {
        if (isBlank(why(action))) {
            return "Say why: whoever is asked next has to know.";
        }
        TeamId team = declining(alert.owner(), alert.handoverTo(), action);
        if (team.equals(alert.handoverTo())) {
            return null;
        }
        if (!team.equals(alert.owner())) {
            return directory.name(team) + " does not have it: " + directory.name(alert.owner()) + " does.";
        }
        return team.equals(LastResort.of(directory).id())
                ? "Nobody comes after " + directory.name(team) + ": accept it, or hand it over to a team that is open."
                : null;
    }

    /** Whose "no" it is: whoever a handover waits for comes before the owner. */
    static TeamId declining(TeamId owner, @Nullable TeamId handoverTo, AlertAction action) {
        if (action.team() != null) {
            return action.team();
        }
        return handoverTo == null ? owner : handoverTo;
    }

    private Optional<String> whyAway(Team team) {
        return Away.of(team, directory, now).map(away -> {
            if (directory.closure(team, now).isPresent()) {
                return " is " + away + ". Hand it over to a team that is open.";
            }
            return directory.keepsHours(team, now)
                    ? " has nobody on call now: hand it over to a team that is open."
                    : " is " + away + ": hand it over to one that is open.";
        });
    }

    private @Nullable String whyNotHandOver(AlertAction action, Alert alert) {
        if (action.team() == null) {
            return "Say to which team.";
        }
        Team team = directory.team(action.team()).orElse(null);
        if (team == null) {
            return "There is no team " + action.team() + " in the directory.";
        }
        if (directory.shadow().hasTeam(team.id())) {
            return team.name() + " is in shadow: nobody there is told. Ring them.";
        }
        if (team.id().equals(alert.owner()) && !alert.isInShadow()) {
            return team.name() + " has it already.";
        }
        if (isBlank(what(action))) {
            return "Say what they need to know: situation, what is done, what is outstanding, what the person was told.";
        }
        Optional<String> away = whyAway(team);
        if (away.isPresent()) {
            return team.name() + away.get();
        }
        Optional<String> takesNothing =
                LastResort.is(team.id(), directory) ? Optional.empty() : pressure.takesNothing(team.id(), now);
        if (takesNothing.isPresent()) {
            return team.name() + " " + takesNothing.get() + ". Ring them first, or hand it over to another team.";
        }
        Lead lead = Lead.of(alert.person(), now);
        return lead.isTakenBy(team)
                ? null
                : team.name() + " does not take age " + lead.age().orElseThrow() + ".";
    }

    private @Nullable String whyNotReceive(AlertAction action, Alert alert) {
        if (alert.handoverTo() == null) {
            return "Nobody has handed it over. " + Work.last(alert);
        }
        if (directory.team(alert.handoverTo()).isEmpty()) {
            return "There is no team " + alert.handoverTo() + " in the directory any more: hand it over to another.";
        }
        if (action.team() != null && !action.team().equals(alert.handoverTo())) {
            return "It is handed over to " + directory.name(alert.handoverTo()) + ", not to "
                    + directory.name(action.team()) + ".";
        }
        return whyNotTake(action, alert.handoverTo(), new Steps(directory, now).closing(alert.handoverTo()));
    }

    /** What nobody may silence: what is immediate, or about to be decided without a call, or nobody else's. */
    private @Nullable String whyNotSnooze(AlertAction action, Alert alert) {
        if (alert.priority() == Priority.IMMEDIATE) {
            return "It is immediate: it can't be put off.";
        }
        if (alert.preferredPlace().risk().isPressing()) {
            return "Where they will be cared for is being decided now: it can't be put off.";
        }
        if (alert.owner().equals(LastResort.of(directory).id())) {
            return "There is nobody after " + directory.name(alert.owner()) + ": it can't be put off.";
        }
        if (alert.acceptedBy() == null) {
            return "Nobody has accepted it: it can't be put off until somebody has.";
        }
        if (alert.handoverTo() != null) {
            return directory.name(alert.handoverTo()) + " has not answered yet: it can't be put off until they have.";
        }
        if (isBlank(why(action))) {
            return "Say why it can wait.";
        }
        return action.until() == null
                ? "Say until when it can wait."
                : whyNotUntil(action.until(), LONGEST_SNOOZE, "It can't wait");
    }

    /** After a death it has an owner until what is required is recorded; a call that meant somebody else keeps nobody. */
    private @Nullable String whyNotResolve(Outcome outcome, Alert alert) {
        Death death = alert.death();
        if (death == null && outcome.isDeath()) {
            return "Nothing is recorded after the death yet: record "
                    + Task.stillRequired(Deaths.tasks(directory.needs().afterDeath())) + " first.";
        }
        boolean lives = death != null && !death.isKnown() && !outcome.isDeath() && outcome != Outcome.NOT_KNOWN;
        return lives ? null : stillRequired(alert);
    }

    private static @Nullable String whyNotStandDown(Alert alert) {
        return alert.death() != null && alert.death().isKnown() ? stillRequired(alert) : null;
    }

    private static @Nullable String stillRequired(Alert alert) {
        return alert.death() == null || alert.stillRequired().isEmpty()
                ? null
                : "Not recorded yet: " + Task.stillRequired(alert.tasks())
                        + ". Record it first; until then it has to have an owner.";
    }

    private @Nullable String whyNotDone(@Nullable String code, Alert alert) {
        if (isBlank(code)) {
            return "Say what is done.";
        }
        List<Task> tasks = Deaths.all(alert.tasks(), directory.needs().afterDeath());
        Task task = tasks.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
        if (task == null) {
            return "There is nothing called " + code + " to record here: "
                    + tasks.stream().map(Task::code).collect(Collectors.joining(", ")) + ".";
        }
        if (task.done() != null) {
            return "It is recorded already: " + task.done().by() + " at "
                    + Work.time(task.done().at()) + ".";
        }
        return alert.death() == null && !task.required()
                ? "Nobody has said that they have died: record " + Task.stillRequired(tasks) + " first."
                : null;
    }

    /** Why somebody says no, or that it can wait: the reason, or else the note. */
    static String why(AlertAction action) {
        return isBlank(action.reason()) ? Copies.or(action.note(), "") : Copies.or(action.reason(), "");
    }

    /** What a receiver needs to know: the note, or else the reason. */
    static String what(AlertAction action) {
        return isBlank(action.note()) ? Copies.or(action.reason(), "") : Copies.or(action.note(), "");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
