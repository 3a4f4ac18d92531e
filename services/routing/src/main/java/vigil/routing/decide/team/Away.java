package vigil.routing.decide.team;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** Why a team is not open at a moment, in words. */
public final class Away {
    private static final Duration A_YEAR_ALMOST = Duration.ofDays(330);
    private static final DateTimeFormatter TIME = words("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = words("EEE d MMM HH:mm");
    private static final DateTimeFormatter WITH_THE_YEAR = words("EEE d MMM uuuu HH:mm");

    private Away() {}

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(TeamDirectory.LOCAL);
    }

    /** For example "closed until Sun 27 Dec 08:00: Refurbishment of the ward"; empty where it is open. */
    public static Optional<String> of(Team team, TeamDirectory directory, Instant at) {
        if (directory.isOpen(team, at)) {
            return Optional.empty();
        }
        return directory
                .closure(team, at)
                .map(closure -> "closed until " + day(closure.until(), at) + ": " + closure.why())
                .or(() -> Optional.of(
                        directory.keepsHours(team, at)
                                ? "nobody is on call: its rota is empty now"
                                : "closed now (opens " + OpeningHours.words(team.opens()) + ")"));
    }

    /** The time, with its day where it is not within one. */
    static String until(Instant end, Instant now) {
        return end.isBefore(now.plus(Duration.ofDays(1))) ? TIME.format(end) : day(end, now);
    }

    private static String day(Instant end, Instant now) {
        return (end.isBefore(now.plus(A_YEAR_ALMOST)) ? DAY_AND_TIME : WITH_THE_YEAR).format(end);
    }
}
