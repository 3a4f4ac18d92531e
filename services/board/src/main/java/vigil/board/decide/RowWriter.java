package vigil.board.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.AcceptedBy;
import vigil.domain.alert.MatchView;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;

/** Puts an alert into the words of a row. */
final class RowWriter {
    private static final String POSSIBLE_MATCH = "Possible match: ring the source";
    /** It has gone up the ladder: whoever reads it may never have heard of a possible match. */
    private static final String UNCONFIRMED = "Identity unconfirmed: ring the source";

    private static final int NAME_BYTES = 60;
    private static final int PLACE_BYTES = 30;
    private static final int HAPPENING_BYTES = 126;
    private static final int WHERE_BYTES = 70;
    /** What to do about a possible match must stand there whole: a telephone number and what to ask. */
    private static final int ADVICE_BYTES = 160;

    private static final int TEAM_BYTES = 45;
    private static final int ACCEPTED_BYTES = 25;

    private RowWriter() {}

    /** The row of an alert, with names from the directory; an age is told by {@code now}. */
    static Row row(Alert alert, Names names, Instant now) {
        AcceptedBy acceptedBy = alert.acceptedBy();
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
                Shortened.to(HAPPENING_BYTES, Happening.words(alert)),
                Shortened.toOrNull(WHERE_BYTES, Happening.where(alert)),
                Shortened.to(ADVICE_BYTES, advice(alert)),
                alert.preferredPlace().risk().code(),
                alert.owner().text(),
                Shortened.to(TEAM_BYTES, names.team(alert.owner())),
                alert.clocks().raised(),
                alert.followUp() == null
                        ? alert.clocks().raised()
                        : alert.followUp().since(),
                acknowledgeBy(alert),
                visitDue(alert),
                deadline(alert),
                acceptedBy == null ? null : Shortened.to(ACCEPTED_BYTES, acceptedBy.name()),
                isAcknowledged(alert),
                isPossible(alert),
                defects(alert));
    }

    /** Whether it is still a question whom the alert is about. */
    static boolean isPossible(Alert alert) {
        return alert.match().state() == MatchView.State.POSSIBLE;
    }

    private static boolean isInDoubt(Alert alert) {
        return alert.match().state() == MatchView.State.IN_DOUBT;
    }

    /** Where it is not certain whom the alert is about, what to do; what somebody else wishes for is no advice. */
    private static String advice(Alert alert) {
        return isPossible(alert) || isInDoubt(alert) ? alert.actionWanted() : Wish.words(alert);
    }

    private static String name(Alert alert) {
        Person person = alert.person();
        if (isPossible(alert)) {
            return alert.hasGoneUp() ? UNCONFIRMED : POSSIBLE_MATCH;
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

    private static boolean isAcknowledged(Alert alert) {
        return alert.clocks().acknowledged() != null;
    }

    private static @Nullable Instant acknowledgeBy(Alert alert) {
        return isAcknowledged(alert) ? null : alert.clocks().acknowledgeBy();
    }

    private static @Nullable Instant visitDue(Alert alert) {
        return alert.clocks().firstContact() == null ? alert.clocks().dueBy() : null;
    }

    private static @Nullable Instant deadline(Alert alert) {
        if (!alert.status().isOpen()) {
            return null;
        }
        Instant acknowledge = acknowledgeBy(alert);
        Instant moves = alert.ladder() == null ? null : alert.ladder().at();
        return Stream.of(acknowledge, moves, visitDue(alert))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
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
