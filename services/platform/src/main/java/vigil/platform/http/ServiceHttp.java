package vigil.platform.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import vigil.platform.service.Closeables;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

/**
 * A service's HTTP face: health, metrics and the service's own routes, on an event loop of its own.
 *
 * <p>Routes run on the event loop and must not block it. Whatever fails a request ends as {@code
 * application/problem+json}: throw a {@link ProblemException} to say what. Bodies are read before a
 * route is called; {@code ctx.body()} has them.
 */
public final class ServiceHttp implements AutoCloseable {
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int START_SECONDS = 10;
    private static final int FINISH_SECONDS = 1;
    private static final int CLOSE_SECONDS = 3;
    private static final List<Integer> UNMATCHED = List.of(400, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    private final Vertx vertx;
    private final HttpServer server;
    private final List<HealthCheck> checks;
    private volatile boolean stopping;

    private ServiceHttp(
            HttpOptions options,
            List<HealthCheck> parts,
            PrometheusMeterRegistry registry,
            BiConsumer<Vertx, Router> routes) {
        this.checks = withStopping(parts);
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(4));
        Router router = Router.router(vertx);
        new OperatorRoutes(options.service(), checks, registry).addTo(router);
        router.route().handler(new RequestMeter(options.service(), registry));
        router.route().handler(ctx -> {
            ctx.response().putHeader("X-Content-Type-Options", "nosniff");
            ctx.next();
        });
        router.route().handler(BodyHandler.create(false).setBodyLimit(options.maxBodyBytes()));
        routes.accept(vertx, router);
        // A failure handler on the route itself knows which route it was; the last one takes the rest.
        router.getRoutes().stream()
                .filter(route -> route.getPath() != null)
                .forEach(route -> route.failureHandler(Problems::handle));
        router.route().last().failureHandler(Problems::handle);
        UNMATCHED.forEach(status -> router.errorHandler(status, Problems::handle));
        SlowClients slow = new SlowClients(vertx, options.headersWithin(), options.bodyWithin());
        this.server = vertx.createHttpServer(serverOptions(options))
                .connectionHandler(slow::connected)
                .requestHandler(slow.before(router));
    }

    /**
     * Listens and answers.
     *
     * @param checks the parts that readiness asks about
     * @param routes adds the service's own routes; the Vertx is for timers and the like
     * @throws IllegalStateException if it can't listen, with a sentence that names host and port
     */
    public static ServiceHttp start(
            HttpOptions options,
            List<HealthCheck> checks,
            PrometheusMeterRegistry registry,
            BiConsumer<Vertx, Router> routes) {
        ServiceHttp http = new ServiceHttp(options, checks, registry, routes);
        try {
            within(START_SECONDS, http.server.listen(options.port(), options.host()));
            return http;
        } catch (RuntimeException e) {
            IllegalStateException failed = new IllegalStateException(
                    options.service() + " can't listen on " + options.host() + ":" + options.port() + ": "
                            + e.getMessage(),
                    e);
            try (Closeables rest = new Closeables()) {
                rest.add(http);
                throw rest.closeAfter(failed);
            }
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** Whether all health checks are up. */
    public boolean ready() {
        return checks.stream().allMatch(check -> check.status().up());
    }

    /** For timers and to come back to the event loop from other threads. */
    public Vertx vertx() {
        return vertx;
    }

    /** Stops being ready, lets requests finish for a second, then stops listening and ends the event loop. */
    @Override
    public void close() {
        stopping = true;
        try (Closeables parts = new Closeables()) {
            parts.add(() -> within(CLOSE_SECONDS, vertx.close()));
            parts.add(() -> within(CLOSE_SECONDS, server.shutdown(FINISH_SECONDS, TimeUnit.SECONDS)));
        }
    }

    private List<HealthCheck> withStopping(List<HealthCheck> parts) {
        List<HealthCheck> all = new ArrayList<>(parts);
        all.add(new HealthCheck(
                "http", () -> stopping ? HealthStatus.down("Stopping.") : HealthStatus.up("Answering.")));
        return List.copyOf(all);
    }

    private static HttpServerOptions serverOptions(HttpOptions options) {
        return new HttpServerOptions()
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(options.idleTimeout().toMillis()))
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(MAX_HEADER_BYTES);
    }

    private static <T> void within(int seconds, Future<T> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer from the event loop within " + seconds + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
