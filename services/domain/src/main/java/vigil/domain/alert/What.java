package vigil.domain.alert;

import vigil.domain.Coded;

/** The kinds of thing that happen to an alert. */
public enum What implements Coded {
    RAISED,
    UPDATED,
    /** Of a possible match: other people, or other details of them, than whoever looked before has seen. */
    CANDIDATES_CHANGED,
    LATE,
    INCIDENT_JOINED,
    PRIORITY_RAISED,
    PLACE_AT_RISK,
    /** A crew has begun to take the person somewhere. */
    CONVEYING,
    /** A source says how its incident ended, or will. */
    OUTCOME,
    FOLLOW_UP,
    /** Somebody says that the person has died. */
    DEATH,
    /** They are not on the register any more. */
    REMOVED,
    REOPENED,
    ESCALATED,
    REMINDED,
    IDENTITY_IN_DOUBT,
    ACKNOWLEDGED,
    ACCEPTED,
    /** Its accepter keeps it though their team closes. */
    KEPT,
    DECLINED,
    /** The owner's hours are about to end. */
    HANDOVER_DUE,
    HANDED_OVER,
    RECEIVED,
    SNOOZED,
    SNOOZE_ENDED,
    NOTED,
    FIRST_CONTACT,
    TASK_DONE,
    MATCH_CONFIRMED,
    MATCH_REJECTED,
    RESOLVED,
    STOOD_DOWN;

    /** Whether somebody has said whom a possible match is about, or that it is nobody known. */
    public boolean isRuling() {
        return this == MATCH_CONFIRMED || this == MATCH_REJECTED;
    }

    /** Whether only people do it. */
    public boolean isByPeople() {
        return switch (this) {
            case ACKNOWLEDGED,
                    ACCEPTED,
                    KEPT,
                    DECLINED,
                    HANDED_OVER,
                    RECEIVED,
                    SNOOZED,
                    NOTED,
                    FIRST_CONTACT,
                    TASK_DONE,
                    MATCH_CONFIRMED,
                    MATCH_REJECTED,
                    RESOLVED -> true;
            case RAISED,
                    UPDATED,
                    CANDIDATES_CHANGED,
                    LATE,
                    INCIDENT_JOINED,
                    PRIORITY_RAISED,
                    PLACE_AT_RISK,
                    CONVEYING,
                    OUTCOME,
                    FOLLOW_UP,
                    DEATH,
                    REMOVED,
                    REOPENED,
                    ESCALATED,
                    REMINDED,
                    HANDOVER_DUE,
                    SNOOZE_ENDED,
                    IDENTITY_IN_DOUBT,
                    STOOD_DOWN -> false;
        };
    }
}
