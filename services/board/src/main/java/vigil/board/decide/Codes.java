package vigil.board.decide;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.team.Capacity;

/** The words that a request may use, and what it left out. */
final class Codes {
    static final Map<String, AlertAction.Kind> KINDS = byCode(List.of(AlertAction.Kind.values()));
    static final Map<String, Capacity.State> CAPACITIES = byCode(List.of(Capacity.State.values()));
    static final Map<String, Outcome> OUTCOMES = byCode(List.of(Outcome.values()));

    private Codes() {}

    /** The text, empty where there is none. */
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The text without space around it; null where nothing is left. */
    static @Nullable String blankToNull(@Nullable String value) {
        return text(value).isBlank() ? null : text(value).strip();
    }

    static String listed(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static <T extends Coded> Map<String, T> byCode(List<T> values) {
        return values.stream().collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
    }
}
