package vigil.platform.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;

/** What operators and their tools ask of every service: is it alive, is it ready, how is it doing. */
final class OperatorRoutes {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final String service;
    private final List<HealthCheck> checks;
    private final PrometheusMeterRegistry registry;

    OperatorRoutes(String service, List<HealthCheck> checks, PrometheusMeterRegistry registry) {
        this.service = service;
        this.checks = checks;
        this.registry = registry;
    }

    void addTo(Router router) {
        router.get("/health/live")
                .handler(ctx ->
                        send(ctx, OK, new JsonObject().put("service", service).put("status", "up")));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics").handler(this::metrics);
    }

    private void ready(RoutingContext ctx) {
        boolean up = true;
        JsonObject parts = new JsonObject();
        for (HealthCheck check : checks) {
            HealthStatus status = check.status();
            up &= status.up();
            parts.put(
                    check.name(),
                    new JsonObject().put("status", words(status.up())).put("detail", status.words()));
        }
        send(
                ctx,
                up ? OK : UNAVAILABLE,
                new JsonObject()
                        .put("service", service)
                        .put("status", words(up))
                        .put("checks", parts));
    }

    private void metrics(RoutingContext ctx) {
        var unused = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .end(registry.scrape());
    }

    private static void send(RoutingContext ctx, int status, JsonObject body) {
        var unused = ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer());
    }

    private static String words(boolean up) {
        return up ? "up" : "down";
    }
}
