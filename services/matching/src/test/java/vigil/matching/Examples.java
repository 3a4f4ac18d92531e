package vigil.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;
import vigil.wire.PersonCodec;

/** Made-up people; NHS numbers from the range that is never issued. */
public final class Examples {
    public static final Instant AT_TWO = Instant.parse("2026-11-21T02:00:00Z");

    /** Margaret as the register has her. */
    public static final Person MARGARET = person("""
        {"personId":"margaret","nhsNumber":"9990001375","supersededNhsNumbers":["9990010625"],
         "family":"Thompson","previousFamily":["Ellison"],"given":["Margaret","Anne"],"knownAs":"Peggy",
         "birthDate":"1941-03-17","gender":"female","phones":["024 7600 0001"],"gpPractice":"M86001",
         "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"},
                      {"use":"previous","lines":[],"postcode":"CV3 6NP"}],"consent":{"share":"given"}}
        """);

    /** Her husband. */
    public static final Person RONALD = person("""
        {"personId":"ronald","nhsNumber":"9990005443","family":"Thompson","given":["Ronald"],
         "birthDate":"1939-08-02","gender":"male",
         "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}],"consent":{"share":"given"}}
        """);

    /** All of Margaret but her number. */
    public static final String MARGARETS_DEMOGRAPHICS = """
        "family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
        "address":{"lines":["14 Oak Road"],"postcode":"CV5 6AB"}""";

    /** Enough of Margaret to ask, not enough to be sure. */
    public static final String MARGARET_PERHAPS = """
        "family":"Thompson","given":["Margaret"],"birthDate":"1941-03\"""";

    public static final String A_STRANGER = """
        "nhsNumber":"9990008035","family":"Doyle","given":["Patrick"],"birthDate":"1947-05-05\"""";

    private Examples() {}

    public static Person person(String json) {
        return ((Decoded.Value<Person>) PersonCodec.decode(json.getBytes(UTF_8))).value();
    }

    public static RegisterIndex register(Person... people) {
        RegisterIndex index = new RegisterIndex(MatchingData.current().names());
        for (int i = 0; i < people.length; i++) {
            index.put(people[i], i);
        }
        return index;
    }

    /** A matcher with the weights that the program comes with. */
    public static Matcher matcher(RegisterIndex index) {
        return new Matcher(index, MatchingData.current().weights());
    }

    /** A snapshot with that identity, the incident's last. */
    public static UrgentEvent closed(String id, int minute, String members) {
        return snapshot(
                id,
                json(minute, members.isEmpty() ? "\"flags\":[]" : "\"person\":{" + members + "}")
                        .replace("triaged", "closed"),
                minute);
    }

    /** What a source says of a patient, from the members of its JSON object. */
    public static PersonClaim claim(String members) {
        return snapshot("e", 0, "\"person\":{" + members + "}").data().person();
    }

    /** The same, unless it can't be read at all. */
    public static Optional<PersonClaim> readable(String members) {
        byte[] json = json(0, "\"person\":{" + members + "}").getBytes(UTF_8);
        return EventCodec.decode(envelope("e", AT_TWO), json, AT_TWO) instanceof Decoded.Value<UrgentEvent> event
                ? Optional.ofNullable(event.value().data().person())
                : Optional.empty();
    }

    /** A snapshot with that identity. */
    public static UrgentEvent about(String id, int minute, String members) {
        return snapshot(id, minute, "\"person\":{" + members + "}");
    }

    /** A snapshot that says nothing of the patient. */
    public static UrgentEvent aboutNobody(String id, int minute) {
        return snapshot(id, minute, "\"flags\":[]");
    }

    /** A snapshot that takes back what was said of the patient. */
    public static UrgentEvent takenBack(String id, int minute) {
        return snapshot(id, minute, "\"person\":null");
    }

    /** A snapshot of incident i-1 from that many minutes after two, as JSON. */
    public static String json(int minute, String members) {
        return "{\"incident\":{\"id\":\"i-1\",\"status\":\"triaged\",\"openedAt\":\"2026-11-21T01:58:00Z\","
                + "\"updatedAt\":\"" + AT_TWO.plusSeconds(minute * 60L) + "\"}," + members + "}";
    }

    private static UrgentEvent snapshot(String id, int minute, String members) {
        return snapshot(id, json(minute, members), minute);
    }

    private static UrgentEvent snapshot(String id, String json, int minute) {
        Instant at = AT_TWO.plusSeconds(minute * 60L);
        return ((Decoded.Value<UrgentEvent>) EventCodec.decode(envelope(id, at), json.getBytes(UTF_8), at)).value();
    }

    private static Envelope envelope(String id, Instant at) {
        return new Envelope(id, "urn:nhs:ods:RYA", "vigil.ambulance.incident.v1", at);
    }
}
