package vigil.app.explain;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.domain.team.TeamDirectory;

/** Where that is kept which the record of a decision only names; empty where it is not kept any more. */
public interface Sources {
    Optional<TeamDirectory> directory(int version);

    /**
     * What stood there; without a value where it was a tombstone.
     *
     * @param topic without a prefix
     * @param key that it must have
     */
    Optional<ConsumerRecord<String, byte[]>> record(String topic, int partition, long offset, String key);
}
