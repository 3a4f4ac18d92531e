package vigil.board.decide;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * A team as somebody needs to know it who is about to hand an alert over.
 *
 * @param isOpen whether it responds now
 * @param closes when its hours end; null while they don't, or while it is closed
 */
public record OpenTeam(Team team, boolean isOpen, @Nullable Instant closes) {
    /** Every team of the directory, those open now first, then by name. */
    public static List<OpenTeam> all(TeamDirectory directory, Instant now) {
        return directory.teams().stream()
                .map(team -> of(team, directory, now))
                .sorted(comparing((OpenTeam open) -> !open.isOpen())
                        .thenComparing(open -> open.team().name())
                        .thenComparing(open -> open.team().id().text()))
                .toList();
    }

    private static OpenTeam of(Team team, TeamDirectory directory, Instant now) {
        boolean isOpen = directory.isOpen(team, now);
        return new OpenTeam(
                team, isOpen, isOpen ? directory.closesAfter(team, now).orElse(null) : null);
    }

    /** Its hours in words, for example "Mon–Fri 08:00–20:00; Sat, Sun 09:00–17:00". */
    public String hours() {
        return Hours.words(team.opens());
    }
}
