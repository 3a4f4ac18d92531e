package vigil.board.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Status;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.IncidentKey;

/**
 * Every alert that the log still holds, and the rows of those that are shown: open ones, and
 * stood-down ones for half an hour, so that nobody wonders where one went.
 *
 * <p>The newest version of an alert wins, in whatever order they come. Used by one thread.
 */
public final class AlertBoard {
    /** How long an alert that stood down by itself stays in sight. */
    public static final Duration STOOD_DOWN_SHOWN_FOR = Duration.ofMinutes(30);

    private final Map<AlertId, Alert> alerts = new HashMap<>();
    private final Map<AlertId, Row> rows = new HashMap<>();
    private final Map<IncidentKey, AlertId> calls = new HashMap<>();
    private Names names = Names.NONE;
    private @Nullable Instant lastRaised;

    /** Takes a version of an alert. */
    public Optional<Change> take(Alert alert, Instant now) {
        Alert known = alerts.get(alert.alertId());
        if (known != null && known.version() >= alert.version()) {
            return Optional.empty();
        }
        alerts.put(alert.alertId(), alert);
        alert.incidents().stream()
                .filter(incident -> CallRequest.isCall(incident.key()) && !incident.withdrawn())
                .filter(call -> alert.status().isOpen()
                        || ofCall(call.key())
                                .filter(other -> other.status().isOpen())
                                .isEmpty())
                .forEach(call -> calls.put(call.key(), alert.alertId()));
        if (!alert.isInShadow()) {
            Instant raised = alert.clocks().raised();
            lastRaised = lastRaised == null || raised.isAfter(lastRaised) ? raised : lastRaised;
        }
        return isShown(alert, now) ? Optional.of(show(alert, now)) : hide(alert.alertId(), why(alert));
    }

    /** The log has forgotten the alert. */
    public Optional<Change> forget(AlertId alertId) {
        alerts.remove(alertId);
        calls.values().removeIf(alertId::equals);
        return hide(alertId, "Archived");
    }

    /** The directory has changed: rows that name a team or place anew. */
    public List<Change> rename(Names current, Instant now) {
        names = current;
        List<Change> changes = new ArrayList<>();
        for (AlertId alertId : List.copyOf(rows.keySet())) {
            Row before = rows.get(alertId);
            alert(alertId).map(alert -> show(alert, now)).ifPresent(shown -> {
                if (!shown.equals(before == null ? null : new Change.Shown(before))) {
                    changes.add(shown);
                }
            });
        }
        return changes;
    }

    /** What time alone does to the queue: what stood down long ago leaves it, what was put off wakes. */
    public List<Change> passTime(Instant now) {
        List<Change> changes = new ArrayList<>();
        for (Row row : List.copyOf(rows.values())) {
            AlertId alertId = new AlertId(row.alertId());
            Alert alert = alerts.get(alertId);
            Instant wakes = row.hands().snoozedUntil();
            if (alert == null) {
                continue;
            }
            if (!isShown(alert, now)) {
                hide(alertId, why(alert)).ifPresent(changes::add);
            } else if (wakes != null && !now.isBefore(wakes)) {
                changes.add(show(alert, now));
            }
        }
        return changes;
    }

    /** The whole current state of an alert, shown or not. */
    public Optional<Alert> alert(AlertId alertId) {
        return Optional.ofNullable(alerts.get(alertId));
    }

    /** The latest alert about the same person that was raised not long after that one was closed. */
    public Optional<Alert> following(AlertId earlier) {
        Alert.Link link = new Alert.Link(Alert.Link.FOLLOWS, earlier);
        return alerts.values().stream()
                .filter(alert -> alert.links().contains(link))
                .max(Comparator.comparing(alert -> alert.clocks().raised()));
    }

    /** The alert that a call to the desk has become, or is part of, unless it turned out to be about somebody else. */
    public Optional<Alert> ofCall(IncidentKey call) {
        return Optional.ofNullable(calls.get(call))
                .map(alerts::get)
                .filter(alert -> alert.incident(call)
                        .filter(incident -> !incident.withdrawn())
                        .isPresent());
    }

    /** The rows, in no order. */
    public Collection<Row> rows() {
        return rows.values();
    }

    /** A row as a screen shows it that everybody who passes can read. */
    public Row onTheWall(Row row) {
        return alert(new AlertId(row.alertId()))
                .map(alert -> row.onTheWall(Happening.stage(alert), alert.isRestricted()))
                .orElseGet(() -> row.onTheWall("", true));
    }

    /** What teams and places are called. */
    public Names names() {
        return names;
    }

    /** When the newest live alert was raised; empty when there has been none. */
    public Optional<Instant> lastRaised() {
        return Optional.ofNullable(lastRaised);
    }

    /** When the newest live alert of those was raised that the log still holds; empty when there is none. */
    public Optional<Instant> lastRaised(Predicate<Alert> which) {
        return alerts.values().stream()
                .filter(alert -> !alert.isInShadow() && which.test(alert))
                .map(alert -> alert.clocks().raised())
                .max(Comparator.naturalOrder());
    }

    private Change.Shown show(Alert alert, Instant now) {
        Row row = RowWriter.row(alert, names, now);
        rows.put(alert.alertId(), row);
        return new Change.Shown(row);
    }

    private Optional<Change> hide(AlertId alertId, String why) {
        return rows.remove(alertId) == null ? Optional.empty() : Optional.of(new Change.Gone(alertId, why));
    }

    private static boolean isShown(Alert alert, Instant now) {
        if (alert.status().isOpen()) {
            return true;
        }
        return alert.status() == Status.STOOD_DOWN && now.isBefore(closed(alert).plus(STOOD_DOWN_SHOWN_FOR));
    }

    private static Instant closed(Alert alert) {
        Instant closed = alert.clocks().closed();
        return closed == null ? alert.lastChangedAt() : closed;
    }

    private static String why(Alert alert) {
        return alert.resolution() == null
                ? "Stood down"
                : "Resolved by " + alert.resolution().by();
    }
}
