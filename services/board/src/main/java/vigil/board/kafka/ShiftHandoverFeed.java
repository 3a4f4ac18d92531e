package vigil.board.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.decide.handover.ShiftHandovers;
import vigil.platform.kafka.TopicTail;

/** Reads what shifts have signed; one partition, so that everybody reads it in the same order. Asked by other threads. */
public final class ShiftHandoverFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ShiftHandoverFeed.class);

    private volatile ShiftHandovers handovers = ShiftHandovers.NONE;

    /** All that has been read. */
    public ShiftHandovers handovers() {
        return handovers;
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            handovers = handovers.with(ShiftHandoverJson.decode(record.value()));
        } catch (IllegalArgumentException e) {
            LOG.atError()
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("a record of the shifts' handovers can't be read and is missing from the list");
        }
    }
}
