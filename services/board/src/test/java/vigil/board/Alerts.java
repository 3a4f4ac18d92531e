package vigil.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import vigil.domain.alert.Alert;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Made-up alerts, as routing writes them. */
public final class Alerts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Alerts() {}

    /** The JSON of an urgent alert about a made-up person, to be changed at will. */
    public static ObjectNode json(String alertId) {
        try (InputStream file = Objects.requireNonNull(Alerts.class.getResourceAsStream("/vigil/board/alert.json"))) {
            ObjectNode json = (ObjectNode) JSON.readTree(file);
            return json.put("alertId", alertId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change of one field, named by its JSON pointer. */
    public static ObjectNode set(ObjectNode json, String pointer, Object value) {
        int last = pointer.lastIndexOf('/');
        ObjectNode owner = (ObjectNode) (last == 0 ? json : json.at(pointer.substring(0, last)));
        owner.putPOJO(pointer.substring(last + 1), value);
        return json;
    }

    /** The same as a possible match: a review's key in place of the person. */
    public static ObjectNode possible(ObjectNode json) {
        json.putNull("personId")
                .put("reviewKey", "0123456789abcdef0123456789abcdef")
                .putNull("person")
                .putNull("sharing");
        ObjectNode match = (ObjectNode) json.path("match");
        match.put("state", "possible")
                .putNull("method")
                .put("score", 0.61)
                .put("why", "Two people at near-equal scores.");
        match.putArray("candidates")
                .addObject()
                .put("personId", "p-7")
                .put("family", "Jones")
                .put("birthDate", "1940-02-03")
                .put("score", 0.61)
                .put("logOdds", 0.4);
        return json;
    }

    /** With a newer call of Mr Nowak, of which the source has since said that it isn't about this person. */
    public static ObjectNode withCallOfAnother(ObjectNode json) {
        json.withArray("incidents").add(read("""
                {"source": "urn:nhs:ods:RYA", "id": "other", "type": "vigil.ambulance.incident.v1",
                 "updatedAt": "2026-11-21T02:16:00Z", "ended": false,
                 "withdrawnBy": {"updatedAt": "2026-11-21T02:17:00Z", "sequence": 2, "eventTime": "2026-11-21T02:17:00Z"},
                 "latest": {"id": "o-1", "source": "urn:nhs:ods:RYA", "type": "vigil.ambulance.incident.v1",
                   "time": "2026-11-21T02:16:00Z", "receivedAt": "2026-11-21T02:16:00Z",
                   "defects": [{"field": "/person/phones", "reason": "is no telephone number"}],
                   "data": {"incident": {"id": "other", "status": "on-scene", "updatedAt": "2026-11-21T02:16:00Z"},
                     "person": {"family": "NOWAK"}, "location": {"kind": "home", "lines": ["9 Other Road"]},
                     "caller": {"name": "Ewa NOWAK", "relationship": "wife", "phone": "07700900987"},
                     "callback": {"name": "Ewa NOWAK", "phone": "07700900321"},
                     "ambulance": {"category": "C2", "callSign": "W401", "crewPhone": "07700900654",
                       "destination": {"name": "Elsewhere Hospital"}},
                     "presentation": {"text": "chest pain"}}},
                 "timeline": [{"at": "2026-11-21T02:16:00Z", "eventId": "o-1", "status": "on-scene",
                   "words": "Crew on scene", "late": false}]}
                """));
        return json;
    }

    /** The same in shadow: the desk has it, and nobody else is told or waited for. */
    public static ObjectNode inShadow(ObjectNode json) {
        json.put("owner", "desk").putNull("ladder").putNull("handoverTo").putNull("closing");
        set(json, "/clocks/acknowledgeBy", null);
        json.putObject("shadow")
                .put("because", "publisher")
                .put("of", "urn:nhs:ods:RYA")
                .put("wouldGoTo", "myton-coventry")
                .put("why", "What urn:nhs:ods:RYA says is in shadow. It would have gone to Coventry Myton.");
        return json;
    }

    /** After a death that a crew has told of; the bereaved have been spoken with. */
    public static ObjectNode afterDeath(ObjectNode json) {
        json.putObject("death")
                .put("from", "crew")
                .put("since", "2026-11-21T02:16:00Z")
                .put("mayBeUnexpected", false)
                .put("why", "The ambulance service says that they died on scene.")
                .put("remindAt", "2026-11-21T06:16:00Z");
        var tasks = json.putArray("tasks");
        tasks.addObject()
                .put("code", "bereaved")
                .put("name", "Contact with the bereaved")
                .put("required", true)
                .putObject("done")
                .put("at", "2026-11-21T02:18:00Z")
                .put("by", "Sam Patel")
                .put("words", "Her son is with her");
        tasks.addObject().put("code", "gp").put("name", "GP told").put("required", false);
        tasks.addObject()
                .put("code", "verification")
                .put("name", "Verification of death")
                .put("required", true);
        return json;
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The alert that JSON stands for. */
    public static Alert alert(ObjectNode json) {
        byte[] bytes = bytes(json);
        return switch (Codec.ALERT.decode(bytes)) {
            case Decoded.Value<Alert>(Alert alert, var defects) -> alert;
            case Decoded.Unreadable<Alert> reasons -> throw new AssertionError(reasons.sentence());
        };
    }

    public static Alert alert(String alertId) {
        return alert(json(alertId));
    }

    /** Its bytes on the log. */
    public static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
