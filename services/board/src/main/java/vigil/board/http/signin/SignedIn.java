package vigil.board.http.signin;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import vigil.board.decide.rights.Rights;

/**
 * Who a request is from.
 *
 * @param stillValid whether they are still signed in, for connections that stay open; asking keeps an idle session going
 */
public record SignedIn(Person person, BooleanSupplier stillValid) {
    private static final String KEY = "vigil.board.signed-in";

    /** What tells them from everybody else. */
    public String user() {
        return person.user();
    }

    /** As others see it. */
    public String name() {
        return person.name();
    }

    public Rights rights() {
        return person.rights();
    }

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
