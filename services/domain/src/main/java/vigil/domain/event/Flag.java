package vigil.domain.event;

import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;

/** A warning or need that the source attached. */
public record Flag(@Nullable Kind kind, @Nullable String text) {
    /** What it warns of. */
    public enum Kind implements Coded {
        SCENE_SAFETY,
        SAFEGUARDING_ADULT,
        SAFEGUARDING_CHILD,
        REASONABLE_ADJUSTMENT,
        RESPECT,
        OTHER
    }
}
