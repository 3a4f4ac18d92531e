package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.DEATH_KNOWN;
import static vigil.load.simulation.check.Invariant.NEWEST_RECORD;
import static vigil.load.simulation.check.Invariant.PLAN_SHARED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Input;

/** What is shown of a person is what the register last said, and nothing of a plan that is not shared. */
final class RecordChecks {
    private final Checks checks;
    private final Map<AlertId, Heard> newest = new HashMap<>();

    RecordChecks(Checks checks) {
        this.checks = checks;
    }

    /** The newest record that has come to an alert; without a person where they are no longer on the register. */
    private record Heard(long offset, @Nullable Person person) {
        boolean shares() {
            return person != null && person.consent().sharing().isShared();
        }
    }

    /**
     * The alert has been archived. What comes again long after that is a new alert to the core, though of the same id; that it
     * shows no older record then is for whoever reads the register beside it.
     */
    void forget(AlertId alert) {
        newest.remove(alert);
    }

    /** @param about the alerts kept about the same person, as they are now */
    void check(Batch.Made made, List<Alert> about) {
        Heard heard = switch (made.input()) {
            case Input.Registered(String id, Person person, long offset) ->
                new Heard(offset, person == null ? null : person.asShared());
            case Input.Said(MatchStatement statement)
            when statement.statement() == MatchStatement.Kind.CONFIRMED ->
                new Heard(statement.registerOffset(), statement.person());
            case null, default -> null;
        };
        boolean byRegister = made.input() instanceof Input.Registered;
        about.forEach(alert -> {
            if (heard != null && (byRegister || isShown(alert, made))) {
                newest.merge(alert.alertId(), heard, (was, is) -> is.offset() > was.offset() ? is : was);
            }
            Heard last = newest.get(alert.alertId());
            if (last != null) {
                shown(alert, last, made);
            }
        });
    }

    /** A statement's record is, also of a closed alert, wherever the statement changes it. */
    private static boolean isShown(Alert alert, Batch.Made made) {
        return made.decision().versions().stream()
                .anyMatch(version -> version.alertId().equals(alert.alertId()));
    }

    private void shown(Alert alert, Heard last, Batch.Made made) {
        checks.require(
                PLAN_SHARED,
                last.shares() || isWithoutPlan(alert),
                () -> alert + " after " + made.input() + ": as of " + last.offset()
                        + " no plan is shared, and it shows that of " + alert.registerOffset() + ", "
                        + alert.preferredPlace() + ", " + alert.history());
        if (!alert.status().isOpen()) {
            return;
        }
        checks.require(
                NEWEST_RECORD,
                last.person() == null || last.person().equals(alert.person()),
                () -> alert + " after " + made.input() + " shows the record of " + alert.registerOffset()
                        + ", and the newest is of " + last.offset());
        checks.require(
                DEATH_KNOWN,
                alert.person() == null
                        || alert.person().deceasedAt() == null
                        || (alert.death() != null && alert.death().isRecorded()),
                () -> alert + " after " + made.input() + ": they have died, and it says " + alert.death());
    }

    private static boolean isWithoutPlan(Alert alert) {
        boolean quoted = alert.history().stream()
                .anyMatch(line -> line.by().equals("Vigil") && line.words().contains("Plan says"));
        return (alert.person() == null || alert.person().plan() == null)
                && alert.planVersionAtOpen() == null
                && alert.preferredPlace().first() == null
                && !alert.preferredPlace().why().contains("Plan says")
                && !alert.routing().toString().contains("own key team")
                && !String.valueOf(alert.shadow()).contains("own key team")
                && !quoted;
    }
}
