package vigil.intake.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import vigil.intake.decide.Admission;
import vigil.intake.decide.Recent;
import vigil.intake.decide.Verdict;
import vigil.intake.http.IntakeMeter.Outcome;
import vigil.intake.kafka.EventPublisher;
import vigil.intake.kafka.NotDurable;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;
import vigil.platform.http.Problems;

/**
 * {@code POST /events}: read, check, decide, publish, answer. The event loop reads the body and
 * writes the answer; what lies between runs on a worker, which may wait for the brokers.
 */
public final class EventsRoute {
    private static final int BEFORE_BODIES_ARE_READ = -1;

    private final Recent recent;
    private final BooleanSupplier ready;
    private final EventPublisher publisher;
    private final Executor workers;
    private final Clock clock;
    private final InFlight inFlight;
    private final IntakeMeter meter;

    /**
     * The parts that answer a request.
     *
     * @param ready whether {@code recent} is whole; until then requests are asked to come again
     * @param workers runs the checks and waits for the brokers, one task a request
     * @param mostBytes of all requests together
     */
    public EventsRoute(
            Recent recent,
            BooleanSupplier ready,
            EventPublisher publisher,
            Executor workers,
            Clock clock,
            long mostBytes,
            MeterRegistry registry) {
        this.recent = recent;
        this.ready = ready;
        this.publisher = publisher;
        this.workers = workers;
        this.clock = clock;
        this.inFlight = new InFlight(mostBytes);
        this.meter = new IntakeMeter(registry);
    }

    /** Adds the route. */
    public void addTo(Router router) {
        router.post("/events").order(BEFORE_BODIES_ARE_READ).handler(inFlight);
        router.post("/events").handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        MultiMap headers = ctx.request().headers();
        Optional<ContentMode> mode = ContentMode.of(headers.get(HttpHeaders.CONTENT_TYPE), headers);
        if (mode.isEmpty()) {
            throw new ProblemException(Problem.of(
                    415,
                    "Send application/cloudevents+json, application/cloudevents-batch+json, or application/json"
                            + " with ce-* headers; all in UTF-8."));
        }
        if (!ready.getAsBoolean()) {
            Unavailable.fail(ctx, "Intake has only just started; nothing was taken. Send this again in a second.");
            return;
        }
        Buffer buffer = ctx.body().buffer();
        byte[] body = buffer == null ? new byte[0] : buffer.getBytes();
        Timer.Sample sample = meter.start();
        Context loop = ctx.vertx().getOrCreateContext();
        workers.execute(() -> {
            Runnable reply = reply(ctx, mode.get(), headers, body);
            loop.runOnContext(back -> {
                reply.run();
                meter.answered(sample);
            });
        });
    }

    /** On a worker: what to do on the event loop. */
    private Runnable reply(RoutingContext ctx, ContentMode mode, MultiMap headers, byte[] body) {
        try {
            Answer answer = answer(Screening.of(offer(mode, headers, body), clock.instant()));
            return () -> send(ctx, answer);
        } catch (RuntimeException e) {
            return () -> ctx.fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> send(ctx, new Answer.NotNow());
        }
    }

    private static Offer offer(ContentMode mode, MultiMap headers, byte[] body) {
        return switch (mode) {
            case STRUCTURED -> CloudEventJson.readOne(body);
            case BATCHED -> CloudEventJson.readBatch(body);
            case BINARY -> BinaryMode.read(headers, body);
        };
    }

    private Answer answer(Screening screening) throws InterruptedException {
        Verdict verdict = Admission.decide(screening.offered(), screening.faults(), recent);
        return switch (verdict) {
            case Verdict.Refused refused -> {
                meter.count(screening.offered(), Outcome.REFUSED);
                meter.countUnknown(screening.unreadable(), Outcome.REFUSED);
                yield Answer.Refused.of(refused);
            }
            case Verdict.Taken taken -> publish(taken, screening);
        };
    }

    private Answer publish(Verdict.Taken taken, Screening screening) throws InterruptedException {
        try {
            publisher.publish(taken.fresh());
            meter.count(taken.fresh(), Outcome.RECEIVED);
            meter.count(taken.repeated(), Outcome.REPEATED);
            return new Answer.Received(screening.offered().size(), screening.defects());
        } catch (NotDurable logged) {
            meter.count(screening.offered(), Outcome.UNAVAILABLE);
            return new Answer.NotNow();
        }
    }

    private static void send(RoutingContext ctx, Answer answer) {
        switch (answer) {
            case Answer.Received received -> {
                if (!ctx.response().closed()) {
                    var unused = ctx.response()
                            .setStatusCode(202)
                            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                            .end(received.toJson().toBuffer());
                }
            }
            case Answer.Refused(Problem problem) -> Problems.send(ctx, problem);
            case Answer.NotNow() ->
                Unavailable.fail(
                        ctx,
                        "The brokers did not confirm the events, so none is taken yet. It is safe to send all of"
                                + " this again.");
        }
    }
}
