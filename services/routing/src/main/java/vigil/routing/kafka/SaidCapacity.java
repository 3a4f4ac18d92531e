package vigil.routing.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.platform.kafka.TopicTail;
import vigil.wire.LatestCapacity;

/** What each team last said of itself. */
public final class SaidCapacity implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(SaidCapacity.class);

    private final LatestCapacity latest = new LatestCapacity();

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        latest.take(record.key(), record.value())
                .ifPresent(why -> LOG.atError()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("why", why)
                        .log("a team's capacity can't be read; what it said before stays"));
    }

    /** By team; may be asked by any thread. */
    Map<TeamId, Capacity> now() {
        return latest.byTeam();
    }
}
