package vigil.board.decide.rights;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody who signs in is here for. Each has one role. */
public enum Role {
    COORDINATOR("coordinator", "a coordinator"),
    /** Sees what their own teams have, or are asked to take over, and nothing else. */
    TEAM_MEMBER("team-member", "a team member"),
    /** Watches that it works, without ever seeing whom an alert is about. */
    OPERATIONS("operations", "somebody of operations"),
    AUDITOR("auditor", "an auditor"),
    ADMINISTRATOR("administrator", "an administrator");

    private final String code;
    private final String words;

    Role(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As accounts and sign-in providers write it. */
    public String code() {
        return code;
    }

    /** As a sentence has it, with its article. */
    public String words() {
        return words;
    }

    /** The role of that code; empty where there is none. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** Every code, for whoever has written another. */
    public static String codes() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }
}
