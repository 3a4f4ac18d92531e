package vigil.board.http.signin;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Who a request is from.
 *
 * @param user as typed at sign-in
 * @param name as others see it
 * @param stillValid whether they are still signed in, for connections that stay open
 */
public record SignedIn(String user, String name, BooleanSupplier stillValid) {
    private static final String KEY = "vigil.board.signed-in";

    /** Remembers them for the rest of the request. */
    void on(RoutingContext ctx) {
        ctx.put(KEY, this);
    }

    /** Who was let in; only behind {@link Gate}. */
    public static SignedIn of(RoutingContext ctx) {
        return Objects.requireNonNull(ctx.<SignedIn>get(KEY), "the gate stands before every such route");
    }

    @Override
    public String toString() {
        return "SignedIn[•••]";
    }
}
