package vigil.routing.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.IncidentView.TimelineEntry;
import vigil.domain.alert.What;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.SnapshotOrder;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.MatchStatement;
import vigil.routing.decide.need.Wording;

/** How an incident's snapshots are kept: the latest whole, the others as a timeline. */
final class Snapshots {
    private static final int LONGEST_TIMELINE = 200;

    private Snapshots() {}

    static IncidentView first(UrgentEvent event) {
        return new IncidentView(
                event.source(),
                event.data().incident().id(),
                event.type(),
                event.updatedAt(),
                event.status().isEnded(),
                null,
                event,
                List.of(entry(event, false)));
    }

    /** The incident with one more snapshot, which replaces the latest unless it is older. */
    static IncidentView with(IncidentView known, UrgentEvent event, boolean late) {
        UrgentEvent latest = late ? known.latest() : event;
        List<TimelineEntry> timeline = new ArrayList<>(known.timeline());
        timeline.add(entry(event, late));
        if (timeline.size() > LONGEST_TIMELINE) {
            timeline.remove(1);
        }
        return new IncidentView(
                known.source(),
                known.id(),
                known.type(),
                latest.updatedAt(),
                latest.status().isEnded(),
                late ? known.withdrawnBy() : null,
                latest,
                timeline);
    }

    static IncidentView withdrawn(IncidentView known, SnapshotOrder by) {
        return new IncidentView(
                known.source(),
                known.id(),
                known.type(),
                known.updatedAt(),
                known.ended(),
                by,
                known.latest(),
                known.timeline());
    }

    /** Whether a newer snapshot is known already. */
    static boolean isOlder(IncidentView known, UrgentEvent event) {
        return event.order().compareTo(known.latest().order()) < 0;
    }

    /**
     * Whether what the statement says has been overtaken: by a newer snapshot, or by the snapshot that
     * withdrew the incident from this person. A person's ruling is never overtaken by a withdrawal.
     */
    static boolean isOvertaken(IncidentView known, MatchStatement statement) {
        boolean beforeWithdrawal = known.withdrawnBy() != null
                && statement.event().order().compareTo(known.withdrawnBy()) <= 0
                && !statement.isRuled();
        return isOlder(known, statement.event()) || beforeWithdrawal;
    }

    /** A repeat is the same event at the same time; a source that uses an event's id again has news all the same. */
    static boolean has(IncidentView known, UrgentEvent event) {
        return known.timeline().stream()
                .anyMatch(entry ->
                        entry.eventId().equals(event.id()) && entry.at().equals(event.updatedAt()));
    }

    /** What the snapshot says that whoever has seen the one before has to notice; most are only updates. */
    static What news(IncidentView known, UrgentEvent event) {
        UrgentEvent before = known.latest();
        if (isConveying(event) && !isConveying(before)) {
            return What.CONVEYING;
        }
        boolean ends = event.status().isEnded() && !before.status().isEnded();
        boolean another = event.ambulanceOutcome() != null && event.ambulanceOutcome() != before.ambulanceOutcome();
        return ends || another ? What.OUTCOME : What.UPDATED;
    }

    private static boolean isConveying(UrgentEvent event) {
        AmbulanceDetails.Outcome outcome = event.ambulanceOutcome();
        return event.status() == IncidentStatus.CONVEYING
                || (outcome != null && outcome.isConveyed() && !event.status().isEnded());
    }

    private static TimelineEntry entry(UrgentEvent event, boolean late) {
        return new TimelineEntry(event.updatedAt(), event.id(), event.status().code(), Wording.status(event), late);
    }

    /** The latest snapshots of the incidents that still concern the alert. */
    static List<UrgentEvent> latest(List<IncidentView> incidents) {
        return incidents.stream()
                .filter(incident -> !incident.withdrawn())
                .map(IncidentView::latest)
                .toList();
    }

    /** When the source's own response time began. */
    static @Nullable Instant clockStart(UrgentEvent event) {
        var data = event.data();
        return firstOf(
                data.ambulance() == null ? null : data.ambulance().clockStart(),
                data.ucr() == null ? null : data.ucr().clockStart());
    }

    /** When the source's own target ends; null also where the source is done: nobody is coming from there any more. */
    static @Nullable Instant dueBy(UrgentEvent event) {
        if (event.status().isEnded()) {
            return null;
        }
        var data = event.data();
        return firstOf(
                data.ucr() == null ? null : data.ucr().dueBy(),
                data.ooh() == null ? null : data.ooh().visitDueBy());
    }

    /** The first target of those sources that are not done. */
    static @Nullable Instant dueBy(List<IncidentView> incidents) {
        return latest(incidents).stream()
                .map(Snapshots::dueBy)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant firstOf(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }
}
