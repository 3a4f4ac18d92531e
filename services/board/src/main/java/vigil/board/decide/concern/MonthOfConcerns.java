package vigil.board.decide.concern;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.domain.team.TeamDirectory;

/**
 * How many were reported in one month of the clock on the wall.
 *
 * @param counts has every kind, with 0 where there were none
 */
public record MonthOfConcerns(YearMonth month, Map<Concern.Kind, Integer> counts) {
    public MonthOfConcerns {
        counts = Map.copyOf(counts);
    }

    /** The month in which it was reported. */
    public static YearMonth of(Concern concern) {
        return YearMonth.from(concern.by().at().atZone(TeamDirectory.LOCAL));
    }

    /** The months in which something was reported, the newest first. */
    public static List<MonthOfConcerns> of(Collection<Concern> concerns) {
        Map<YearMonth, Map<Concern.Kind, Integer>> months = new TreeMap<>(Comparator.reverseOrder());
        concerns.forEach(
                concern -> months.computeIfAbsent(of(concern), month -> none()).merge(concern.kind(), 1, Integer::sum));
        return months.entrySet().stream()
                .map(month -> new MonthOfConcerns(month.getKey(), month.getValue()))
                .toList();
    }

    private static Map<Concern.Kind, Integer> none() {
        Map<Concern.Kind, Integer> none = new EnumMap<>(Concern.Kind.class);
        for (Concern.Kind kind : Concern.Kind.values()) {
            none.put(kind, 0);
        }
        return none;
    }
}
