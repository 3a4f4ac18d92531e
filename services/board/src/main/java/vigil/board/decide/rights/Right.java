package vigil.board.decide.rights;

import static vigil.board.decide.rights.Role.ADMINISTRATOR;
import static vigil.board.decide.rights.Role.AUDITOR;
import static vigil.board.decide.rights.Role.COORDINATOR;
import static vigil.board.decide.rights.Role.OPERATIONS;
import static vigil.board.decide.rights.Role.TEAM_MEMBER;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be done on the board, and by whom: the one table of rights. What a team member sees, does to alerts and says of teams
 * is bounded by {@link Rights} besides.
 */
public enum Right {
    /** Everybody may see who they are, and sign out. */
    OWN_SESSION("use their own session", Set.of(Role.values())),
    SEE_ALERTS("see alerts", Set.of(COORDINATOR, TEAM_MEMBER)),
    ACT_ON_ALERTS("act on alerts", Set.of(COORDINATOR, TEAM_MEMBER)),
    BREAK_GLASS("see safety content before it is known who it is", Set.of(COORDINATOR, TEAM_MEMBER)),
    RAISE_BY_HAND("raise an alert by hand", Set.of(COORDINATOR)),
    /** The whole desk's, by whoever ends a shift there and whoever begins one. */
    HAND_OVER_SHIFT("hand over a shift or take one over", Set.of(COORDINATOR)),
    /** The queue without anybody's identity. */
    SEE_WALL("see the wall", Set.of(COORDINATOR, OPERATIONS)),
    SEE_TEAMS("see the teams", Set.of(COORDINATOR, TEAM_MEMBER, OPERATIONS, ADMINISTRATOR)),
    SAY_CAPACITY("say whether a team takes more", Set.of(COORDINATOR, TEAM_MEMBER, ADMINISTRATOR)),
    REPORT_CONCERN("report a concern", Set.of(COORDINATOR, TEAM_MEMBER)),
    SEE_CONCERNS("see the concerns that were reported", Set.of(AUDITOR)),
    REVIEW_BREAK_GLASS("review who broke the glass", Set.of(AUDITOR)),
    MANAGE_SESSIONS("see or end others' sessions", Set.of(ADMINISTRATOR));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so.
    private final Set<Role> roles;

    Right(String words, Set<Role> roles) {
        this.words = words;
        this.roles = roles;
    }

    /** For programs, such as {@code see-alerts}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody of that role has it. */
    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    /** What somebody of that role is told who hasn't: that they may not, and who can. */
    public String refusal(Role role) {
        String who =
                Character.toUpperCase(role.words().charAt(0)) + role.words().substring(1);
        String others = roles.stream().sorted().map(Role::words).collect(Collectors.joining(" or "));
        return who + " may not " + words + ": ask " + others + ".";
    }
}
