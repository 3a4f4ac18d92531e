package vigil.board;

import static vigil.board.Alerts.possible;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Made-up possible matches, and the records of those whom they may be about. */
public final class Questions {
    private Questions() {}

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
}
