package vigil.matching.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.matching.decide.incident.Verdict;
import vigil.platform.kafka.Topic;
import vigil.wire.Codec;
import vigil.wire.Envelope;

/** Matching's decisions as records: CloudEvents in binary mode. */
record Publications(MatchingTopics topics) {
    static final Codec<IncidentMemory> MEMORY = new Codec<>("vigil.match.incident.v1", IncidentMemory.class);

    private static final String SOURCE = "urn:vigil:matching";

    /**
     * Withdrawals, then the confirmation, then the review.
     *
     * @param partition of the incident, where its review belongs
     * @param cause what led to it
     */
    List<ProducerRecord<String, byte[]>> of(Verdict.Stated stated, int partition, Cause cause) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        stated.withdrawals().forEach(withdrawal -> records.add(statement(withdrawal, cause)));
        if (stated.confirmed() != null) {
            records.add(statement(stated.confirmed(), cause));
        }
        if (stated.review() != null) {
            records.add(review(stated.review(), partition, cause));
        }
        return records;
    }

    /** What is remembered of the incident with that key. */
    ProducerRecord<String, byte[]> memory(int partition, String key, IncidentMemory memory) {
        byte[] value = MEMORY.encode(memory);
        String id = RecordId.of("memory", key, new String(value, UTF_8));
        return new ProducerRecord<>(
                topics.named(Topic.MATCHING_INCIDENTS),
                partition,
                key,
                value,
                headers(id, MEMORY.ceType(), memory.lastActivity()));
    }

    /** The end of what is kept of an incident, and of its review if it had one. */
    List<ProducerRecord<String, byte[]>> tombstones(int partition, String key, IncidentMemory memory) {
        List<ProducerRecord<String, byte[]>> tombstones = new ArrayList<>();
        tombstones.add(tombstone(partition, key));
        if (memory.review() != null) {
            tombstones.add(new ProducerRecord<>(topics.named(Topic.MATCHING_REVIEWS), partition, key, null));
        }
        return tombstones;
    }

    /** Nothing is remembered of the incident with that key. */
    ProducerRecord<String, byte[]> tombstone(int partition, String key) {
        return new ProducerRecord<>(topics.named(Topic.MATCHING_INCIDENTS), partition, key, null);
    }

    private ProducerRecord<String, byte[]> statement(MatchStatement statement, Cause cause) {
        String id = RecordId.of(
                statement.statement().code(),
                statement.event().source(),
                statement.event().id(),
                statement.personId().text(),
                cause.id());
        return new ProducerRecord<>(
                topics.named(Topic.MATCHING_MATCHED),
                null,
                statement.personId().text(),
                Codec.MATCHED.encode(statement),
                headers(id, Codec.MATCHED.ceType(), statement.matchedAt(), cause));
    }

    private ProducerRecord<String, byte[]> review(Review review, int partition, Cause cause) {
        String id = RecordId.of(
                "review",
                review.state().code(),
                review.event().source(),
                review.event().id(),
                cause.id());
        return new ProducerRecord<>(
                topics.named(Topic.MATCHING_REVIEWS),
                partition,
                review.reviewKey(),
                Codec.REVIEW.encode(review),
                headers(id, Codec.REVIEW.ceType(), review.at(), cause));
    }

    private static Headers headers(String id, String type, Instant time, Cause cause) {
        Headers headers = headers(id, type, time);
        cause.because().addTo(headers);
        return headers;
    }

    private static Headers headers(String id, String type, Instant time) {
        return new Envelope(id, SOURCE, type, time).headers();
    }
}
