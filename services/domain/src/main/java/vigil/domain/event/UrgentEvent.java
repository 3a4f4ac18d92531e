package vigil.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vigil.domain.Copies;
import vigil.domain.Defect;
import vigil.domain.identity.IncidentKey;

/**
 * One whole snapshot of an incident, as a publisher sent it.
 *
 * @param id unique for its source
 * @param source the publisher, for example {@code urn:nhs:ods:RYA}
 * @param time when the publisher sent it, by its own clock
 * @param receivedAt when the log received it; the same on every redelivery
 * @param defects fields that broke their own rule and are treated as absent
 */
public record UrgentEvent(
        String id,
        String source,
        EventType type,
        Instant time,
        Instant receivedAt,
        EventData data,
        List<Defect> defects) {
    /** How far a source's clock may run ahead before its update time is no longer believed. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    public UrgentEvent {
        defects = Copies.of(defects);
    }

    public IncidentKey incidentKey() {
        return new IncidentKey(source, data.incident().id());
    }

    /** A missing or unknown status counts as in progress. */
    public IncidentStatus status() {
        return Copies.or(data.incident().status(), IncidentStatus.IN_PROGRESS);
    }

    /** The ambulance service is done and the person is still where they were; nobody may be with them now. */
    public boolean hasLeftThePerson() {
        AmbulanceDetails ambulance = data.ambulance();
        return ambulance != null
                && ambulance.outcome() != null
                && ambulance.outcome().isLeftAtHome()
                && !status().isVoid();
    }

    /** What has become of it, as a coordinator reads it: that the person was left says more than that the source closed it. */
    public String statusWords() {
        if (!hasLeftThePerson()) {
            return status().words();
        }
        Location location = data.location();
        return location != null && location.kind() == Location.Kind.HOME ? "Left at home" : "Left where they are";
    }

    /** Update time, or receipt where the source's clock runs ahead, or the event's time where none is given. */
    public Instant updatedAt() {
        Instant stated = Copies.or(data.incident().updatedAt(), time);
        return stated.isAfter(receivedAt.plus(CLOCK_TOLERANCE)) ? receivedAt : stated;
    }

    public SnapshotOrder order() {
        return new SnapshotOrder(updatedAt(), Copies.or(data.incident().sequence(), 0L), time);
    }

    /** When the incident began, as far as the source says. */
    public Instant openedAt() {
        return Copies.or(data.incident().openedAt(), updatedAt());
    }
}
