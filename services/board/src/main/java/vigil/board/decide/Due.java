package vigil.board.decide;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Clocks;
import vigil.domain.alert.Death;

/**
 * Until when what has to happen to an alert; each moment is null where nothing is waited for.
 *
 * @param acknowledgeBy until when somebody should say that they have seen it
 * @param acceptBy until when somebody should say that they will do it
 * @param contactBy until when somebody should have spoken with the patient or carer
 * @param visitBy when the source's own target ends
 * @param recordBy until when what is required after a death should be recorded; once missed, when its owner is reminded next
 * @param next the next moment that can be missed
 * @param acknowledged whether somebody has said that they have seen it; a follow-up can still wait for that
 * @param contacted whether somebody has spoken with the patient or carer, and nobody has to again
 */
public record Due(
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acceptBy,
        @Nullable Instant contactBy,
        @Nullable Instant visitBy,
        @Nullable Instant recordBy,
        @Nullable Instant next,
        boolean acknowledged,
        boolean contacted) {
    /**
     * Of an alert that is in those hands: what somebody has accepted, nobody has to acknowledge, and
     * what was put off waits for nothing but its end.
     */
    static Due of(Alert alert, Hands hands) {
        Clocks clocks = alert.clocks();
        boolean acknowledged = clocks.acknowledged() != null;
        Instant contactBy = contactBy(clocks);
        boolean contacted = clocks.firstContact() != null && contactBy == null;
        boolean possible = RowWriter.isPossible(alert);
        boolean accepted = hands.acceptedBy() != null;
        Due due = new Due(
                acknowledged || accepted ? null : clocks.acknowledgeBy(),
                accepted || possible ? null : clocks.acceptBy(),
                possible || hands.isAsleep() ? null : contactBy,
                contacted || hands.isAsleep() ? null : clocks.dueBy(),
                possible || hands.isAsleep() ? null : recordBy(alert),
                null,
                acknowledged,
                contacted);
        return alert.status().isOpen() ? due.with(due.first(alert, hands)) : due;
    }

    /** After worse news somebody has to speak with them again; that they were spoken with before stays said. */
    private static @Nullable Instant contactBy(Clocks clocks) {
        Instant by = clocks.contactBy();
        Instant made = clocks.firstContact();
        return by != null && made != null && !by.isAfter(made) ? null : by;
    }

    /** The words of a call alone ask for no record: they may be about somebody else. */
    private static @Nullable Instant recordBy(Alert alert) {
        Death death = alert.death();
        return death == null || !death.isKnown() || alert.stillRequired().isEmpty() ? null : death.remindAt();
    }

    /** What was put off waits for its end. */
    private @Nullable Instant first(Alert alert, Hands hands) {
        if (hands.isAsleep()) {
            return hands.snoozedUntil();
        }
        Instant asks = alert.ladder() == null ? null : alert.ladder().at();
        return Stream.of(acknowledgeBy, acceptBy, contactBy, visitBy, recordBy, asks, hands.handOverBy())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Due with(@Nullable Instant first) {
        return new Due(acknowledgeBy, acceptBy, contactBy, visitBy, recordBy, first, acknowledged, contacted);
    }
}
