package vigil.register.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import vigil.platform.http.Problem;
import vigil.platform.http.ProblemException;
import vigil.register.kafka.NotDurable;
import vigil.register.kafka.RegisterWriter;
import vigil.register.lines.CsvLines;
import vigil.register.lines.Lines;
import vigil.register.lines.NdjsonLines;

/**
 * {@code POST /people/import}: a file of people, as NDJSON or CSV, of any size. The good lines are
 * loaded and the answer is a report on the others. One import at a time.
 */
public final class ImportRoute {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int BEFORE_BODIES_ARE_READ = -1;

    private final RegisterWriter writer;
    private final BooleanSupplier ready;
    private final Executor workers;
    private final Clock clock;
    private final ChangeMeter meter;
    private final AtomicBoolean importing = new AtomicBoolean();

    /**
     * The parts of an import.
     *
     * @param ready whether the register has been read; until then requests are asked to come again
     * @param workers run imports, which wait for the sender and the brokers
     */
    public ImportRoute(
            RegisterWriter writer, BooleanSupplier ready, Executor workers, Clock clock, MeterRegistry registry) {
        this.writer = writer;
        this.ready = ready;
        this.workers = workers;
        this.clock = clock;
        this.meter = new ChangeMeter(registry, "import");
    }

    /** Adds the route, ahead of the handler that would read the whole body into memory. */
    public void addTo(Router router) {
        router.post("/people/import").order(BEFORE_BODIES_ARE_READ).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        String type = type(ctx);
        if (!type.equals(NDJSON) && !type.equals(CSV)) {
            throw new ProblemException(
                    Problem.of(415, "Send people as application/x-ndjson (one JSON object a line) or text/csv."));
        }
        if (!ready.getAsBoolean()) {
            Unavailable.fail(ctx, Unavailable.STARTING);
            return;
        }
        if (!importing.compareAndSet(false, true)) {
            Unavailable.fail(ctx, "Another import is running; nothing of this one was read. Send it again later.");
            return;
        }
        Context loop = ctx.vertx().getOrCreateContext();
        BodyStream body = new BodyStream(ctx.request(), loop);
        workers.execute(() -> {
            Runnable reply = run(ctx, type, body);
            importing.set(false);
            body.skipRest();
            loop.runOnContext(back -> reply.run());
        });
    }

    private Runnable run(RoutingContext ctx, String type, InputStream body) {
        PeopleImport people;
        try {
            people = new PeopleImport(lines(type, body), writer, clock);
        } catch (CsvLines.HeaderMissing e) {
            return () -> ctx.fail(new ProblemException(Problem.of(422, e.getMessage() + " Nothing was loaded.")));
        } catch (IOException e) {
            return () -> ctx.fail(stopped(0));
        }
        try {
            ImportReport report = people.run();
            meter.recorded(report.loaded());
            meter.removed(report.removed());
            meter.refused(report.refused());
            return () -> answer(ctx, report);
        } catch (NotDurable logged) {
            return () -> Unavailable.fail(
                    ctx,
                    "The brokers stopped confirming after line " + people.linesWritten()
                            + "; up to there it is loaded. Send the whole file again: that is harmless.");
        } catch (IOException e) {
            return () -> ctx.fail(stopped(people.linesWritten()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> Unavailable.fail(ctx, Unavailable.NOT_CONFIRMED);
        } catch (RuntimeException e) {
            return () -> ctx.fail(e);
        }
    }

    private static Lines lines(String type, InputStream body) throws IOException, CsvLines.HeaderMissing {
        return type.equals(CSV) ? new CsvLines(body) : new NdjsonLines(body);
    }

    private static void answer(RoutingContext ctx, ImportReport report) {
        var unused = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(report.toJson().toBuffer());
    }

    private static ProblemException stopped(long line) {
        return new ProblemException(
                Problem.of(400, "The file stopped coming after line " + line + "; up to there it is loaded."));
    }

    private static String type(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }
}
