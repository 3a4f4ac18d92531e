/**
 * Routing: from what matching says and what people do to alerts that always have an owner. Read {@link
 * vigil.routing.RoutingMain} first, then {@code kafka.RoutingSession} (the whole flow) and {@code
 * decide.Coordination} (the decisions).
 */
@NullMarked
package vigil.routing;

import org.jspecify.annotations.NullMarked;
