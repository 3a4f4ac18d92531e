/**
 * Carries: everything that touches Kafka or the clock. Read {@code RoutingSession} first (poll, decode, decide,
 * publish, commit), then {@code Restore}.
 */
@NullMarked
package vigil.routing.kafka;

import org.jspecify.annotations.NullMarked;
