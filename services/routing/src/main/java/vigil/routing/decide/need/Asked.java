package vigil.routing.decide.need;

import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Priority;

/**
 * What one rule that fits asks for.
 *
 * @param actionWanted what to do, in words; null where the rule leaves that to others
 * @param says why, in a sentence that quotes no plan
 */
public record Asked(
        String need, Priority priority, @Nullable String actionWanted, String says) {}
