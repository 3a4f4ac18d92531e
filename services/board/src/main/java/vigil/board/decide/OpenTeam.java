package vigil.board.decide;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Closure;
import vigil.domain.team.LastResort;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * A team as somebody needs to know it who is about to hand an alert over.
 *
 * @param isOpen whether it responds now
 * @param closes when its hours or its rota end or a closure begins; null while none does, or while it is closed
 * @param closed the closure because of which it is not open, until it opens again; null where it is open, or closed for
 *     another reason
 * @param capacity that it is full or paused; null while it is neither
 * @param isLastResort whether it takes what nobody else can, and so is neither, whatever it said before it was
 * @param isInShadow whether it is not told of anything yet, so that nothing can be handed over to it
 * @param onCall whom to ring now; null for a team without a rota
 */
public record OpenTeam(
        Team team,
        boolean isOpen,
        @Nullable Instant closes,
        Closure.@Nullable Stretch closed,
        @Nullable Capacity capacity,
        boolean isLastResort,
        boolean isInShadow,
        @Nullable OnCallNow onCall) {
    /** Every team of the directory, those open now first, then by name. */
    public static List<OpenTeam> all(TeamDirectory directory, Function<TeamId, Optional<Capacity>> said, Instant now) {
        return directory.teams().stream()
                .map(team -> of(team, directory, said.apply(team.id()), now))
                .sorted(comparing((OpenTeam open) -> !open.isOpen())
                        .thenComparing(open -> open.team().name())
                        .thenComparing(open -> open.team().id().text()))
                .toList();
    }

    private static OpenTeam of(Team team, TeamDirectory directory, Optional<Capacity> said, Instant now) {
        boolean isOpen = directory.isOpen(team, now);
        boolean isLastResort = LastResort.is(team.id(), directory);
        return new OpenTeam(
                team,
                isOpen,
                isOpen ? directory.closesAfter(team, now).orElse(null) : null,
                isOpen ? null : directory.closure(team, now).orElse(null),
                said.filter(capacity -> !isLastResort && capacity.takesNothing(now))
                        .orElse(null),
                isLastResort,
                directory.shadow().hasTeam(team.id()),
                OnCallNow.of(team, directory, now).orElse(null));
    }

    /** Its hours in words, for example "Mon–Fri 08:00–20:00; Sat, Sun 09:00–17:00". */
    public String hours() {
        return OpeningHours.words(team.opens());
    }
}
