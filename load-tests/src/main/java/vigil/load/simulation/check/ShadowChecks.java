package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.LIVE_IS_TOLD;
import static vigil.load.simulation.check.Invariant.SHADOW_CHANGES_NOTHING;
import static vigil.load.simulation.check.Invariant.SHADOW_TELLS_NOBODY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Clocks;
import vigil.domain.identity.AlertId;
import vigil.domain.match.MatchStatement;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Directories;
import vigil.load.simulation.world.Input;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Responses;

/** What is in shadow is the desk's alone, and what is live is told to somebody. */
final class ShadowChecks {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Checks checks;

    ShadowChecks(Checks checks) {
        this.checks = checks;
    }

    /** @param before null where it is the first version */
    void check(@Nullable Alert before, Alert after, Batch.Made made) {
        if (after.isInShadow()) {
            Clocks clocks = after.clocks();
            boolean nobodys = Set.of(Directories.DESK, Directories.ALWAYS).contains(after.owner())
                    && after.ladder() == null
                    && after.closing() == null
                    && after.handoverTo() == null
                    && after.stillRequired().isEmpty()
                    && clocks.acknowledgeBy() == null
                    && clocks.acceptBy() == null
                    && clocks.contactBy() == null
                    && new Responses(made.directory()).between(before, after).isEmpty();
            checks.require(
                    SHADOW_TELLS_NOBODY,
                    nobodys,
                    () -> after + " is " + after.owner() + "'s: " + after.ladder() + ", " + clocks);
        }
    }

    /** After a tick: what nobody is told, and nobody works on, does not pile up. */
    void check(Alert alert, Instant at) {
        if (alert.isInShadow() && alert.acceptedBy() == null) {
            checks.require(
                    SHADOW_TELLS_NOBODY,
                    alert.lastChangedAt().plus(LONGEST).isAfter(at),
                    () -> alert + " is in shadow, and was last heard of at " + alert.lastChangedAt());
        }
    }

    /**
     * What a source says of somebody.
     *
     * @param before those of its alerts that it has changed, as they were
     * @param about the alerts kept about the same person, as they are now
     */
    void check(Batch.Made made, Map<AlertId, Alert> before, List<Alert> about) {
        if (!(made.input() instanceof Input.Said(MatchStatement statement))
                || statement.statement() != MatchStatement.Kind.CONFIRMED) {
            return;
        }
        List<Alert> changed = made.decision().versions();
        if (made.directory().shadow().hasPublisher(statement.event().source())) {
            checks.require(
                    SHADOW_CHANGES_NOTHING,
                    changed.stream().allMatch(Alert::isInShadow) || wasLive(before, changed, statement, about),
                    () -> made.input() + " is in shadow, and changed " + changed);
        } else if (!statement.event().status().isVoid()
                && changed.stream()
                        .anyMatch(alert ->
                                !alert.isInShadow() || isNewIn(alert, before.get(alert.alertId()), statement))) {
            checks.require(
                    LIVE_IS_TOLD,
                    isLive(about, statement) || isForSomebodyInShadow(made, statement, about),
                    () -> made.input() + " is only in shadow: " + about);
        }
    }

    /** A call that has been live stays so, also where its alert is closed and another is open. */
    private static boolean wasLive(
            Map<AlertId, Alert> before, List<Alert> changed, MatchStatement statement, List<Alert> about) {
        List<AlertId> now = changed.stream().map(Alert::alertId).toList();
        return Stream.concat(before.values().stream(), about.stream().filter(alert -> !now.contains(alert.alertId())))
                .anyMatch(alert -> !alert.isInShadow()
                        && alert.incident(statement.incident()).isPresent());
    }

    /** It has become the latest that is known in shadow. */
    private static boolean isNewIn(Alert alert, @Nullable Alert before, MatchStatement statement) {
        return alert.isInShadow() && isLatest(alert, statement) && (before == null || !isLatest(before, statement));
    }

    private static boolean isLatest(Alert alert, MatchStatement statement) {
        return alert.incident(statement.incident())
                .filter(incident -> incident.latest().equals(statement.event()))
                .isPresent();
    }

    private static boolean isLive(List<Alert> about, MatchStatement statement) {
        return about.stream()
                .anyMatch(alert -> !alert.isInShadow()
                        && alert.incident(statement.incident()).isPresent());
    }

    /** Nobody has an open live alert about them, and whoever is chosen where everybody is live is not. */
    private static boolean isForSomebodyInShadow(Batch.Made made, MatchStatement statement, List<Alert> about) {
        Coordination live =
                new Coordination(made.directory().asIfLive(), made.by().pressure(), made.now());
        Optional<Alert> raised =
                live.decide(statement, new AlertBook()).versions().stream().findFirst();
        return about.stream()
                        .noneMatch(
                                alert -> !alert.isInShadow() && alert.status().isOpen())
                && raised.filter(alert -> made.directory().shadow().hasTeam(alert.owner()))
                        .isPresent();
    }
}
