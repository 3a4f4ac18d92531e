package vigil.matching.decide.incident;

import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.person;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;

/** What Sam answers when asked who the patient is, and of whom there are several to choose from. */
final class Answers {
    static final Person NAMESAKE = person("""
        {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
         "addresses":[{"use":"home","lines":["2 Hill Street"],"postcode":"CV1 2BB"}]}""");

    static final String RONALDS = "\"nhsNumber\":\"9990005443\",\"family\":\"Thompson\",\"given\":[\"Ronald\"],"
            + "\"birthDate\":\"1939-08-02\"";

    private Answers() {}

    static Ruling confirm(String actionId, PersonId personId) {
        return ruling(actionId, Ruling.Decision.CONFIRM, personId, AT_TWO);
    }

    /** None of them. */
    static Ruling reject(String actionId, Instant at) {
        return ruling(actionId, Ruling.Decision.REJECT, null, at);
    }

    /** It is the first; all of them were shown. */
    static Ruling confirmSeen(String actionId, PersonId chosen, PersonId... others) {
        List<PersonId> seen =
                Stream.concat(Stream.of(chosen), Stream.of(others)).toList();
        return ruling(actionId, Ruling.Decision.CONFIRM, chosen, AT_TWO, seen.toArray(PersonId[]::new));
    }

    /** None of those that were shown, by a clock that is an hour slow. */
    static Ruling rejectSeen(String actionId, PersonId... seen) {
        return ruling(actionId, Ruling.Decision.REJECT, null, AT_TWO.minusSeconds(3600), seen);
    }

    private static Ruling ruling(
            String actionId, Ruling.Decision decision, PersonId personId, Instant at, PersonId... seen) {
        var key = about("e", 0, "").incidentKey();
        return new Ruling(key.hash(), key, decision, personId, "Sam", at, actionId, null, List.of(seen));
    }
}
