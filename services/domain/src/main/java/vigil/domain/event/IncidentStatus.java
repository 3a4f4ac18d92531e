package vigil.domain.event;

import vigil.domain.Coded;

/** How far an incident has come, over all three sources. */
public enum IncidentStatus implements Coded {
    CALL_RECEIVED("Call received"),
    TRIAGED("Triaged"),
    DISPATCHED("Ambulance on its way"),
    ON_SCENE("Crew on scene"),
    CONVEYING("Being taken to hospital"),
    AT_HOSPITAL("At hospital"),
    REFERRED("Referred to urgent community response"),
    ACCEPTED("Accepted by urgent community response"),
    DECLINED("Declined by urgent community response"),
    EN_ROUTE("Team on its way"),
    VISIT_PLANNED("Visit planned"),
    VISITED("Visited"),
    ADVISED("Advised by telephone"),
    CLOSED("Closed by the source"),
    CANCELLED("Cancelled by the source"),
    ENTERED_IN_ERROR("Entered in error"),
    /** What a missing or unknown status counts as. */
    IN_PROGRESS("In progress");

    private final String words;

    IncidentStatus(String words) {
        this.words = words;
    }

    /** As a coordinator reads it. */
    public String words() {
        return words;
    }

    /** The source will do no more about it; for the person it may be far from over. */
    public boolean isEnded() {
        return switch (this) {
            case DECLINED, VISITED, ADVISED, CLOSED, CANCELLED, ENTERED_IN_ERROR, AT_HOSPITAL -> true;
            case CALL_RECEIVED,
                    TRIAGED,
                    DISPATCHED,
                    ON_SCENE,
                    CONVEYING,
                    REFERRED,
                    ACCEPTED,
                    EN_ROUTE,
                    VISIT_PLANNED,
                    IN_PROGRESS -> false;
        };
    }

    /** The source says that there was nothing, or nothing any more. */
    public boolean isVoid() {
        return this == CANCELLED || this == ENTERED_IN_ERROR;
    }
}
