package vigil.domain.event;

import static vigil.domain.event.IncidentStatus.ACCEPTED;
import static vigil.domain.event.IncidentStatus.ADVISED;
import static vigil.domain.event.IncidentStatus.AT_HOSPITAL;
import static vigil.domain.event.IncidentStatus.CALL_RECEIVED;
import static vigil.domain.event.IncidentStatus.CANCELLED;
import static vigil.domain.event.IncidentStatus.CLOSED;
import static vigil.domain.event.IncidentStatus.CONVEYING;
import static vigil.domain.event.IncidentStatus.DECLINED;
import static vigil.domain.event.IncidentStatus.DISPATCHED;
import static vigil.domain.event.IncidentStatus.ENTERED_IN_ERROR;
import static vigil.domain.event.IncidentStatus.EN_ROUTE;
import static vigil.domain.event.IncidentStatus.IN_PROGRESS;
import static vigil.domain.event.IncidentStatus.ON_SCENE;
import static vigil.domain.event.IncidentStatus.REFERRED;
import static vigil.domain.event.IncidentStatus.TRIAGED;
import static vigil.domain.event.IncidentStatus.VISITED;
import static vigil.domain.event.IncidentStatus.VISIT_PLANNED;

import java.util.Set;
import vigil.domain.Coded;

/** The three kinds of urgent-care event, each with the statuses that its incidents go through. */
public enum EventType implements Coded {
    AMBULANCE(
            "vigil.ambulance.incident.v1",
            Set.of(CALL_RECEIVED, TRIAGED, DISPATCHED, ON_SCENE, CONVEYING, AT_HOSPITAL, CLOSED, CANCELLED)),
    UCR("vigil.ucr.referral.v1", Set.of(REFERRED, ACCEPTED, DECLINED, EN_ROUTE, VISITED, CLOSED, CANCELLED)),
    OOH("vigil.ooh.case.v1", Set.of(CALL_RECEIVED, TRIAGED, VISIT_PLANNED, VISITED, ADVISED, CLOSED, CANCELLED));

    private final String ceType;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<IncidentStatus> statuses;

    EventType(String ceType, Set<IncidentStatus> statuses) {
        this.ceType = ceType;
        this.statuses = statuses;
    }

    /** The CloudEvents type. */
    @Override
    public String code() {
        return ceType;
    }

    /** Whether an incident of this kind can have that status. */
    public boolean allows(IncidentStatus status) {
        return statuses.contains(status) || status == ENTERED_IN_ERROR || status == IN_PROGRESS;
    }
}
