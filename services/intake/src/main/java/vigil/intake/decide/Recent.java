package vigil.intake.decide;

import java.util.Optional;

/** What was taken within the last hour. */
@FunctionalInterface
public interface Recent {
    /** What the event with that source and id said; empty if none was taken lately. */
    Optional<Long> contentOf(EventPrint.Identity identity);
}
