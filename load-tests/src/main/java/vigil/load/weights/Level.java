package vigil.load.weights;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;

/**
 * Something that can come up in a circumstance.
 *
 * @param finding null where nothing in common was found and no finding says so
 */
record Level(Circumstance circumstance, @Nullable Finding finding) {
    private static final List<Circumstance> CIRCUMSTANCES = List.of(Circumstance.values());

    /** Every one there is. */
    static final List<Level> ALL = all();

    /** For each of {@link #ALL}, which circumstance it is of. */
    static final List<Integer> GROUPS = ALL.stream()
            .map(level -> CIRCUMSTANCES.indexOf(level.circumstance()))
            .toList();

    private static final Map<Level, Integer> NUMBERS =
            IntStream.range(0, ALL.size()).boxed().collect(Collectors.toMap(ALL::get, Function.identity()));

    /** Which of {@link #ALL} it is; an {@link IllegalArgumentException} where it can't come up. */
    int number() {
        Integer number = NUMBERS.get(this);
        if (number == null) {
            throw new IllegalArgumentException(this + " can't come up");
        }
        return number;
    }

    /** The numbers of those that a comparison shows, in the circumstances of its claim. */
    static List<Integer> of(Set<Circumstance> circumstances, List<Found> found) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        found.forEach(each -> findings.add(each.finding()));
        List<Integer> levels = new ArrayList<>();
        for (Circumstance circumstance : circumstances) {
            Integer level = circumstance.tellsSomethingNew(findings) ? in(circumstance, findings) : null;
            if (level != null) {
                levels.add(level);
            }
        }
        return levels;
    }

    /** How common the name was with which it was found; 0 where it was not, or does not matter. */
    double nameShare(List<Found> found) {
        for (Found one : found) {
            if (one.finding() == finding) {
                return one.share();
            }
        }
        return 0;
    }

    private static @Nullable Integer in(Circumstance circumstance, Set<Finding> findings) {
        for (Finding finding : findings) {
            Integer level = NUMBERS.get(new Level(circumstance, finding));
            if (level != null) {
                return level;
            }
        }
        return NUMBERS.get(new Level(circumstance, null));
    }

    private static List<Level> all() {
        List<Level> all = new ArrayList<>();
        for (Circumstance circumstance : CIRCUMSTANCES) {
            circumstance.findings().forEach(finding -> all.add(new Level(circumstance, finding)));
            if (circumstance.silent()) {
                all.add(new Level(circumstance, null));
            }
        }
        return List.copyOf(all);
    }
}
