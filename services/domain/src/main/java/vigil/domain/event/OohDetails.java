package vigil.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What only 111 and out-of-hours services say.
 *
 * @param disposition NHS Pathways disposition, for example {@code Dx06}; a text, not a number
 */
public record OohDetails(
        @Nullable String service,
        @Nullable String disposition,
        @Nullable String outcome,
        @Nullable Instant visitDueBy) {}
