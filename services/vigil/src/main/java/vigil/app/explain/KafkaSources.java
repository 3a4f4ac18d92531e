package vigil.app.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.Topic;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** The topics as they are now, and the histories that outlive them. Used by one thread. */
final class KafkaSources implements Sources {
    private final LogReader log;
    private final Map<String, List<ConsumerRecord<String, byte[]>>> histories = new HashMap<>();
    private @Nullable Map<Integer, TeamDirectory> directories;

    KafkaSources(LogReader log) {
        this.log = log;
    }

    @Override
    public Optional<TeamDirectory> directory(int version) {
        if (directories == null) {
            directories = directories();
        }
        return Optional.ofNullable(directories.get(version));
    }

    /** The one in use counts where somebody put it there past the history. */
    private Map<Integer, TeamDirectory> directories() {
        Map<Integer, TeamDirectory> found = new HashMap<>();
        for (Topic topic : List.of(Topic.DIRECTORY_HISTORY, Topic.DIRECTORY_TEAMS)) {
            log.each(topic, 0, record -> {
                if (Codec.DIRECTORY.decode(record.value()) instanceof Decoded.Value<TeamDirectory>(var one, var none)) {
                    found.put(one.version(), one);
                }
            });
        }
        return found;
    }

    @Override
    public Optional<ConsumerRecord<String, byte[]>> record(String topic, int partition, long offset, String key) {
        Optional<ConsumerRecord<String, byte[]>> there =
                log.at(topic, partition, offset).filter(record -> key.equals(record.key()));
        return there.isEmpty() && topic.equals(Topic.REGISTER_PEOPLE.named(""))
                ? history(key).stream()
                        .filter(record -> record.partition() == partition && record.offset() == offset)
                        .findFirst()
                : there;
    }

    private List<ConsumerRecord<String, byte[]>> history(String personId) {
        return histories.computeIfAbsent(personId, id -> RegisterHistory.of(id, log));
    }
}
