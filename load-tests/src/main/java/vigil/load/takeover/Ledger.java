package vigil.load.takeover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.identity.AlertId;
import vigil.load.measure.Latency;

/**
 * Knows all that was sent, and looks at all that is committed: what stands twice, what is left out, and how long each thing
 * waited. Safe for any thread.
 */
public final class Ledger {
    private static final int DIGITS = 3;

    /** By the event's or the action's id: when it was due. */
    private final Map<String, Long> waiting = new HashMap<>();

    private final Set<String> heard = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<AlertId, Alert> alerts = new HashMap<>();
    private final Map<String, AlertId> openAbout = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Histogram waits = new Histogram(DIGITS);
    private long versions;
    private long longest;

    /** Is about to be sent, and was due at that {@link System#nanoTime}. */
    synchronized void sends(String id, long due) {
        waiting.put(id, due);
    }

    /** The open alert about that person; empty where there is none yet. */
    synchronized Optional<Alert> openAbout(String person) {
        return Optional.ofNullable(openAbout.get(person)).map(alerts::get);
    }

    /** A version of an alert has been committed, and read at that moment. */
    synchronized void reads(Alert alert, long now) {
        versions++;
        Alert before = alerts.put(alert.alertId(), alert);
        int expected = before == null ? 1 : before.version() + 1;
        if (alert.version() != expected) {
            wrong.add(alert.alertId() + ": version " + alert.version() + " came where " + expected + " was expected");
        }
        AlertId other = alert.status().isOpen() ? openAbout.put(alert.partitionKey(), alert.alertId()) : null;
        if (other != null && !other.equals(alert.alertId())) {
            wrong.add(alert.alertId() + " is open beside " + other + ", about the same person");
        }
        for (IncidentView incident : alert.incidents()) {
            int known = events(before, incident);
            incident.timeline().stream().skip(known).forEach(entry -> {
                if (!heard.add(entry.eventId())) {
                    wrong.add(entry.eventId() + " stands twice, the second time in " + alert.alertId());
                }
                ends(entry.eventId(), now);
            });
        }
    }

    private static int events(@Nullable Alert before, IncidentView incident) {
        return before == null
                ? 0
                : before.incident(incident.key())
                        .map(known -> known.timeline().size())
                        .orElse(0);
    }

    /** What became of an action has been committed, and read at that moment. */
    synchronized void reads(ActionOutcome outcome, long now) {
        if (!answered.add(outcome.actionId())) {
            wrong.add(outcome.actionId() + " was answered twice");
        }
        ends(outcome.actionId(), now);
    }

    private void ends(String id, long now) {
        Long due = waiting.remove(id);
        if (due != null) {
            long waited = now - due;
            waits.recordValue(waited);
            longest = Math.max(longest, waited);
        }
    }

    /** The longest that anything waited which was answered since this was asked last, in nanoseconds. */
    synchronized long takeLongest() {
        long taken = longest;
        longest = 0;
        return taken;
    }

    /** Whether something due after that moment has been sent, and nothing due before it waits. */
    synchronized boolean isAnsweredUpTo(long moment) {
        return System.nanoTime() - moment > 0 && waiting.values().stream().noneMatch(due -> due - moment <= 0);
    }

    synchronized boolean isAllAnswered() {
        return waiting.isEmpty();
    }

    synchronized long unanswered() {
        return waiting.size();
    }

    synchronized long versions() {
        return versions;
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized Latency answers() {
        return Latency.of(waits);
    }
}
