package vigil.board.http.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is signed in.
 *
 * @param id names it to others, and opens nothing
 * @param since when they signed in
 * @param endsNanos when it ends at the latest, by the clock that {@link Sessions} goes by
 * @param signOutAt where to sign out with whoever vouched for them too; null where that is nobody, or they have no such place
 */
public record Session(
        String id,
        Person person,
        Instant since,
        long endsNanos,
        @Nullable String signOutAt) {
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
