package vigil.domain.person;

import vigil.domain.Coded;

/** Gender as recorded, never used to identify anybody by itself. */
public enum Gender implements Coded {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
