package vigil.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.app.Failure;
import vigil.platform.kafka.Topic;

/** What {@code register.history} has of one person: each record of {@code register.people}, by its place there. */
final class RegisterHistory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RegisterHistory() {}

    static List<ConsumerRecord<String, byte[]>> of(String personId, LogReader log) {
        List<ConsumerRecord<String, byte[]>> changes = new ArrayList<>();
        log.each(Topic.REGISTER_HISTORY, Topic.REGISTER_HISTORY.partitionOf(personId), record -> {
            if (personId.equals(record.key())) {
                changes.add(asItStood(personId, record));
            }
        });
        return changes;
    }

    private static ConsumerRecord<String, byte[]> asItStood(String personId, ConsumerRecord<String, byte[]> change) {
        try {
            JsonNode json = JSON.readTree(change.value());
            JsonNode person = json.path("person");
            return new ConsumerRecord<>(
                    Topic.REGISTER_PEOPLE.named(""),
                    json.path("partition").asInt(-1),
                    json.path("offset").asLong(-1),
                    personId,
                    person.isObject() ? person.toString().getBytes(UTF_8) : null);
        } catch (IOException unreadable) {
            throw new Failure(
                    "The record at offset " + change.offset() + " of register.history can't be read.", unreadable);
        }
    }
}
