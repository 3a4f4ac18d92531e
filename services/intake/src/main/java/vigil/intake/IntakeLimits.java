package vigil.intake;

/** How much intake takes at once. */
public final class IntakeLimits {
    /** Most bytes of one event with its attributes. */
    public static final int EVENT_BYTES = 1024 * 1024;

    /**
     * Most bytes of one event's data: the brokers take records of 1 MiB, and headers and framing need
     * some of it.
     */
    public static final int DATA_BYTES = EVENT_BYTES - 16 * 1024;

    /** Most bytes of a request. */
    public static final int BATCH_BYTES = 4 * 1024 * 1024;

    /** Most events of a request. */
    public static final int BATCH_EVENTS = 500;

    /** Most characters of one CloudEvents attribute. */
    public static final int ATTRIBUTE_CHARS = 1024;

    private IntakeLimits() {}
}
