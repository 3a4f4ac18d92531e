package vigil.board.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.decide.concern.Concern;
import vigil.platform.kafka.TopicTail;

/** Reads what people have reported, and counts it. Asked by other threads. */
public final class ConcernFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ConcernFeed.class);

    private final Map<String, Concern> concerns = new ConcurrentHashMap<>();

    /** Counts them in {@code registry}, kind by kind. */
    public ConcernFeed(MeterRegistry registry) {
        for (Concern.Kind kind : Concern.Kind.values()) {
            Gauge.builder("vigil.board.concerns", this, feed -> feed.count(kind))
                    .description("Concerns that people have reported, as far as the log reaches back")
                    .tag("kind", kind.code())
                    .register(registry);
        }
    }

    /** All of them, the newest first. */
    public List<Concern> all() {
        return concerns.values().stream().sorted(Concern.NEWEST_FIRST).toList();
    }

    /** The concern of that id. */
    public Optional<Concern> of(String id) {
        return Optional.ofNullable(concerns.get(id));
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            Concern concern = ConcernJson.decode(record.value());
            concerns.putIfAbsent(concern.id(), concern);
        } catch (IllegalArgumentException e) {
            LOG.atError()
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("a concern can't be read and is missing from the list");
        }
    }

    private long count(Concern.Kind kind) {
        return concerns.values().stream()
                .filter(concern -> concern.kind() == kind)
                .count();
    }
}
