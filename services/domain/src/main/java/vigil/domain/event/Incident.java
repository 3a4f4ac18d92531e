package vigil.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The incident that a snapshot is of.
 *
 * @param id the publisher's number for it, never blank
 * @param journeyId what joins the incidents of one patient's journey between services
 * @param status null when the source gave none that is known
 * @param openedAt when it began, by the source's clock
 * @param updatedAt when this snapshot was true, by the source's clock; null when not given
 * @param sequence the snapshot's number, where the source counts
 */
public record Incident(
        String id,
        @Nullable String journeyId,
        @Nullable IncidentStatus status,
        @Nullable Instant openedAt,
        @Nullable Instant updatedAt,
        @Nullable Long sequence) {}
