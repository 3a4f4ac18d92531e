package vigil.intake.kafka;

/** The brokers don't have all of the events, so none may be called taken. */
public final class NotDurable extends Exception {
    NotDurable(Throwable cause) {
        super("The brokers did not take the events.", cause);
    }
}
