package vigil.routing.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.alert.What;
import vigil.domain.team.TeamDirectory;

/** What was last done to an alert, so that the loser of a race knows whom to ask. */
final class Work {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(TeamDirectory.LOCAL);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(TeamDirectory.LOCAL);

    private static final DateTimeFormatter DAY_AND_MINUTE =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEE d MMM", Locale.UK).withZone(TeamDirectory.LOCAL);

    private Work() {}

    /** The local time, to the minute. */
    static String time(Instant at) {
        return MINUTE.format(at);
    }

    /** The local time, to the minute, with its day where that is not today's. */
    static String time(Instant at, Instant now) {
        boolean today =
                LocalDate.ofInstant(at, TeamDirectory.LOCAL).equals(LocalDate.ofInstant(now, TeamDirectory.LOCAL));
        return today ? MINUTE.format(at) : DAY_AND_MINUTE.format(at);
    }

    /** Who did what last, and when. */
    static String last(Alert alert) {
        return lastOn(alert)
                .map(entry -> entry.by() + " at " + CLOCK.format(entry.at()) + ": " + alert.shown(entry))
                .orElse("Look again.");
    }

    /** Why what somebody saw is no longer so. */
    static String overtaken(Alert alert) {
        return lastOn(alert)
                .filter(entry -> isAnotherQuestion(entry.what(), alert))
                .map(alert::shown)
                .orElseGet(() -> "Somebody was first. " + last(alert));
    }

    private static Optional<Alert.HistoryEntry> lastOn(Alert alert) {
        return alert.history().reversed().stream()
                .filter(entry -> isWork(entry.what()))
                .findFirst();
    }

    /** Other candidates: nobody was quicker, but what whoever acted has seen is not what is asked. */
    private static boolean isAnotherQuestion(What what, Alert alert) {
        return what == What.CANDIDATES_CHANGED || (what == What.REOPENED && alert.reviewKey() != null);
    }

    private static boolean isWork(What what) {
        return switch (what) {
            case UPDATED,
                    LATE,
                    INCIDENT_JOINED,
                    PRIORITY_RAISED,
                    PLACE_AT_RISK,
                    CONVEYING,
                    OUTCOME,
                    REMINDED,
                    RAISED,
                    HANDOVER_DUE,
                    SNOOZE_ENDED,
                    DEATH,
                    REMOVED -> false;
            case FOLLOW_UP,
                    CANDIDATES_CHANGED,
                    REOPENED,
                    ESCALATED,
                    IDENTITY_IN_DOUBT,
                    ACKNOWLEDGED,
                    ACCEPTED,
                    KEPT,
                    DECLINED,
                    HANDED_OVER,
                    RECEIVED,
                    SNOOZED,
                    NOTED,
                    FIRST_CONTACT,
                    TASK_DONE,
                    MATCH_CONFIRMED,
                    MATCH_REJECTED,
                    RESOLVED,
                    STOOD_DOWN -> true;
        };
    }
}
