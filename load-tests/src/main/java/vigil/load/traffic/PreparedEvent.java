package vigil.load.traffic;

import org.apache.kafka.clients.producer.ProducerRecord;
import vigil.platform.kafka.Topic;
import vigil.wire.Envelope;

/**
 * An event made before the clock runs.
 *
 * @param number counts all events of one traffic, from 0; the event's id says it
 * @param topic where it belongs in the pipeline
 * @param key hash of its incident
 * @param awaited whether an alert must come of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PreparedEvent(int number, Topic topic, String key, Envelope envelope, byte[] value, boolean awaited) {
    /** The same for a subject in which every event comes out. */
    public PreparedEvent alwaysAwaited() {
        return new PreparedEvent(number, topic, key, envelope, value, true);
    }

    /** As a new record for the topic of that name. */
    public ProducerRecord<String, byte[]> to(String topicName) {
        return new ProducerRecord<>(topicName, null, key, value, envelope.headers());
    }
}
