package vigil.board.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.platform.kafka.TopicTail;
import vigil.wire.LatestCapacity;

/** Reads what teams say of themselves: the latest word of each. */
public final class CapacityFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(CapacityFeed.class);

    private final Runnable onChange;
    private final LatestCapacity latest = new LatestCapacity();

    /** Calls {@code onChange} after each batch, on the tail's thread. */
    public CapacityFeed(Runnable onChange) {
        this.onChange = onChange;
    }

    /** The team's latest word, whether it still holds or not. */
    public Optional<Capacity> of(TeamId team) {
        return Optional.ofNullable(latest.byTeam().get(team));
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        latest.take(record.key(), record.value())
                .ifPresent(why -> LOG.atError()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("why", why)
                        .log("a team's capacity can't be read; what it said before stays"));
    }

    @Override
    public void batchEnded() {
        onChange.run();
    }
}
