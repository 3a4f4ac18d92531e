package vigil.routing.decide.team;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.TeamDirectory;

/**
 * How the teams stand at the moment of a decision: what they say of themselves, and what they have already. A decision records
 * what it saw of it in words.
 *
 * @param said the latest word of each team that has said something
 * @param loads of each team that has anything
 */
public record Pressure(Map<TeamId, Capacity> said, Map<TeamId, Load> loads) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(TeamDirectory.LOCAL);

    /** Nobody has said anything, and nobody has anything. */
    public static final Pressure NONE = new Pressure(Map.of(), Map.of());

    public Pressure {
        said = Map.copyOf(said);
        loads = Map.copyOf(loads);
    }

    /** In words, what keeps that team from taking anything now; empty where nothing does. */
    public Optional<String> takesNothing(TeamId team, Instant at) {
        return Optional.ofNullable(said.get(team))
                .filter(capacity -> capacity.takesNothing(at))
                .map(capacity -> "is " + capacity.state().code() + " until " + TIME.format(capacity.until()) + ": "
                        + capacity.reason());
    }

    Load load(TeamId team) {
        return loads.getOrDefault(team, Load.NONE);
    }
}
