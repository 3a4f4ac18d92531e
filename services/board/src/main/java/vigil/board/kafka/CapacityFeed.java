package vigil.board.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Reads what teams say of themselves: the latest word of each. */
public final class CapacityFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(CapacityFeed.class);

    private final Runnable onChange;
    private final Map<TeamId, Capacity> said = new ConcurrentHashMap<>();

    /** Calls {@code onChange} after each batch, on the tail's thread. */
    public CapacityFeed(Runnable onChange) {
        this.onChange = onChange;
    }

    /** The team's latest word, whether it still holds or not. */
    public Optional<Capacity> of(TeamId team) {
        return Optional.ofNullable(said.get(team));
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            if (record.key() != null && !record.key().isBlank()) {
                said.remove(new TeamId(record.key()));
            }
            return;
        }
        switch (Codec.CAPACITY.decode(record.value())) {
            case Decoded.Value<Capacity>(Capacity capacity, var defects) -> said.put(capacity.team(), capacity);
            case Decoded.Unreadable<Capacity> reasons ->
                LOG.atError()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("reason", reasons.sentence())
                        .log("a team's capacity can't be read; what it said before stays");
        }
    }

    @Override
    public void batchEnded() {
        onChange.run();
    }
}
