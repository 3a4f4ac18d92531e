package vigil.domain.person;

import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;

/**
 * Where somebody wishes to be cared for, or to die.
 *
 * @param first only where the state is {@link State#RECORDED}
 * @param second only where there is a first
 */
public record PreferredPlace(
        @Nullable State state,
        @Nullable Choice first,
        @Nullable Choice second) {
    /** A place as chosen, with what was said about it. */
    public record Choice(
            @Nullable Kind place,
            @Nullable String text,
            @Nullable String name) {}

    /** Whether a wish is known, and why not. */
    public enum State implements Coded {
        RECORDED,
        UNDECIDED,
        DECLINED,
        UNABLE,
        INAPPROPRIATE,
        NOT_ASKED
    }

    /** The places that can be chosen. */
    public enum Kind implements Coded {
        HOME("home"),
        USUAL_RESIDENCE("usual residence"),
        CARE_HOME("care home"),
        HOSPICE("hospice"),
        HOSPITAL("hospital"),
        COMMUNITY_HOSPITAL("community hospital"),
        OTHER("another place"),
        NO_PREFERENCE("no preference");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a coordinator reads it. */
        public String words() {
            return words;
        }
    }
}
