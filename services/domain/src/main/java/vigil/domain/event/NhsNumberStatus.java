package vigil.domain.event;

import vigil.domain.Coded;

/** How far a source has traced an NHS number. */
public enum NhsNumberStatus implements Coded {
    VERIFIED,
    PRESENT_NOT_TRACED,
    TRACE_REQUIRED,
    NO_MATCH,
    CONFLICT,
    UNKNOWN
}
