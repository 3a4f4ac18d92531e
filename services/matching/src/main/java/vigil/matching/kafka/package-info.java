/**
 * Carries: everything that touches Kafka or bytes. Read {@link vigil.matching.kafka.MatchingSession} first: it is
 * the whole way of a record, top to bottom.
 */
@NullMarked
package vigil.matching.kafka;

import org.jspecify.annotations.NullMarked;
