package vigil.board.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;

/**
 * Whose hands an alert is in, as far as a row needs to say it; the alert itself says the rest.
 *
 * @param acceptedBy the person who has it
 * @param eta when they expect to be there
 * @param keptUntil how long they keep it themselves though their team closes; null once it has to be handed over
 * @param handoverTo the name of the team that was asked to take it over and has not answered
 * @param closesAt when the owner's hours end, while nobody has accepted it
 * @param handOverBy when the owner's hours end, once whoever has it was asked to hand it over
 * @param snoozedUntil until when it was put off; null when that is past, or somebody has to hand it over or receive it
 * @param snoozedWhy who put it off, and why
 */
public record Hands(
        @Nullable String acceptedBy,
        @Nullable Instant eta,
        @Nullable Instant keptUntil,
        @Nullable String handoverTo,
        @Nullable Instant closesAt,
        @Nullable Instant handOverBy,
        @Nullable Instant snoozedUntil,
        @Nullable String snoozedWhy) {
    /** Nobody has said anything. */
    public static final Hands NOBODYS = new Hands(null, null, null, null, null, null, null, null);

    private static final int NAME_BYTES = 25;
    private static final int TEAM_BYTES = 38;
    private static final int WHY_BYTES = 50;

    /** Of an alert as it stands at {@code now}; a possible match is the desk's until somebody has said who it is. */
    static Hands of(Alert alert, Names names, Instant now) {
        if (RowWriter.isPossible(alert)) {
            return NOBODYS;
        }
        Alert.AcceptedBy accepted = alert.acceptedBy();
        String acceptedBy = accepted == null ? null : shownAs(accepted.name());
        if (!alert.status().isOpen()) {
            return new Hands(acceptedBy, null, null, null, null, null, null, null);
        }
        Alert.Closing closing = alert.closing();
        Instant handOverBy = closing != null && closing.offered() ? closing.at() : null;
        Alert.Snooze snooze = handOverBy == null && alert.handoverTo() == null ? asleep(alert.snooze(), now) : null;
        return new Hands(
                acceptedBy,
                accepted == null ? null : accepted.eta(),
                accepted == null || handOverBy != null ? null : accepted.until(),
                alert.handoverTo() == null ? null : Shortened.to(TEAM_BYTES, names.team(alert.handoverTo())),
                closing == null || handOverBy != null || accepted != null ? null : closing.at(),
                handOverBy,
                snooze == null ? null : snooze.until(),
                snooze == null ? null : Shortened.to(WHY_BYTES, snooze.by() + ": " + snooze.reason()));
    }

    private static Alert.@Nullable Snooze asleep(Alert.@Nullable Snooze snooze, Instant now) {
        return snooze == null || !now.isBefore(snooze.until()) ? null : snooze;
    }

    /** A person's name as a row has it, by which whoever is signed in finds what they have accepted. */
    public static String shownAs(String name) {
        return Shortened.to(NAME_BYTES, name);
    }

    /** The same without the names of people, and what they wrote. */
    Hands onTheWall(@Nullable String handoverAsTold) {
        return new Hands(null, eta, keptUntil, handoverAsTold, closesAt, handOverBy, snoozedUntil, null);
    }

    /** Whether it was put off: nobody is reminded of it until then. */
    public boolean isAsleep() {
        return snoozedUntil != null;
    }

    @Override
    public String toString() {
        return "Hands[•••]";
    }
}
