package vigil.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.Defect;
import vigil.domain.event.AmbulanceDetails.Outcome;
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

    /** How the ambulance's part ended or will end; null where the source doesn't say, or takes it all back. */
    public @Nullable Outcome ambulanceOutcome() {
        return data.ambulance() == null || status().isVoid()
                ? null
                : data.ambulance().outcome();
    }

    /**
     * What has become of it, as a coordinator reads it. Once the source has closed it, what happened to the person says
     * more than that; until then the status is where they are, and an outcome that doesn't follow from it stands beside it.
     */
    public String statusWords() {
        Outcome outcome = ambulanceOutcome();
        if (outcome == null) {
            return status().words();
        }
        return status() == IncidentStatus.CLOSED ? closedWords(outcome) : goingOnWords(outcome);
    }

    private String closedWords(Outcome outcome) {
        return switch (outcome) {
            case HEAR_AND_TREAT, SEE_AND_TREAT, TREAT_AND_REFER, DECLINED_CONVEYANCE ->
                isAtHome() ? "Left at home" : "Left where they are";
            case CONVEYED_ED -> "Taken to hospital";
            case CONVEYED_OTHER -> "Taken elsewhere";
            case DIED_ON_SCENE -> "Died on scene";
            case CANCELLED -> "Ambulance cancelled";
        };
    }

    private String goingOnWords(Outcome outcome) {
        String said = status().words();
        String beside = said + " (" + outcome.words() + ")";
        return switch (outcome) {
            case HEAR_AND_TREAT, SEE_AND_TREAT, TREAT_AND_REFER, DECLINED_CONVEYANCE, CANCELLED -> beside;
            case CONVEYED_ED -> hasLeft() ? said : said + ", to be taken to hospital";
            case CONVEYED_OTHER -> conveyedOtherWords(said);
            case DIED_ON_SCENE -> status() == IncidentStatus.ON_SCENE ? "Died on scene" : beside;
        };
    }

    private String conveyedOtherWords(String said) {
        if (status() == IncidentStatus.CONVEYING) {
            return "Being taken elsewhere";
        }
        return hasLeft() ? said : said + ", to be taken elsewhere";
    }

    private boolean hasLeft() {
        return status() == IncidentStatus.CONVEYING || status() == IncidentStatus.AT_HOSPITAL;
    }

    private boolean isAtHome() {
        return data.location() != null && data.location().kind() == Location.Kind.HOME;
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
