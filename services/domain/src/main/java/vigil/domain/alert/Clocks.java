package vigil.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When each stage was reached, and until when the next should be.
 *
 * @param sourceClockStart when the source's own response time began, by its clock
 * @param dueBy when the source's own target ends
 * @param published when the log received the first event
 * @param matched when matching said whom it concerns
 * @param raised when the alert was raised
 * @param shown when it was first painted on a board
 * @param acknowledgeBy until when somebody should acknowledge; null once somebody has, or nobody has to
 * @param acceptBy until when somebody should accept; null once somebody has, or nobody has to
 * @param contactBy until when somebody should have spoken with the patient or carer; null once somebody has, or nobody has to. It
 *     is set anew where something worse is heard after the first contact
 * @param firstContact when somebody first had
 * @param closed when it was resolved or stood down
 */
public record Clocks(
        @Nullable Instant sourceClockStart,
        @Nullable Instant dueBy,
        @Nullable Instant published,
        @Nullable Instant matched,
        Instant raised,
        @Nullable Instant shown,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acceptBy,
        @Nullable Instant contactBy,
        @Nullable Instant acknowledged,
        @Nullable Instant accepted,
        @Nullable Instant firstContact,
        @Nullable Instant closed) {
    private static final Duration LATE = Duration.ofMinutes(5);

    /** Whether the first event had been on the log for long when the alert was raised, as after an outage. */
    public boolean isRaisedLate() {
        return published != null && published.plus(LATE).isBefore(raised);
    }

    /** Of an alert that is raised now; nobody is asked yet. */
    public static Clocks raised(Instant at, @Nullable Instant published, @Nullable Instant matched) {
        return new Clocks(null, null, published, matched, at, null, null, null, null, null, null, null, null);
    }

    /**
     * Somebody is asked who has not answered yet. What was said with the patient or carer stays said.
     *
     * @param accept null where there is nothing to accept
     * @param contact null where there is nobody to speak with
     */
    public Clocks asked(Instant acknowledge, @Nullable Instant accept, @Nullable Instant contact) {
        return with(draft -> {
            draft.acknowledgeBy = acknowledge;
            draft.acceptBy = accept;
            draft.contactBy = firstContact == null || contactBy != null ? contact : null;
            draft.acknowledged = null;
            draft.accepted = null;
            draft.closed = null;
        });
    }

    /** Somebody has said that they have seen it. */
    public Clocks acknowledgedAt(Instant at) {
        return with(draft -> {
            draft.acknowledgeBy = null;
            draft.acknowledged = at;
        });
    }

    /** The same, and nobody has to accept it before that moment. */
    public Clocks acknowledgedAt(Instant at, Instant acceptNotBefore) {
        return acknowledgedAt(at).with(draft -> {
            boolean later = acceptBy != null && acceptBy.isBefore(acceptNotBefore);
            draft.acceptBy = later ? acceptNotBefore : acceptBy;
        });
    }

    /** Somebody has said that they will do it, which says that they have seen it. */
    public Clocks acceptedAt(Instant at) {
        return with(draft -> {
            draft.acknowledgeBy = null;
            draft.acceptBy = null;
            draft.acknowledged = acknowledged == null ? at : acknowledged;
            draft.accepted = at;
        });
    }

    /** Somebody has spoken with the patient or carer; the first time counts. */
    public Clocks firstContactAt(Instant at) {
        return with(draft -> {
            draft.contactBy = null;
            draft.firstContact = firstContact == null ? at : firstContact;
        });
    }

    /** It was over, and is not. */
    public Clocks openAgain() {
        return with(draft -> draft.closed = null);
    }

    /** Nobody is waited for. */
    public Clocks unasked() {
        return with(draft -> {
            draft.acknowledgeBy = null;
            draft.acceptBy = null;
            draft.contactBy = null;
        });
    }

    /** It was resolved or stood down: nothing is waited for. */
    public Clocks closedAt(Instant at) {
        return with(draft -> {
            draft.acknowledgeBy = null;
            draft.acceptBy = null;
            draft.contactBy = null;
            draft.closed = at;
        });
    }

    /** With earlier moments where these are earlier than what is still waited for; a later one changes nothing. */
    public Clocks sooner(Instant acknowledge, Instant accept) {
        return with(draft -> {
            draft.acknowledgeBy = earlier(acknowledgeBy, acknowledge);
            draft.acceptBy = earlier(acceptBy, accept);
        });
    }

    /** Somebody has to speak with the patient or carer by then, also where somebody has before; never later than was wanted. */
    public Clocks contactWanted(Instant by) {
        return with(draft -> draft.contactBy = contactBy == null ? by : earlier(contactBy, by));
    }

    /** Without what sources say of their own clocks. */
    public Clocks withoutSource() {
        return with(draft -> {
            draft.sourceClockStart = null;
            draft.dueBy = null;
        });
    }

    /** With what the latest snapshot says of the source's own clocks; what it leaves out stays. */
    public Clocks withSource(@Nullable Instant clockStart, @Nullable Instant due) {
        return with(draft -> {
            draft.sourceClockStart = clockStart == null ? sourceClockStart : clockStart;
            draft.dueBy = due == null ? dueBy : due;
        });
    }

    /** With that as the source's own target; null where none is left. */
    public Clocks withDueBy(@Nullable Instant due) {
        return with(draft -> draft.dueBy = due);
    }

    private static @Nullable Instant earlier(@Nullable Instant waited, Instant sooner) {
        return waited != null && sooner.isBefore(waited) ? sooner : waited;
    }

    private Clocks with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Clocks(
                draft.sourceClockStart,
                draft.dueBy,
                published,
                matched,
                raised,
                shown,
                draft.acknowledgeBy,
                draft.acceptBy,
                draft.contactBy,
                draft.acknowledged,
                draft.accepted,
                draft.firstContact,
                draft.closed);
    }

    /** What can change, while it does. */
    private static final class Draft {
        @Nullable Instant sourceClockStart;

        @Nullable Instant dueBy;

        @Nullable Instant acknowledgeBy;

        @Nullable Instant acceptBy;

        @Nullable Instant contactBy;

        @Nullable Instant acknowledged;

        @Nullable Instant accepted;

        @Nullable Instant firstContact;

        @Nullable Instant closed;

        Draft(Clocks from) {
            sourceClockStart = from.sourceClockStart;
            dueBy = from.dueBy;
            acknowledgeBy = from.acknowledgeBy;
            acceptBy = from.acceptBy;
            contactBy = from.contactBy;
            acknowledged = from.acknowledged;
            accepted = from.accepted;
            firstContact = from.firstContact;
            closed = from.closed;
        }
    }
}
