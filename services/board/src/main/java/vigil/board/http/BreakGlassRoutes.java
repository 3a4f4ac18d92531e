package vigil.board.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.decide.BreakGlass;
import vigil.board.decide.BreakGlass.Asked;
import vigil.board.decide.UnconfirmedSafety;
import vigil.board.http.signin.SignedIn;
import vigil.domain.alert.Alert;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.platform.http.Problem;
import vigil.platform.http.Problem.FieldError;
import vigil.platform.http.ProblemException;
import vigil.platform.kafka.KafkaUnavailable;
import vigil.wire.Decoded;

/**
 * Breaking the glass on a possible match: the candidates' safety content, unconfirmed, for a reason. It is recorded
 * first; what can't be recorded is not shown. The answer is the only place where the content goes.
 */
final class BreakGlassRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(BreakGlassRoutes.class);

    /** How many look at once; they have threads of their own, so that nobody's acknowledgement waits for them. */
    private static final int MOST_AT_ONCE = 4;

    private static final Duration LATEST = Duration.ofSeconds(20);

    private static final String UNCONFIRMED = "because the look was not confirmed as recorded; it may be all the same.";
    private static final String INSTEAD = " Treat allergies and decisions as not known, and ring the source.";

    private final Board board;
    private final WorkerExecutor threads;
    private final Queue<String> free = new ConcurrentLinkedQueue<>();

    BreakGlassRoutes(Board board, Vertx vertx) {
        this.board = board;
        this.threads = vertx.createSharedWorkerExecutor("break-glass", MOST_AT_ONCE);
        IntStream.rangeClosed(1, MOST_AT_ONCE).mapToObj(i -> "break-glass-" + i).forEach(free::add);
    }

    void look(RoutingContext ctx) {
        Alert alert = AlertRoutes.alert(board, ctx);
        SignedIn who = SignedIn.of(ctx);
        switch (BreakGlass.ask(alert, reason(ctx), board.clock().instant())) {
            case Asked.BadReason(String sentence) ->
                throw new ProblemException(Problem.of(
                        400, "Nothing is shown without a reason.", List.of(new FieldError("/reason", sentence))));
            case Asked.NotNow(String sentence) -> throw new ProblemException(Problem.of(409, sentence));
            case Asked.Granted(BreakGlass look) -> show(ctx, who, look);
        }
    }

    private void show(RoutingContext ctx, SignedIn who, BreakGlass look) {
        String place = free.poll();
        if (place == null) {
            throw new ProblemException(Problem.of(
                    503,
                    "Nothing can be shown yet: others are looking. Try again in a few seconds; until then treat"
                            + " allergies and decisions as not known, and ring the source."));
        }
        var unused = threads.executeBlocking(() -> recordedAndRead(who, look, place), false)
                .timeout(LATEST.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(people -> Json.send(
                        ctx,
                        200,
                        BreakGlassJson.encode(look, safety(look, people)).encode()))
                .onFailure(failure -> refuse(ctx, look, failure));
    }

    private Map<PersonId, Decoded<Person>> recordedAndRead(SignedIn who, BreakGlass look, String place) {
        try {
            board.writer().audit(who.user(), who.name(), look);
            return read(look, place);
        } finally {
            free.add(place);
        }
    }

    private Map<PersonId, Decoded<Person>> read(BreakGlass look, String place) {
        try {
            return board.register().current(place, look.candidates());
        } catch (KafkaUnavailable e) {
            throw new RecordedButUnread(e);
        }
    }

    private static List<UnconfirmedSafety> safety(BreakGlass look, Map<PersonId, Decoded<Person>> people) {
        return look.candidates().stream()
                .map(person -> switch (people.get(person)) {
                    case Decoded.Value<Person>(Person current, var defects) -> UnconfirmedSafety.of(person, current);
                    case Decoded.Unreadable<Person> unreadable -> UnconfirmedSafety.unreadable(person);
                    case null -> UnconfirmedSafety.of(person, null);
                })
                .toList();
    }

    private static void refuse(RoutingContext ctx, BreakGlass look, Throwable failure) {
        LOG.atError()
                .addKeyValue("alertId", look.alertId())
                .setCause(failure)
                .log("safety content was asked for and could not be shown");
        ctx.fail(
                switch (failure) {
                    case RecordedButUnread unread ->
                        nothing("because the register could not be read in time; that you looked is recorded.");
                    case KafkaUnavailable unconfirmed -> nothing(UNCONFIRMED);
                    case TimeoutException unconfirmed -> nothing(UNCONFIRMED);
                    default -> failure;
                });
    }

    private static ProblemException nothing(String because) {
        return new ProblemException(Problem.of(503, "Nothing is shown, " + because + INSTEAD));
    }

    private static String reason(RoutingContext ctx) {
        String reason = Json.text(Json.body(ctx), "reason");
        return reason == null ? "" : reason;
    }

    /** The register could not be read, after the look had been recorded. */
    private static final class RecordedButUnread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RecordedButUnread(KafkaUnavailable cause) {
            super(cause);
        }
    }
}
