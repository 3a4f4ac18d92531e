package vigil.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

    /** A possible match with two candidates, as matching explains them. */
    public static ObjectNode twoCandidates(ObjectNode json) {
        ArrayNode candidates = ((ObjectNode) possible(json).path("match")).putArray("candidates");
        candidate(candidates, "p-7", "Jones", "Margaret", "1940-02-03", "agrees", "Birth date is the same");
        candidate(
                candidates, "p-8", "Jones", "Mary", "1940-03-02", "similar", "Birth day and month have changed places");
        ObjectNode said = json.withObject("/incidents/0/latest/data").putObject("person");
        said.put("family", "Jones").put("birthDate", "1940-02-03").put("gender", "female");
        said.putArray("given").add("M");
        json.put(
                "actionWanted",
                "Ring the source on 07700900123: confirm full name, date of birth and address; then confirm or reject.");
        return json;
    }

    private static void candidate(
            ArrayNode candidates,
            String personId,
            String family,
            String given,
            String birthDate,
            String birthLevel,
            String birthWords) {
        ObjectNode candidate = candidates
                .addObject()
                .put("personId", personId)
                .put("family", family)
                .put("birthDate", birthDate)
                .put("gender", "female")
                .put("postcode", "CV1 3BA")
                .put("score", 0.41)
                .put("logOdds", -0.4);
        candidate.putArray("given").add(given);
        ArrayNode evidence = candidate.putArray("evidence");
        evidence(evidence, "family", "agrees", "Family name is the same");
        evidence(evidence, "given", "similar", "Only the initial of the given name can be compared; it is the same");
        evidence(evidence, "birthDate", birthLevel, birthWords);
        evidence(evidence, "nhsNumber", "missing", "NHS number can't be compared");
        evidence(evidence, "address", "missing", "No postcode to compare");
        evidence(evidence, "phone", "agrees", "Telephone number is the same");
    }

    private static void evidence(ArrayNode evidence, String field, String level, String words) {
        evidence.addObject().put("field", field).put("level", level).put("words", words);
    }

    /** A person's record as the register has it, with everything in the plan that breaking the glass may not show. */
    public static String person(String personId, String share) {
        return """
            {"personId":"%s","family":"Jones","given":["Margaret"],"birthDate":"1940-02-03","phones":["02476000000"],
             "addresses":[{"use":"home","lines":["12 Spon Street"],"postcode":"CV1 3BA"}],
             "consent":{"register":"given","share":"%s"},
             "plan":{"version":7,"prognosis":"weeks","treatmentLevel":"comfort-only","diagnoses":["COPD"],
               "cpr":{"decision":"not-for","decidedAt":"2026-08-02","documentLocation":"yellow folder, hall"},
               "access":{"keySafe":"1234 left of door","hazards":["oxygen in use"]},"allergies":["penicillin"],
               "carers":[{"name":"Jan Kowalski","phone":"07700900999"}]}}
            """.formatted(personId, share);
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
