package vigil.board.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Names;
import vigil.domain.alert.Alert;
import vigil.domain.alert.MatchView;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;
import vigil.wire.Codec;

/**
 * One alert whole, as the log has it, with the names of its teams. The key safe, and where a restricted person
 * is, are left out and listed under {@code withheld} until somebody asks for them, which is recorded; each of that
 * person's incidents then says in {@code numberHeldBack}, {@code whereHeldBack} and {@code addressHeldBack} whether it has a
 * number on which to ring back, says where they are, and says where they live. Of a call that
 * turned out to be about somebody else there is only that there was one, and, where it has put the alert in doubt, the
 * numbers on which the source and its crew are rung.
 */
final class AlertJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLLOWED_BY = "followed-by";
    private static final String KEY_SAFE = "key safe";
    private static final String WHEREABOUTS = "where they are and telephone numbers";
    private static final List<String> INCIDENT = List.of("incident");
    private static final List<String> INCIDENT_AND_WHOM_TO_RING =
            List.of("incident", "callback", "caller", "ambulance");
    private static final List<String> WHERE_AND_PHONES = List.of("location", "caller", "callback");
    private static final List<String> PERSON_WHERE_AND_PHONES = List.of("address", "phones", "gpPractice");

    private AlertJson() {}

    /**
     * As browsers get it.
     *
     * @param later the alert about the same person that follows this one; null for none
     * @param withheldToo also what only who asked for it sees
     */
    static String encode(Alert alert, Names names, @Nullable AlertId later, boolean withheldToo) {
        return json(alert, names, later, withheldToo).toString();
    }

    /** The same as a tree. */
    static ObjectNode json(Alert alert, Names names, @Nullable AlertId later, boolean withheldToo) {
        ObjectNode json = read(Codec.ALERT.encode(alert));
        if (later != null) {
            json.withArray("links").addObject().put("rel", FOLLOWED_BY).put("alertId", later.text());
        }
        json.put("ownerName", names.team(alert.owner()));
        json.put("placeName", names.place(alert.place()));
        json.put("handoverToName", alert.handoverTo() == null ? null : names.team(alert.handoverTo()));
        ArrayNode saidNo = json.putArray("declinedByNames");
        alert.declinedBy().forEach(team -> saidNo.add(names.team(team)));
        name(json.path("routing"), "chosen", "chosenName", names);
        name(json.path("ladder"), "next", "name", names);
        name(json.path("shadow"), "wouldGoTo", "wouldGoToName", names);
        boolean inDoubt = alert.match().state() == MatchView.State.IN_DOUBT;
        json.path("incidents").forEach(incident -> leaveOutWhenWithdrawn(incident, inDoubt));
        for (int i = 0; i < alert.history().size(); i++) {
            ((ObjectNode) json.path("history").path(i))
                    .put("words", alert.shown(alert.history().get(i)));
        }
        ArrayNode withheld = json.putArray("withheld");
        if (!withheldToo) {
            withhold(alert, json, withheld);
        }
        return json;
    }

    private static void withhold(Alert alert, ObjectNode json, ArrayNode withheld) {
        if (json.at("/person/plan/access") instanceof ObjectNode access
                && access.path("keySafe").isTextual()) {
            access.remove("keySafe");
            withheld.add(KEY_SAFE);
        }
        if (alert.isRestricted()) {
            json.path("incidents").forEach(AlertJson::hideWhere);
            withheld.add(WHEREABOUTS);
        }
    }

    private static void leaveOutWhenWithdrawn(JsonNode incident, boolean inDoubt) {
        if (incident.hasNonNull("withdrawnBy") && incident.at("/latest/data") instanceof ObjectNode data) {
            data.retain(inDoubt ? INCIDENT_AND_WHOM_TO_RING : INCIDENT);
            only(data, "callback", List.of("phone"));
            only(data, "caller", hasPhone(data.path("callback")) ? List.of() : List.of("phone"));
            only(data, "ambulance", List.of("callSign", "crewPhone"));
        }
    }

    private static boolean hasPhone(JsonNode contact) {
        return !contact.path("phone").asText("").isBlank();
    }

    /** Whether it says anything at all. */
    private static boolean hasAny(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false)
                .anyMatch(field -> field.isContainerNode()
                        ? !field.isEmpty()
                        : !field.asText("").isBlank());
    }

    private static void only(ObjectNode owner, String field, List<String> kept) {
        if (owner.path(field) instanceof ObjectNode object) {
            object.retain(kept);
        }
    }

    private static void hideWhere(JsonNode incident) {
        if (incident.at("/latest/data") instanceof ObjectNode data) {
            ((ObjectNode) incident)
                    .put("numberHeldBack", hasPhone(data.path("callback")) || hasPhone(data.path("caller")))
                    .put("whereHeldBack", hasAny(data.path("location")))
                    .put("addressHeldBack", hasAny(data.at("/person/address")));
            data.remove(WHERE_AND_PHONES);
            if (data.path("person") instanceof ObjectNode person) {
                person.remove(PERSON_WHERE_AND_PHONES);
            }
            if (data.path("ambulance") instanceof ObjectNode ambulance) {
                ambulance.remove("destination");
            }
        }
    }

    private static void name(JsonNode owner, String idField, String nameField, Names names) {
        if (owner instanceof ObjectNode object && object.path(idField).isTextual()) {
            object.put(nameField, names.team(new TeamId(object.path(idField).textValue())));
        }
    }

    private static ObjectNode read(byte[] bytes) {
        try {
            return (ObjectNode) JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an alert's own JSON is readable", e);
        }
    }
}
