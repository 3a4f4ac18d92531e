package vigil.board.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Reads alerts from the log and hands them on in batches, on the tail's thread. */
public final class AlertFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);

    private final Consumer<List<AlertRecord>> sink;
    private final Counter unreadable;
    private List<AlertRecord> batch = new ArrayList<>();

    /** Hands each batch to {@code sink}, oldest record of a partition first. */
    public AlertFeed(Consumer<List<AlertRecord>> sink, MeterRegistry registry) {
        this.sink = sink;
        this.unreadable = Counter.builder("vigil.board.unreadable")
                .description("Records that the board could not read and left out")
                .tag("topic", "coordination.alerts")
                .register(registry);
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        if (key == null || key.isBlank()) {
            leaveOut(record, "has no key");
        } else if (record.value() == null) {
            batch.add(new AlertRecord(new AlertId(key), null, record.partition(), record.offset() + 1));
        } else {
            switch (Codec.ALERT.decode(record.value())) {
                case Decoded.Value<Alert>(Alert alert, var defects) ->
                    batch.add(new AlertRecord(alert.alertId(), alert, record.partition(), record.offset() + 1));
                case Decoded.Unreadable<Alert> reasons -> leaveOut(record, reasons.sentence());
            }
        }
    }

    @Override
    public void batchEnded() {
        if (!batch.isEmpty()) {
            sink.accept(List.copyOf(batch));
            batch = new ArrayList<>();
        }
    }

    private void leaveOut(ConsumerRecord<String, byte[]> record, String reason) {
        unreadable.increment();
        LOG.atError()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason)
                .log("an alert can't be read and is not shown");
    }
}
