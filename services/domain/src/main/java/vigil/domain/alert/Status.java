package vigil.domain.alert;

import vigil.domain.Coded;

/** Where an alert is in its life. */
public enum Status implements Coded {
    RAISED,
    ACKNOWLEDGED,
    ACCEPTED,
    /** The source is done with its incident; somebody still has to see to the person. */
    FOLLOW_UP,
    RESOLVED,
    STOOD_DOWN;

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this != RESOLVED && this != STOOD_DOWN;
    }
}
