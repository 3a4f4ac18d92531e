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
