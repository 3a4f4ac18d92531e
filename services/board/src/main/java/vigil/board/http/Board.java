package vigil.board.http;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.board.decide.handover.ShiftHandovers;
import vigil.board.http.live.LiveBoard;
import vigil.board.kafka.BoardWriter;
import vigil.board.kafka.ConcernFeed;
import vigil.board.kafka.LookFeed;
import vigil.board.kafka.Outcomes;
import vigil.board.kafka.RegisterLookup;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.TeamDirectory;

/**
 * What the routes work with.
 *
 * @param looks who broke the glass, once the audit has been read
 * @param handovers what shifts have signed, once that has been read
 * @param concerns what people have reported, once that has been read
 * @param directory the teams, once they have been read
 * @param capacity the latest word of each team of itself, whether it still holds or not
 * @param capacityRead whether all that they had said at the start is read; before, a word may be missing or taken back
 * @param lastContact when the log was last heard of
 * @param caughtUp whether all that the log held at the start is shown; before, an empty queue means nothing
 */
public record Board(
        LiveBoard live,
        BoardWriter writer,
        Outcomes outcomes,
        RegisterLookup register,
        Supplier<Optional<LookFeed>> looks,
        Supplier<Optional<ShiftHandovers>> handovers,
        Supplier<Optional<ConcernFeed>> concerns,
        Supplier<Optional<TeamDirectory>> directory,
        Function<TeamId, Optional<Capacity>> capacity,
        BooleanSupplier capacityRead,
        Clock clock,
        Supplier<Instant> lastContact,
        BooleanSupplier caughtUp) {}
