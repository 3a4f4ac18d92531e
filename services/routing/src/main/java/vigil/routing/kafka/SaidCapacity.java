package vigil.routing.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What each team last said of itself. What can't be read is left aside, and what was said before stays. */
public final class SaidCapacity implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(SaidCapacity.class);

    private final Map<TeamId, Capacity> said = new ConcurrentHashMap<>();

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            if (record.key() != null && !record.key().isBlank()) {
                said.remove(new TeamId(record.key()));
            }
            return;
        }
        switch (Codec.CAPACITY.decode(record.value())) {
            case Decoded.Value<Capacity>(var capacity, var none) -> said.put(capacity.team(), capacity);
            case Decoded.Unreadable<Capacity> unreadable ->
                LOG.atError()
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("why", unreadable.sentence())
                        .log("a team's capacity can't be read; what it said before stays");
        }
    }

    /** By team; may be asked by any thread. */
    Map<TeamId, Capacity> now() {
        return said;
    }
}
