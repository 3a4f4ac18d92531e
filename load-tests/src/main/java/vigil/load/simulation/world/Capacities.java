package vigil.load.simulation.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Load;
import vigil.routing.decide.team.Pressure;

/** What the teams say of themselves, and what they have: full or paused for a while, or open again before that. */
final class Capacities {
    private static final int LONGEST = 6 * 60;

    private final Chance chance;
    private final Map<TeamId, Capacity> said = new HashMap<>();

    Capacities(Chance chance) {
        this.chance = chance;
    }

    /** A team says how it stands; any may, also the one that takes everything all the same. */
    String change(TeamDirectory directory, Instant now) {
        Team team = chance.of(directory.teams());
        Capacity.State state = chance.of(Capacity.State.values());
        said.put(
                team.id(),
                new Capacity(team.id(), state, now.plus(chance.minutes(LONGEST)), "Two cars are off.", "Ann", now));
        return team.id() + " is " + state.code();
    }

    /** @param open all that are open */
    Pressure now(Stream<Alert> open) {
        Map<TeamId, Load> loads = new HashMap<>();
        open.forEach(alert -> loads.merge(
                alert.owner(), Load.NONE.plus(alert.priority()), (load, one) -> load.plus(alert.priority())));
        return new Pressure(said, loads);
    }
}
