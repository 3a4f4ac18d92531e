package vigil.intake.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import vigil.domain.Copies;
import vigil.domain.alert.SourceResponse;
import vigil.domain.identity.IncidentKey;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;
import vigil.wire.Codec;

/** {@code GET /events/{source}/{incidentId}/response}: what the source of an incident may be told of it. */
public final class ResponseRoute {
    private final Function<IncidentKey, Optional<SourceResponse>> responses;
    private final BooleanSupplier ready;

    /**
     * The parts that answer.
     *
     * @param responses the latest of an incident
     * @param ready whether all of them are known, and up to date
     */
    public ResponseRoute(Function<IncidentKey, Optional<SourceResponse>> responses, BooleanSupplier ready) {
        this.responses = responses;
        this.ready = ready;
    }

    /** Adds the route. */
    public void addTo(Router router) {
        router.get("/events/:source/:incident/response").handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        if (!ready.getAsBoolean()) {
            Unavailable.fail(
                    ctx,
                    "Intake does not know just now what was answered: it has only just started, or the brokers don't answer.");
            return;
        }
        SourceResponse response = responses
                .apply(new IncidentKey(
                        Copies.or(ctx.pathParam("source"), ""), Copies.or(ctx.pathParam("incident"), "")))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        404,
                        "No team has said anything about this incident. That says nothing about whether somebody is on the"
                                + " register.")));
        var unused = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(Codec.RESPONSE.encode(response)));
    }
}
