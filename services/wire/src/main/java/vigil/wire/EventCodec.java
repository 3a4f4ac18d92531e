package vigil.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.Defect;
import vigil.domain.event.EventData;
import vigil.domain.event.EventType;
import vigil.domain.event.Incident;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.UrgentEvent;

/**
 * Urgent-care events. Only what is not JSON, has no readable {@code incident.id} or is of no known type
 * is unreadable; any other field that breaks its rule is treated as absent and recorded.
 */
public final class EventCodec {
    private EventCodec() {}

    /** The event type with that CloudEvents name. */
    public static Optional<EventType> type(@Nullable String ceType) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.code().equals(ceType))
                .findFirst();
    }

    /**
     * Reads a record of the three event topics.
     *
     * @param receivedAt the log's own time for the record
     */
    public static Decoded<UrgentEvent> decode(Envelope envelope, byte @Nullable [] value, Instant receivedAt) {
        Optional<EventType> type = type(envelope.type());
        if (type.isEmpty()) {
            return Decoded.Unreadable.because("", "the event type is none that Vigil knows");
        }
        JsonNode tree = Json.object(value);
        if (tree == null) {
            return Decoded.Unreadable.because("", "the event is not a JSON object");
        }
        return data(tree, type.get(), envelope, receivedAt);
    }

    /** The data of an event as a publisher writes it: a person withdrawn outright is written as null. */
    public static byte[] encode(EventData data) {
        ObjectNode tree = Json.MAPPER.valueToTree(data);
        tree.remove("personWithdrawn");
        if (data.personWithdrawn()) {
            tree.putNull("person");
        }
        return Json.bytes(tree);
    }

    private static Decoded<UrgentEvent> data(JsonNode tree, EventType type, Envelope envelope, Instant receivedAt) {
        JsonNode incident = tree.path("incident");
        String id = incident.path("id").isValueNode()
                ? incident.path("id").asText("").strip()
                : "";
        if (id.isEmpty()) {
            return Decoded.Unreadable.because("/incident/id", "the incident has no readable id");
        }
        List<Defect> defects = new ArrayList<>();
        JsonNode person = tree.get("person");
        boolean withdrawn = person != null && person.isNull();
        if (withdrawn) {
            ((ObjectNode) tree).put("personWithdrawn", true);
        }
        EventData data = Json.tolerant(tree, EventData.class, defects);
        if (data == null) {
            return new Decoded.Unreadable<>(defects);
        }
        UrgentEvent event = new UrgentEvent(
                envelope.id(),
                envelope.source(),
                type,
                Copies.or(envelope.time(), receivedAt),
                receivedAt,
                withKnownStatus(data, type, incident, defects),
                List.of());
        checkTime(event, incident, defects);
        return new Decoded.Value<>(withDefects(event, defects), defects);
    }

    private static EventData withKnownStatus(EventData data, EventType type, JsonNode incident, List<Defect> defects) {
        IncidentStatus status = data.incident().status();
        if (status == null) {
            if (!incident.hasNonNull("status")) {
                defects.add(new Defect("/incident/status", "is missing; it counts as in progress"));
            }
            return data;
        }
        if (type.allows(status)) {
            return data;
        }
        defects.add(new Defect("/incident/status", "is no status of this type of event; it counts as in progress"));
        var i = data.incident();
        return new EventData(
                new Incident(i.id(), i.journeyId(), null, i.openedAt(), i.updatedAt(), i.sequence()),
                data.person(),
                data.personWithdrawn(),
                data.location(),
                data.caller(),
                data.callback(),
                data.presentation(),
                data.flags(),
                data.ambulance(),
                data.ucr(),
                data.ooh());
    }

    private static void checkTime(UrgentEvent event, JsonNode incident, List<Defect> defects) {
        Instant stated = event.data().incident().updatedAt();
        if (stated == null) {
            if (!incident.hasNonNull("updatedAt")) {
                defects.add(new Defect("/incident/updatedAt", "is missing; the event's own time stands in"));
            }
        } else if (!stated.equals(event.updatedAt())) {
            defects.add(new Defect(
                    "/incident/updatedAt", "is more than 5 minutes ahead of receipt; receipt orders it instead"));
        }
    }

    private static UrgentEvent withDefects(UrgentEvent event, List<Defect> defects) {
        return new UrgentEvent(
                event.id(), event.source(), event.type(), event.time(), event.receivedAt(), event.data(), defects);
    }
}
