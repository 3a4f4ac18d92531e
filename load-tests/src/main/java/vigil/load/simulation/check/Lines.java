package vigil.load.simulation.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.What;

/** What the lines of a history tell. */
final class Lines {
    private Lines() {}

    /** Whether the alert has been opened again since that version. */
    static boolean isReopened(Alert before, Alert after) {
        return count(after, What.REOPENED) > count(before, What.REOPENED);
    }

    private static long count(Alert alert, What what) {
        return alert.history().stream().filter(line -> line.what() == what).count();
    }

    /** The last line that a person wrote; none where nobody did. */
    static List<HistoryEntry> lastByPeople(List<HistoryEntry> history) {
        return history.reversed().stream()
                .filter(line -> line.what().isByPeople())
                .limit(1)
                .toList();
    }

    /** When something of that kind last happened. */
    static Optional<Instant> last(Alert alert, Set<What> kinds) {
        return alert.history().reversed().stream()
                .filter(line -> kinds.contains(line.what()))
                .map(HistoryEntry::at)
                .findFirst();
    }

    /** Whether somebody has ruled on the question as it is now. */
    static boolean isRuled(Alert alert) {
        return alert.history().reversed().stream()
                .takeWhile(line -> line.what() != What.REOPENED)
                .anyMatch(line -> line.what().isRuling());
    }
}
