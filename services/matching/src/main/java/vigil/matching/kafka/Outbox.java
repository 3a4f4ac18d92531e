package vigil.matching.kafka;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends records and makes sure that they arrived. A send that failed is reported by the next {@link #flush},
 * and every one after it. May be used by several threads.
 */
final class Outbox implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Outbox(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    void send(Collection<ProducerRecord<String, byte[]>> records) {
        for (ProducerRecord<String, byte[]> record : records) {
            var unused = producer.send(record, (metadata, failed) -> {
                if (failed != null) {
                    failure.compareAndSet(null, failed);
                }
            });
        }
    }

    /**
     * Returns once the brokers have everything that was sent.
     *
     * @throws KafkaException if they don't
     */
    void flush() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("A record could not be sent.", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
