package vigil.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Times every request as {@code vigil_http_requests_seconds} by service, method, route and status.
 * The route is the pattern, never the path, which may hold an identity. Streams of events are left
 * out: they last as long as somebody watches.
 */
final class RequestMeter implements Handler<RoutingContext> {
    private final String service;
    private final MeterRegistry registry;

    RequestMeter(String service, MeterRegistry registry) {
        this.service = service;
        this.registry = registry;
    }

    @Override
    public void handle(RoutingContext ctx) {
        Timer.Sample sample = Timer.start(registry);
        ctx.addBodyEndHandler(ended -> {
            String type = ctx.response().headers().get(HttpHeaders.CONTENT_TYPE);
            if (type == null || !type.startsWith("text/event-stream")) {
                sample.stop(registry.timer(
                        "vigil.http.requests",
                        "service",
                        service,
                        "method",
                        ctx.request().method().name(),
                        "route",
                        route(ctx),
                        "status",
                        String.valueOf(ctx.response().getStatusCode())));
            }
        });
        ctx.next();
    }

    /** The pattern that matched, or {@code none}. */
    static String route(RoutingContext ctx) {
        @Nullable Route route = ctx.currentRoute();
        String path = route == null ? null : route.getPath();
        return path == null ? "none" : path;
    }
}
