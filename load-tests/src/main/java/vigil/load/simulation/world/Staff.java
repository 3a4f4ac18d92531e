package vigil.load.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.match.Candidate;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** The people who act on alerts: mostly sensibly, sometimes wrongly, and sometimes on what is no longer so. */
final class Staff {
    private static final List<String> NAMES = List.of("Ann", "Ravi", "Sam");
    private static final List<Kind> WAITING =
            List.of(Kind.ACKNOWLEDGE, Kind.ACCEPT, Kind.ACCEPT, Kind.ACCEPT, Kind.HAND_OVER, Kind.DECLINE, Kind.NOTE);
    private static final List<Kind> IN_HAND =
            List.of(Kind.FIRST_CONTACT, Kind.SNOOZE, Kind.SNOOZE, Kind.HAND_OVER, Kind.ACCEPT, Kind.NOTE, Kind.DECLINE);
    private static final List<Kind> RULINGS = List.of(Kind.CONFIRM_MATCH, Kind.REJECT_MATCH, Kind.ACKNOWLEDGE);

    private final Chance chance;
    private int acted;

    Staff(Chance chance) {
        this.chance = chance;
    }

    /** Somebody does something to an alert that they see. */
    Input.Acted act(Alert seen, TeamDirectory directory, Instant now) {
        boolean sensible = !chance.oneIn(4);
        Kind kind = kind(seen, sensible);
        boolean stale = chance.oneIn(15);
        return new Input.Acted(
                new AlertAction(
                        "act-" + acted++,
                        chance.oneIn(80) ? new AlertId("a-nowhere") : seen.alertId(),
                        stale ? seen.workVersion() - 1 + chance.below(3) : seen.workVersion(),
                        chance.of(NAMES),
                        now,
                        kind,
                        given(sensible, "situation, done, outstanding"),
                        given(sensible, outcome(seen)),
                        given(sensible, "for a reason"),
                        candidate(seen, sensible),
                        "07700900111",
                        chance.oneIn(3) ? now.plus(chance.minutes(90)) : null,
                        team(kind, seen, directory, now, sensible),
                        until(kind, now, sensible),
                        task(kind, seen, sensible)),
                seen.partitionKey());
    }

    private Kind kind(Alert seen, boolean sensible) {
        if (!sensible) {
            return chance.of(Kind.values());
        }
        if (seen.reviewKey() != null) {
            return chance.of(RULINGS);
        }
        if (!seen.status().isOpen()) {
            return Kind.REOPEN;
        }
        if (seen.death() != null && chance.oneIn(3)) {
            return seen.stillRequired().isEmpty() ? Kind.RESOLVE : Kind.TASK_DONE;
        }
        if (seen.handoverTo() != null && chance.oneIn(2)) {
            return Kind.RECEIVE;
        }
        if (chance.oneIn(12)) {
            return chance.of(Kind.RESOLVE, Kind.STAND_DOWN);
        }
        return chance.of(seen.acceptedBy() == null ? WAITING : IN_HAND);
    }

    private <T> @Nullable T given(boolean sensible, T value) {
        return sensible || chance.oneIn(2) ? value : null;
    }

    private Outcome outcome(Alert seen) {
        return seen.death() != null && !chance.oneIn(4) ? Outcome.DIED_IN_PREFERRED : chance.of(Outcome.values());
    }

    private @Nullable String task(Kind kind, Alert seen, boolean sensible) {
        if (!sensible && chance.oneIn(2)) {
            return chance.of("bereaved", "verification", "nothing", "");
        }
        return seen.tasks().isEmpty() || kind != Kind.TASK_DONE
                ? null
                : chance.of(seen.tasks()).code();
    }

    private @Nullable PersonId candidate(Alert seen, boolean sensible) {
        List<Candidate> candidates = seen.match().candidates();
        if (candidates.isEmpty() || (!sensible && chance.oneIn(2))) {
            return chance.oneIn(2) ? null : new PersonId("p-nobody");
        }
        return chance.of(candidates).personId();
    }

    private @Nullable TeamId team(Kind kind, Alert seen, TeamDirectory directory, Instant now, boolean sensible) {
        if (sensible && kind != Kind.HAND_OVER) {
            return null;
        }
        if (!sensible && chance.oneIn(2)) {
            return chance.oneIn(2) ? null : new TeamId("nobody");
        }
        List<TeamId> others = directory.teams().stream()
                .filter(team -> !team.id().equals(seen.owner()))
                .filter(team -> !sensible || directory.isOpen(team, now))
                .map(Team::id)
                .toList();
        return others.isEmpty() ? null : chance.of(others);
    }

    private @Nullable Instant until(Kind kind, Instant now, boolean sensible) {
        if (!sensible && chance.oneIn(2)) {
            return now.minus(Duration.ofHours(20)).plus(chance.minutes(40 * 60));
        }
        boolean says = kind == Kind.SNOOZE || ((kind == Kind.ACCEPT || kind == Kind.RECEIVE) && chance.oneIn(2));
        return says ? now.plus(chance.minutes(kind == Kind.SNOOZE ? 4 * 60 : 12 * 60)) : null;
    }
}
