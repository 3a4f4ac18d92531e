package vigil.domain.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;

/**
 * What only an urgent community response service says.
 *
 * @param response {@code two-hour} or {@code two-day}
 * @param needs the national list's words, for example {@code end-of-life-crisis}
 */
public record UcrDetails(
        @Nullable String response,
        List<String> needs,
        @Nullable Instant clockStart,
        @Nullable Instant dueBy,
        @Nullable Instant firstContactAt,
        @Nullable String declineReason) {
    public UcrDetails {
        needs = Copies.of(needs);
    }
}
