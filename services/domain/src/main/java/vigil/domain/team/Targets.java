package vigil.domain.team;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Priority;

/**
 * How long each step may take, in minutes after the alert was raised.
 *
 * @param acknowledge until somebody says that they have seen it
 * @param accept until somebody says that they will do it
 * @param firstContact until somebody has spoken with the patient or carer
 */
public record Targets(int acknowledge, int accept, int firstContact) {
    /** Example values, to be approved; they stand where a directory gives none. */
    private static final Map<Priority, Targets> EXAMPLES = Map.of(
            Priority.IMMEDIATE, new Targets(3, 10, 30),
            Priority.URGENT, new Targets(10, 20, 120),
            Priority.SOON, new Targets(30, 60, 240),
            Priority.INFORMATION, new Targets(240, 480, 1440));

    static Map<Priority, Targets> complete(@Nullable Map<Priority, Targets> given) {
        Map<Priority, Targets> all = new EnumMap<>(EXAMPLES);
        if (given != null) {
            all.putAll(given);
        }
        return Map.copyOf(all);
    }
}
