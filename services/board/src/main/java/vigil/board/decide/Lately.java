package vigil.board.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;

/** What has come of an alert since somebody last did something about it. */
final class Lately {
    /** What is marked on a row, the most important first; every other update is silent. */
    private static final List<What> MATTERS =
            List.of(What.PRIORITY_RAISED, What.CONVEYING, What.PLACE_AT_RISK, What.OUTCOME, What.REMOVED);

    private Lately() {}

    /** Of what mattered last; null where nothing has since somebody acted, or at all. */
    static @Nullable What news(Alert alert) {
        What news = null;
        Alert.HistoryEntry last = null;
        for (Alert.HistoryEntry entry : alert.history().reversed()) {
            boolean older = last != null && !entry.at().equals(last.at());
            if (entry.what().isByPeople() || older) {
                return news;
            }
            if (matters(entry.what(), alert)) {
                last = entry;
                news = news == null || MATTERS.indexOf(entry.what()) < MATTERS.indexOf(news) ? entry.what() : news;
            }
        }
        return news;
    }

    /** A risk that is over, or that only a plan told of which is not shared any more, is no news. */
    private static boolean matters(What what, Alert alert) {
        return MATTERS.contains(what)
                && (what != What.PLACE_AT_RISK || alert.preferredPlace().risk() != PlaceAtRisk.Risk.NONE);
    }

    /** Whether its call came while nobody could be told, as in an outage, and nobody has seen to it yet. */
    static boolean isLate(Alert alert) {
        return alert.history().stream()
                        .anyMatch(entry -> entry.what() == What.LATE
                                && entry.at().equals(alert.clocks().raised()))
                && alert.history().stream().noneMatch(entry -> entry.what().isByPeople());
    }

    /**
     * Whether it was over by the time that it could be told. What is immediate, or what nobody took up in time, stands among what
     * happens now.
     */
    static boolean isCatchingUp(Alert alert) {
        return alert.status() == Status.FOLLOW_UP
                && alert.priority() != Priority.IMMEDIATE
                && alert.death() == null
                && isLate(alert)
                && alert.history().stream()
                        .noneMatch(entry -> entry.what() == What.ESCALATED || entry.what() == What.REMINDED);
    }
}
