/**
 * A real Kafka broker in this process, for one machine and for tests. Read {@link EmbeddedBroker} first.
 */
@NullMarked
package vigil.platform.broker;

import org.jspecify.annotations.NullMarked;
