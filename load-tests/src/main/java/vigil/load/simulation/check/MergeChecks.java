package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.MERGED_ON;
import static vigil.load.simulation.check.Invariant.MERGED_WHOLE;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.Merging;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Input;

/** Two records of one person have one alert, and nothing of either is lost. */
final class MergeChecks {
    private static final int LONGEST_HISTORY = 200;
    private static final Pattern CARRIED = Pattern.compile("^(Merged record: )+");

    private final Checks checks;

    MergeChecks(Checks checks) {
        this.checks = checks;
    }

    /** @param kept what is kept or archived of that id; null where nothing is */
    void check(Alert after, Batch.Made made, Function<AlertId, @Nullable Alert> kept) {
        if (made.input() instanceof Input.Merged(Merging merging) && merging.becomes() != null) {
            Alert became = kept.apply(merging.becomes());
            checks.require(
                    MERGED_WHOLE,
                    became != null && (became.history().size() == LONGEST_HISTORY || holdsAll(became, after)),
                    () -> after + " ended, and became " + became + " with " + (became == null ? "" : became.history())
                            + ", of " + after.history());
        }
    }

    private static boolean holdsAll(Alert became, Alert ended) {
        return ended.history().stream()
                .filter(line -> line.what().isByPeople())
                .allMatch(line -> became.history().stream().anyMatch(other -> isSame(line, other)));
    }

    /** The line may have come from where it has gone back to: there it stands as it was written. */
    private static boolean isSame(HistoryEntry line, HistoryEntry carried) {
        return carried.at().equals(line.at())
                && carried.by().equals(line.by())
                && carried.words().endsWith(CARRIED.matcher(line.words()).replaceFirst(""));
    }

    /** @param entangled whose record has named one that named it, if only by way of others and not at the same time: it waits for news of it */
    void settled(Alert open, Set<PersonId> entangled) {
        PersonId about = open.personId();
        if (about == null || open.person() == null || !open.person().personId().equals(about)) {
            return;
        }
        Optional<PersonId> survivor = open.person().survivor();
        checks.require(
                MERGED_ON,
                survivor.isEmpty() || entangled.contains(about),
                () -> open + " is open, and its record was merged into " + survivor);
    }
}
