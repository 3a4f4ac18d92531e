package vigil.board.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * Whom to ring of a team at this moment, as its rota says.
 *
 * @param people first the one to ring first; empty where nobody is on call
 * @param until when that is somebody else, or somebody again; null where it isn't within the next two weeks
 * @param closesIt whether the team would be open, were somebody on call
 */
public record OnCallNow(List<OnCall> people, @Nullable Instant until, boolean closesIt) {
    private static final Duration AHEAD = Duration.ofDays(14);

    public OnCallNow {
        people = List.copyOf(people);
    }

    /** Empty for a team without a rota. */
    static Optional<OnCallNow> of(Team team, TeamDirectory directory, Instant now) {
        Rota rota = team.onCall();
        if (rota == null) {
            return Optional.empty();
        }
        List<OnCall> people = rota.onCallAt(now);
        return Optional.of(new OnCallNow(
                people,
                rota.changesAfter(now, now.plus(AHEAD)).orElse(null),
                people.isEmpty() && directory.keepsHours(team, now) && !team.isClosedAt(now)));
    }
}
