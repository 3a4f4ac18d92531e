package vigil.board.http.signin.oidc;

import org.jspecify.annotations.Nullable;
import vigil.board.http.signin.Person;

/** What came of a try to sign in. */
sealed interface Outcome {
    /**
     * The provider vouches for them.
     *
     * @param signOutAt where to sign out with it too; null where it has no such place
     */
    record LetIn(Person person, @Nullable String signOutAt) implements Outcome {}

    /** They are not let in. */
    record Refused(Reason reason) implements Outcome {}

    /** Why; each has a sentence on the sign-in page. */
    enum Reason {
        /** Nothing in what they came back with belongs to a try of this browser's, or what was said can't be trusted. */
        NOT_PROVEN("again"),
        /** The provider says no. */
        DENIED("denied"),
        NO_ROLE("no-role"),
        NO_TEAM("no-team"),
        PROVIDER_DOWN("provider-down");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As the sign-in page's address has it. */
        String code() {
            return code;
        }
    }
}
