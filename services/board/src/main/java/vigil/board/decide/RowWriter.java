package vigil.board.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;

/** Puts an alert into the words of a row. */
final class RowWriter {
    private static final String POSSIBLE_MATCH = "Possible match: ring the source";
    /** It has gone up the ladder: whoever reads it may never have heard of a possible match. */
    private static final String UNCONFIRMED = "Identity unconfirmed: ring the source";

    private static final int NAME_BYTES = 50;
    private static final int PLACE_BYTES = 24;
    private static final int HAPPENING_BYTES = 126;
    private static final int WHERE_BYTES = 56;
    /** What somebody has in hand has more to say of whom and until when, and less of what is known. */
    private static final int HAPPENING_BYTES_IN_HAND = 94;

    private static final int WHERE_BYTES_IN_HAND = 44;

    /** Once somebody says that they have died, what has to be done counts for more than what was said on the way there. */
    private static final int HAPPENING_BYTES_SAID_TO_HAVE_DIED = 44;

    /** Once it is known, "Died on scene (ambulance C2)" is what there is to say. */
    private static final int HAPPENING_BYTES_AFTER_DEATH = 30;

    /** What to do about a possible match must stand there whole: a telephone number and what to ask. */
    private static final int ADVICE_BYTES = 160;

    /** What to do about a doubt is told in two sentences; the alert has the rest. */
    private static final int SHORT_ADVICE_BYTES = 106;

    /** What is not recorded; of more than two the alert has the rest. */
    private static final int ADVICE_BYTES_AFTER_DEATH = 88;

    private static final int TEAM_BYTES = 45;

    /** With its field's name. */
    private static final int NEWS_BYTES = 26;

    private static final int FOLLOWS_BYTES = 15;

    private RowWriter() {}

    /** The row of an alert, with names from the directory; an age is told by {@code now}. */
    static Row row(Alert alert, Names names, Instant now) {
        Hands hands = Hands.of(alert, names, now);
        boolean inHand = hands.acceptedBy() != null || hands.handoverTo() != null;
        return new Row(
                alert.alertId().text(),
                alert.version(),
                alert.workVersion(),
                alert.status(),
                alert.priority(),
                Shortened.to(NAME_BYTES, name(alert)),
                age(alert, now),
                alert.place(),
                Shortened.toOrNull(PLACE_BYTES, names.place(alert.place())),
                Shortened.to(happeningBytes(alert, inHand), Happening.words(alert)),
                Shortened.toOrNull(inHand ? WHERE_BYTES_IN_HAND : WHERE_BYTES, Happening.where(alert)),
                Shortened.to(adviceBytes(alert), advice(alert)),
                (isKnownToHaveDied(alert)
                                ? PlaceAtRisk.Risk.NONE
                                : alert.preferredPlace().risk())
                        .code(),
                alert.owner().text(),
                Shortened.to(TEAM_BYTES, names.team(alert.owner())),
                alert.clocks().raised(),
                alert.followUp() == null
                        ? alert.clocks().raised()
                        : alert.followUp().since(),
                Due.of(alert, hands),
                hands,
                isPossible(alert),
                Lately.isCatchingUp(alert),
                Lately.news(alert),
                follows(alert),
                alert.death() != null,
                alert.shadow() == null
                        ? null
                        : Shortened.to(TEAM_BYTES, names.team(alert.shadow().wouldGoTo())),
                defects(alert));
    }

    /** What is marked takes its room from what is happening, and after a death from what is to be done. */
    private static int happeningBytes(Alert alert, boolean inHand) {
        int room = happeningBytesWithoutMarks(alert, inHand);
        return alert.death() == null ? room - marks(alert) : room;
    }

    private static int marks(Alert alert) {
        return (Lately.news(alert) == null ? 0 : NEWS_BYTES) + (follows(alert) ? FOLLOWS_BYTES : 0);
    }

    private static int happeningBytesWithoutMarks(Alert alert, boolean inHand) {
        if (!inHand) {
            return HAPPENING_BYTES;
        }
        if (alert.death() == null) {
            return HAPPENING_BYTES_IN_HAND;
        }
        return isKnownToHaveDied(alert) ? HAPPENING_BYTES_AFTER_DEATH : HAPPENING_BYTES_SAID_TO_HAVE_DIED;
    }

    private static int adviceBytes(Alert alert) {
        int room = adviceBytesWithoutMarks(alert);
        return alert.death() == null ? room : room - marks(alert);
    }

    private static int adviceBytesWithoutMarks(Alert alert) {
        if (isPossible(alert)) {
            return ADVICE_BYTES;
        }
        return isKnownToHaveDied(alert) ? ADVICE_BYTES_AFTER_DEATH : SHORT_ADVICE_BYTES;
    }

    /** Whether it is still a question whom the alert is about. */
    static boolean isPossible(Alert alert) {
        return alert.match().state() == MatchView.State.POSSIBLE;
    }

    private static boolean follows(Alert alert) {
        return alert.links().stream().anyMatch(link -> link.rel().equals(Alert.Link.FOLLOWS));
    }

    private static boolean isInDoubt(Alert alert) {
        return alert.match().state() == MatchView.State.IN_DOUBT;
    }

    /** Where it is not certain whom the alert is about, what to do; what somebody else wishes for is no advice. */
    private static String advice(Alert alert) {
        if (isPossible(alert) || isInDoubt(alert)) {
            return alert.actionWanted();
        }
        return alert.death() == null ? Wish.words(alert) : AfterDeathWords.of(alert, alert.death());
    }

    private static boolean isKnownToHaveDied(Alert alert) {
        return alert.death() != null && alert.death().isKnown();
    }

    private static String name(Alert alert) {
        Person person = alert.person();
        if (isPossible(alert)) {
            return alert.hasGoneUp() && !alert.isInShadow() ? UNCONFIRMED : POSSIBLE_MATCH;
        }
        if (person == null) {
            return "Person no longer on the register";
        }
        String family = person.family().toUpperCase(Locale.UK);
        String whole = person.given().isEmpty() ? family : person.given().getFirst() + " " + family;
        return isInDoubt(alert) ? "IN DOUBT: " + whole : whole;
    }

    private static @Nullable Integer age(Alert alert, Instant now) {
        Person person = alert.person();
        if (person == null || isPossible(alert)) {
            return null;
        }
        return person.birthDate().ageOn(LocalDate.ofInstant(now, TeamDirectory.LOCAL));
    }

    private static int defects(Alert alert) {
        return (int) Stream.concat(
                        alert.defects().stream(),
                        alert.incidents().stream()
                                .filter(incident -> !incident.withdrawn())
                                .flatMap(incident -> incident.latest().defects().stream()))
                .distinct()
                .count();
    }
}
