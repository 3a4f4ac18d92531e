package vigil.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be seen to, and is recorded when somebody has.
 *
 * @param code what it is, as the directory names it, for example {@code verification}
 * @param name the same as people say it
 * @param required the alert can't be resolved before it is done
 * @param done null until somebody has recorded it
 */
public record Task(
        String code,
        String name,
        boolean required,
        @Nullable Done done) {
    /**
     * Who recorded it.
     *
     * @param words what they wrote; null where they wrote nothing
     */
    public record Done(Instant at, String by, @Nullable String words) {}

    public boolean isOpen() {
        return done == null;
    }

    /** The same, recorded. */
    public Task doneAs(Done record) {
        return new Task(code, name, required, record);
    }
}
