package vigil.domain.alert;

import vigil.domain.Coded;

/** How pressing an alert is, most pressing first. */
public enum Priority implements Coded {
    IMMEDIATE,
    URGENT,
    SOON,
    INFORMATION;

    /** Whether this one presses more than the other. */
    public boolean isAbove(Priority other) {
        return compareTo(other) < 0;
    }

    /** The more pressing of the two. */
    public Priority orHigher(Priority other) {
        return other.isAbove(this) ? other : this;
    }
}
