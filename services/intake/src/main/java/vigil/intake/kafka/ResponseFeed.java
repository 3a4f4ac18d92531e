package vigil.intake.kafka;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.alert.SourceResponse;
import vigil.domain.identity.IncidentKey;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What sources may be told of their incidents, the latest of each, for three days after it was said, as the topic keeps it. */
public final class ResponseFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseFeed.class);
    private static final Duration KEPT = Duration.ofDays(3);
    private static final int MOST_INCIDENTS = 200_000;

    private final InstantSource clock;
    private final Cache<String, SourceResponse> latest;

    /** Counts by {@code clock} how long ago something was answered. */
    public ResponseFeed(InstantSource clock) {
        this.clock = clock;
        latest = Caffeine.newBuilder().maximumSize(MOST_INCIDENTS).build();
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        switch (Codec.RESPONSE.decode(record.value())) {
            case Decoded.Value<SourceResponse>(var response, var none) -> latest.put(record.key(), response);
            case Decoded.Unreadable<SourceResponse> unreadable ->
                LOG.atError()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("why", unreadable.sentence())
                        .log("what a source may be told can't be read; it is told what held before");
        }
    }

    /** Empty while nobody has accepted, and of an incident that nobody knows: these look the same. */
    public Optional<SourceResponse> of(IncidentKey incident) {
        return Optional.ofNullable(latest.getIfPresent(incident.hash()))
                .filter(response -> response.at().plus(KEPT).isAfter(clock.instant()));
    }
}
