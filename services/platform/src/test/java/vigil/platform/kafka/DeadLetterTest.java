package vigil.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void keepsTheRecordAsItCameAndSaysWhyAndWhence() {
        ConsumerRecord<String, byte[]> record = record("no JSON".getBytes(UTF_8));
        record.headers().add("ce_id", "e1".getBytes(UTF_8));

        ProducerRecord<String, byte[]> letter = letter(record);

        assertThat(letter.topic()).isEqualTo("t.dead-letters");
        assertThat(letter.key()).isEqualTo("t.ooh.events");
        assertThat(letter.value()).isEqualTo(record.value());
        assertThat(Arrays.stream(letter.headers().toArray())
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                .containsExactly(
                        "ce_id=e1",
                        "vigil_reason=is not JSON",
                        "vigil_topic=t.ooh.events",
                        "vigil_partition=3",
                        "vigil_offset=17",
                        "vigil_service=matching",
                        "vigil_at=2026-11-21T02:00:00Z");
    }

    @Test
    void oneAsLargeAsTheBrokersTakeIsCutAndSaysSo() {
        ProducerRecord<String, byte[]> letter = letter(record(new byte[Topic.MOST_RECORD_BYTES]));

        assertThat(size(letter)).isLessThan(Topic.MOST_RECORD_BYTES);
        assertThat(header(letter, "vigil_cut"))
                .isEqualTo("the value had " + Topic.MOST_RECORD_BYTES + " bytes, the headers 0");
    }

    @Test
    void ofHugeHeadersThoseAreKeptThatFit() {
        ConsumerRecord<String, byte[]> record = record(new byte[1]);
        record.headers().add("ce_id", "e1".getBytes(UTF_8)).add("huge", new byte[Topic.MOST_RECORD_BYTES / 2]);

        ProducerRecord<String, byte[]> letter = letter(record);

        assertThat(size(letter)).isLessThan(Topic.MOST_RECORD_BYTES / 4);
        assertThat(header(letter, "ce_id")).isEqualTo("e1");
        assertThat(header(letter, "vigil_cut")).startsWith("the value had 1 bytes, the headers 41");
        assertThat(letter.headers().lastHeader("huge")).isNull();
    }

    @Test
    void aTombstoneStaysOne() {
        assertThat(letter(record(null)).value()).isNull();
    }

    private static ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record) {
        return DeadLetter.of("t.dead-letters", record, "matching", "is not JSON", NOW);
    }

    private static ConsumerRecord<String, byte[]> record(byte[] value) {
        return new ConsumerRecord<>("t.ooh.events", 3, 17, "key", value);
    }

    private static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static int size(ProducerRecord<String, byte[]> letter) {
        Headers headers = letter.headers();
        int bytes = letter.value() == null ? 0 : letter.value().length;
        for (Header header : headers) {
            bytes += header.key().length() + header.value().length;
        }
        return bytes;
    }
}
