package vigil.platform.kafka;

import java.time.Duration;

/**
 * How a producer sends; it is always idempotent and waits for all in-sync replicas.
 *
 * @param linger how long a record may wait for company in its batch
 * @param deliveryTimeout after how long a send fails for good, also while no broker can be reached
 * @param compression how batches are packed
 */
public record ProducerOptions(Duration linger, Duration deliveryTimeout, Compression compression) {
    /** Sends at once, gives up after 10 s, packs nothing. */
    public static final ProducerOptions AT_ONCE =
            new ProducerOptions(Duration.ZERO, Duration.ofSeconds(10), Compression.NONE);

    /** How batches are packed. */
    public enum Compression {
        NONE("none"),
        LZ4("lz4");

        final String setting;

        Compression(String setting) {
            this.setting = setting;
        }
    }

    /** The same with another linger. */
    public ProducerOptions withLinger(Duration other) {
        return new ProducerOptions(other, deliveryTimeout, compression);
    }

    /** The same with another delivery timeout. */
    public ProducerOptions withDeliveryTimeout(Duration other) {
        return new ProducerOptions(linger, other, compression);
    }

    /** The same with another compression. */
    public ProducerOptions withCompression(Compression other) {
        return new ProducerOptions(linger, deliveryTimeout, other);
    }
}
