package vigil.load.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Person;
import vigil.wire.Envelope;

/** Writes snapshots as a publisher would: a whole incident with the patient's NHS number, name and birth date. */
final class EventWriter {
    private static final JsonMapper MAPPER = new JsonMapper();

    private EventWriter() {}

    /**
     * One snapshot.
     *
     * @param incident number of the incident
     * @param snapshot place in the incident, from 0
     * @param at when it was true, by the source's clock
     */
    static PreparedEvent write(int number, int incident, int snapshot, Person patient, Instant at, boolean awaited) {
        Snapshots kind = Snapshots.of(incident);
        String incidentId = "bench-%d".formatted(incident);
        ObjectNode data = MAPPER.createObjectNode();
        data.putObject("incident")
                .put("id", incidentId)
                .put("journeyId", EventMark.of(number))
                .put("status", kind.statuses().get(snapshot))
                .put("updatedAt", at.toString())
                .put("sequence", snapshot + 1);
        person(data.putObject("person"), patient);
        patient.currentAddress().ifPresent(address -> location(data.putObject("location"), address));
        data.putObject("caller").put("name", "A relative").put("relationship", "family");
        data.putObject("presentation").put("text", "unwell at home, the family asks for advice");
        return new PreparedEvent(
                number,
                kind.topic(),
                new IncidentKey(kind.source(), incidentId).hash(),
                new Envelope(EventMark.of(number), kind.source(), kind.type().code(), at),
                bytes(data),
                awaited);
    }

    private static void person(ObjectNode claim, Person patient) {
        if (patient.nhsNumber() != null) {
            claim.put("nhsNumber", patient.nhsNumber().digits()).put("nhsNumberStatus", "verified");
        }
        claim.put("family", patient.family());
        patient.given().forEach(claim.withArray("given")::add);
        claim.put("birthDate", patient.birthDate().iso());
        if (patient.gender() != null) {
            claim.put("gender", patient.gender().code());
        }
        patient.currentAddress().ifPresent(address -> address(claim.putObject("address"), address));
    }

    private static void location(ObjectNode location, Address address) {
        location.put("kind", "home");
        address(location, address);
    }

    private static void address(ObjectNode into, Address address) {
        address.lines().forEach(into.withArray("lines")::add);
        Postcode postcode = address.postcode();
        if (postcode != null) {
            into.put("postcode", postcode.text());
        }
    }

    private static byte[] bytes(ObjectNode data) {
        try {
            return MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has a JSON form", e);
        }
    }
}
