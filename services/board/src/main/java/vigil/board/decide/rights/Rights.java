package vigil.board.decide.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.identity.TeamId;

/**
 * What one person may do and see.
 *
 * @param teams whose member they are; of a team member at least one, of others none
 */
public record Rights(Role role, Set<TeamId> teams) {
    public Rights {
        teams = Set.copyOf(teams);
        if ((role == Role.TEAM_MEMBER) == teams.isEmpty()) {
            throw new IllegalArgumentException("a team member, and nobody else, is of a team");
        }
    }

    /** Those of somebody whose role is bound to no team. */
    public static Rights of(Role role) {
        return new Rights(role, Set.of());
    }

    /** Whether their role has it. */
    public boolean may(Right right) {
        return right.isOf(role);
    }

    /** Whether they see every alert that there is. */
    public boolean seeAll() {
        return may(Right.SEE_ALERTS) && teams.isEmpty();
    }

    /**
     * Whether that alert is theirs to see: a team member's, where a team of theirs has it, is asked to take it over, or leads the
     * person's care as well and is to be told.
     */
    public boolean see(Alert alert) {
        return seeAll()
                || teams.contains(alert.owner())
                || isOfTeam(alert.handoverTo())
                || (isOfTeam(alert.routing().alsoTell()) && !alert.isInShadow());
    }

    private boolean isOfTeam(@Nullable TeamId team) {
        return team != null && teams.contains(team);
    }

    /** Whether they may say of that team that it is full, paused or open again. */
    public boolean maySayCapacityOf(TeamId team) {
        return may(Right.SAY_CAPACITY) && (role != Role.TEAM_MEMBER || teams.contains(team));
    }
}
