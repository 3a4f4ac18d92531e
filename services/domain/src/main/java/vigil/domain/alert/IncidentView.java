package vigil.domain.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.event.EventType;
import vigil.domain.event.SnapshotOrder;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;

/**
 * One incident of the episode: its latest snapshot and how it came there.
 *
 * @param ended the source is done with it
 * @param withdrawnBy where the snapshot stands from which the source says that it concerns somebody else; null while
 *     it concerns this person
 * @param timeline oldest first, at most 200 entries
 */
public record IncidentView(
        String source,
        String id,
        EventType type,
        Instant updatedAt,
        boolean ended,
        @Nullable SnapshotOrder withdrawnBy,
        UrgentEvent latest,
        List<TimelineEntry> timeline) {
    public IncidentView {
        timeline = Copies.of(timeline);
    }

    /** Whether the source has since said that it concerns somebody else. */
    public boolean withdrawn() {
        return withdrawnBy != null;
    }

    public IncidentKey key() {
        return new IncidentKey(source, id);
    }

    /**
     * One snapshot.
     *
     * @param eventId the snapshot's event
     * @param late it arrived after a newer one
     */
    public record TimelineEntry(Instant at, String eventId, String status, String words, boolean late) {}
}
