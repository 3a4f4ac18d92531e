package vigil.platform.kafka;

/** The brokers didn't answer in time, or refused. The message is a sentence for the person on call. */
public final class KafkaUnavailable extends RuntimeException {
    /** {@code cause} is what the client reported. */
    public KafkaUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
