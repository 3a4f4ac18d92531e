package vigil.register.kafka;

/** The brokers don't have the changes for certain; making them again is harmless. */
public final class NotDurable extends Exception {
    NotDurable(Throwable cause) {
        super("The brokers did not confirm the changes.", cause);
    }
}
