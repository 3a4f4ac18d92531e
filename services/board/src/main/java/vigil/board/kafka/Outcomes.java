package vigil.board.kafka;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.ActionOutcome;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Waits for what became of the actions that were sent from here. May be used by several threads. */
public final class Outcomes implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Map<String, CompletableFuture<ActionOutcome>> awaited = new ConcurrentHashMap<>();

    /** The outcome of an action about to be sent; whoever asks gives up with {@link #forget}. */
    public CompletableFuture<ActionOutcome> expect(String actionId) {
        return awaited.computeIfAbsent(actionId, id -> new CompletableFuture<>());
    }

    /** Nobody waits for that action any more. */
    public void forget(String actionId) {
        awaited.remove(actionId);
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        switch (Codec.OUTCOME.decode(record.value())) {
            case Decoded.Value<ActionOutcome>(ActionOutcome outcome, var defects) -> {
                CompletableFuture<ActionOutcome> waiting = awaited.remove(outcome.actionId());
                if (waiting != null) {
                    waiting.complete(outcome);
                }
            }
            case Decoded.Unreadable<ActionOutcome> reasons ->
                LOG.atError()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("reason", reasons.sentence())
                        .log("an outcome can't be read; whoever waits for it is told to wait on");
        }
    }
}
