package vigil.register.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import vigil.domain.Defect;
import vigil.domain.identity.PersonId;
import vigil.platform.http.Problem;
import vigil.platform.http.Problem.FieldError;
import vigil.platform.http.ProblemException;
import vigil.register.decide.Verdict;
import vigil.register.kafka.Change;
import vigil.register.kafka.NotDurable;
import vigil.register.kafka.PeopleIndex;
import vigil.register.kafka.PeopleIndex.Held;
import vigil.register.kafka.RegisterWriter;

/** {@code GET}, {@code PUT} and {@code DELETE /people/{personId}}: one person; answered when the brokers have it. */
public final class PersonRoutes {
    private static final String PATH = "/people/:personId";
    private static final String JSON = "application/json";
    private static final int MOST_AT_ONCE = 64;

    private final PeopleIndex index;
    private final RegisterWriter writer;
    private final BooleanSupplier ready;
    private final Executor workers;
    private final Clock clock;
    private final ChangeMeter meter;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /**
     * The parts that answer a request.
     *
     * @param ready whether {@code index} is whole; until then requests are asked to come again
     * @param workers wait for the brokers, one task a request
     */
    public PersonRoutes(
            PeopleIndex index,
            RegisterWriter writer,
            BooleanSupplier ready,
            Executor workers,
            Clock clock,
            MeterRegistry registry) {
        this.index = index;
        this.writer = writer;
        this.ready = ready;
        this.workers = workers;
        this.clock = clock;
        this.meter = new ChangeMeter(registry, "http");
    }

    /** Adds the routes. */
    public void addTo(Router router) {
        router.route(PATH).handler(ctx -> {
            if (ready.getAsBoolean()) {
                ctx.next();
            } else {
                Unavailable.fail(ctx, Unavailable.STARTING);
            }
        });
        router.get(PATH).handler(this::show);
        router.put(PATH).handler(this::put);
        router.delete(PATH).handler(this::remove);
    }

    private void show(RoutingContext ctx) {
        Held held = index.find(personId(ctx)).orElseThrow(PersonRoutes::nobody);
        var unused = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .putHeader(HttpHeaders.ETAG, etag(held.offset()))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(held.person()));
    }

    private void remove(RoutingContext ctx) {
        String personId = personId(ctx);
        if (index.find(personId).isEmpty()) {
            throw nobody();
        }
        change(ctx, new Change(personId, null), offset -> {
            meter.removed(1);
            var unused = ctx.response().setStatusCode(204).end();
        });
    }

    private void put(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.split(";", -1)[0].strip().equalsIgnoreCase(JSON)) {
            throw new ProblemException(Problem.of(415, "Send the person's record as application/json."));
        }
        Buffer buffer = ctx.body().buffer();
        byte[] json = buffer == null ? new byte[0] : buffer.getBytes();
        switch (PersonReading.verdict(json, clock.instant())) {
            case Verdict.Refuse(List<Defect> reasons) -> refuse(reasons);
            case Verdict.Remove(PersonId personId) -> {
                requireSame(ctx, personId);
                change(ctx, new Change(personId.text(), null), offset -> {
                    meter.removed(1);
                    answer(
                            ctx,
                            200,
                            answer(personId, "removed", List.of())
                                    .put("note", "Consent to be on the register is withdrawn, so nothing is kept."));
                });
            }
            case Verdict.Keep(PersonId personId, List<Defect> defects) -> {
                requireSame(ctx, personId);
                int status = index.find(personId.text()).isPresent() ? 200 : 201;
                change(ctx, new Change(personId.text(), json), offset -> {
                    meter.recorded(1);
                    ctx.response().putHeader(HttpHeaders.ETAG, etag(offset));
                    answer(ctx, status, answer(personId, "recorded", defects));
                });
            }
        }
    }

    private void refuse(List<Defect> reasons) {
        meter.refused(1);
        boolean notJson = reasons.stream().anyMatch(reason -> reason.field().isEmpty());
        throw new ProblemException(Problem.of(
                notJson ? 400 : 422,
                "The record was not taken; put these fields right and send it again.",
                reasons.stream()
                        .map(reason -> new FieldError(reason.field(), reason.reason()))
                        .toList()));
    }

    private static void requireSame(RoutingContext ctx, PersonId personId) {
        if (!personId.text().equals(personId(ctx))) {
            throw new ProblemException(Problem.of(
                    422,
                    "The record is of another person than the address says.",
                    List.of(new FieldError("/personId", "must be the one in the address"))));
        }
    }

    /** Writes on a worker and comes back to the event loop with the record's offset. */
    private void change(RoutingContext ctx, Change change, LongConsumer done) {
        if (!places.tryAcquire()) {
            Unavailable.fail(
                    ctx, "Too many changes are on their way; nothing was changed. Send this again in a second.");
            return;
        }
        Context loop = ctx.vertx().getOrCreateContext();
        workers.execute(() -> {
            Runnable reply = written(ctx, change, done);
            places.release();
            loop.runOnContext(back -> reply.run());
        });
    }

    private Runnable written(RoutingContext ctx, Change change, LongConsumer done) {
        try {
            long offset = writer.write(List.of(change)).getFirst();
            return () -> done.accept(offset);
        } catch (NotDurable logged) {
            return () -> Unavailable.fail(ctx, Unavailable.NOT_CONFIRMED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> Unavailable.fail(ctx, Unavailable.NOT_CONFIRMED);
        } catch (RuntimeException e) {
            return () -> ctx.fail(e);
        }
    }

    private static JsonObject answer(PersonId personId, String result, List<Defect> defects) {
        JsonArray listed = new JsonArray();
        defects.forEach(defect ->
                listed.add(new JsonObject().put("pointer", defect.field()).put("reason", defect.reason())));
        return new JsonObject()
                .put("personId", personId.text())
                .put("result", result)
                .put("defects", listed);
    }

    private static void answer(RoutingContext ctx, int status, JsonObject body) {
        var unused = ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end(body.toBuffer());
    }

    private static String personId(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.pathParam("personId"), "every route here has it");
    }

    private static ProblemException nobody() {
        return new ProblemException(Problem.of(404, "Nobody with this identifier is on the register."));
    }

    private static String etag(long offset) {
        return "\"" + offset + "\"";
    }
}
