package vigil.intake.decide;

/**
 * Why an event can't be taken.
 *
 * @param pointer where in the body, as a JSON Pointer; empty for the whole body or a header
 * @param rule what the field must be, in words; never quotes a value
 */
public record Fault(Kind kind, String pointer, String rule) {
    /** Kinds of fault; of several, the first named here decides how the whole request is answered. */
    public enum Kind {
        /** Not JSON, or not a CloudEvent of a type that Vigil knows. */
        NOT_UNDERSTOOD,
        /** More bytes or more events than are taken at once. */
        TOO_LARGE,
        /** A CloudEvent whose data name no incident. */
        NO_INCIDENT,
        /** Another event came under the same source and id. */
        CONFLICT
    }
}
