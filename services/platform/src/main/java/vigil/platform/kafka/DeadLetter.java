package vigil.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What is written of a record that can't be processed: its value and headers as they came, and why and whence. A record may be as
 * large as the brokers take, and the reason comes on top: what leaves no room for that is cut, and {@code vigil_cut} says how
 * long it was. Refused by the brokers it would otherwise stop everybody behind it, for ever.
 */
public final class DeadLetter {
    private static final int MOST_HEADERS = 32 * 1024;
    private static final int MOST_VALUE = Topic.MOST_RECORD_BYTES - 2 * MOST_HEADERS;

    private DeadLetter() {}

    /**
     * The record to be sent.
     *
     * @param topic of dead letters, with its prefix
     * @param service who sets it aside
     * @param reason a sentence that quotes nothing of the record
     * @param now when
     */
    public static ProducerRecord<String, byte[]> of(
            String topic, ConsumerRecord<String, byte[]> record, String service, String reason, Instant now) {
        RecordHeaders headers = new RecordHeaders();
        int headersWere = takeWhatFits(record.headers(), headers);
        byte[] value = record.value();
        int valueWas = value == null ? 0 : value.length;
        if (value != null && valueWas > MOST_VALUE) {
            value = Arrays.copyOf(value, MOST_VALUE);
        }
        if (valueWas > MOST_VALUE || headersWere > MOST_HEADERS) {
            add(headers, "vigil_cut", "the value had " + valueWas + " bytes, the headers " + headersWere);
        }
        add(headers, "vigil_reason", reason);
        add(headers, "vigil_topic", record.topic());
        add(headers, "vigil_partition", String.valueOf(record.partition()));
        add(headers, "vigil_offset", String.valueOf(record.offset()));
        add(headers, "vigil_service", service);
        add(headers, "vigil_at", now.toString());
        return new ProducerRecord<>(topic, null, record.topic(), value, headers);
    }

    /** Returns how many bytes all of them have. */
    private static int takeWhatFits(Headers all, RecordHeaders taken) {
        int bytes = 0;
        for (Header header : all) {
            bytes += header.key().getBytes(UTF_8).length + (header.value() == null ? 0 : header.value().length);
            if (bytes <= MOST_HEADERS) {
                taken.add(header);
            }
        }
        return bytes;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
