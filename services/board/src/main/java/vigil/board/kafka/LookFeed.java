package vigil.board.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.decide.review.Look;
import vigil.domain.identity.AlertId;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Envelope;

/**
 * Reads from the audit who broke the glass, and what auditors made of it; all else there is passed over. A look and its review
 * lie on different partitions, so either may come first. Asked by other threads.
 */
public final class LookFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(LookFeed.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private final Map<String, Look.Reviewed> reviews = new ConcurrentHashMap<>();

    /** Every look, those that nobody has reviewed first. */
    public List<Look> all() {
        return looks.values().stream().map(this::reviewed).sorted(Look.ORDER).toList();
    }

    /** The look of that id. */
    public Optional<Look> look(String id) {
        return Optional.ofNullable(looks.get(id)).map(this::reviewed);
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            JsonNode access = JSON.readTree(record.value());
            switch (access.path("what").asText()) {
                case BoardWriter.BREAK_GLASS -> {
                    Look look = look(id(record), access);
                    looks.put(look.id(), look);
                }
                case BoardWriter.REVIEWED ->
                    reviews.putIfAbsent(
                            text(access, "look"),
                            new Look.Reviewed(text(access, "by"), text(access, "note"), at(access, "at")));
                default -> {
                    // Other looks and actions: not for this list.
                }
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            LOG.atError()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("a record of the audit can't be read and is missing from the review list");
        }
    }

    private Look reviewed(Look look) {
        Look.Reviewed seen = reviews.get(look.id());
        return seen == null ? look : look.with(seen);
    }

    private static Look look(String id, JsonNode access) {
        List<String> candidates = new ArrayList<>();
        access.path("candidates").forEach(person -> candidates.add(person.asText()));
        return new Look(
                id,
                text(access, "user"),
                access.path("by").textValue(),
                new AlertId(text(access, "alertId")),
                candidates,
                text(access, "reason"),
                at(access, "at"),
                at(access, "until"),
                null);
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return Envelope.read(record.headers())
                .map(Envelope::id)
                .orElseThrow(() -> new IllegalArgumentException("it has no id"));
    }

    private static String text(JsonNode access, String field) {
        String text = access.path(field).textValue();
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return text;
    }

    private static Instant at(JsonNode access, String field) {
        return Instant.parse(text(access, field));
    }
}
