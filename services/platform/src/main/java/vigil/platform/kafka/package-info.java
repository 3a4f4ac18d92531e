/**
 * Topics, clients and tails of Kafka. Read {@link Topic} first, then {@link KafkaClients} and {@link TopicTail}.
 */
@NullMarked
package vigil.platform.kafka;

import org.jspecify.annotations.NullMarked;
