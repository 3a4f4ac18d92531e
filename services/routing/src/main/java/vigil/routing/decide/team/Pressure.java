package vigil.routing.decide.team;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
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

    /**
     * The same with what has been decided since it was read.
     *
     * @param since of each team what has come to it, less what has gone
     */
    public Pressure with(Map<TeamId, Load> since) {
        if (since.isEmpty()) {
            return this;
        }
        Map<TeamId, Load> together = new HashMap<>(loads);
        since.forEach((team, change) -> together.merge(team, change, Load::plus));
        together.values().removeIf(load -> load.alerts() <= 0);
        return new Pressure(said, together);
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
