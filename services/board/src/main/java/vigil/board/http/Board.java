package vigil.board.http;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vigil.board.http.live.LiveBoard;
import vigil.board.kafka.BoardWriter;
import vigil.board.kafka.Outcomes;
import vigil.board.kafka.RegisterLookup;
import vigil.domain.team.TeamDirectory;

/**
 * What the routes work with.
 *
 * @param directory the teams, once they have been read
 * @param lastContact when the log was last heard of
 * @param caughtUp whether all that the log held at the start is shown; before, an empty queue means nothing
 */
public record Board(
        LiveBoard live,
        BoardWriter writer,
        Outcomes outcomes,
        RegisterLookup register,
        Supplier<Optional<TeamDirectory>> directory,
        Clock clock,
        Supplier<Instant> lastContact,
        BooleanSupplier caughtUp) {}
