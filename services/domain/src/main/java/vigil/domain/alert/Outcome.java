package vigil.domain.alert;

import vigil.domain.Coded;

/** How an episode ended for the person, judged against the plan as it was when the alert was raised. */
public enum Outcome implements Coded {
    STAYED,
    MOVED_TO_PREFERRED,
    CONVEYED_CLINICALLY_NEEDED,
    CONVEYED_WISH_CHANGED,
    CONVEYED_NO_ALTERNATIVE,
    CONVEYED_PLAN_NOT_KNOWN,
    CONVEYED_PLAN_NOT_FOLLOWED,
    DIED_IN_PREFERRED,
    DIED_ELSEWHERE,
    NOT_KNOWN;

    /** The person has died. */
    public boolean isDeath() {
        return this == DIED_IN_PREFERRED || this == DIED_ELSEWHERE;
    }
}
