package vigil.app;

import java.time.Instant;

/** People and events for tests, as publishers write them. */
final class Example {
    private static final String SOURCE = "urn:nhs:ods:RYA";

    private Example() {}

    /** Somebody in Coventry with a plan to stay at home; everybody with another number has another name and birth date. */
    static String person(int number) {
        return """
                {"personId":"p-test-%1$d","family":"%2$s","given":["Edith"],"birthDate":"%3$s","gender":"female",\
                "addresses":[{"use":"home","lines":["%1$d Example Row"],"city":"Coventry","postcode":"CV1 3BA"}],\
                "gpPractice":"M86001","nhsNumber":"%4$s","consent":{"register":"given","share":"given"},\
                "plan":{"version":1,"preferredPlaceOfCare":{"state":"recorded","first":{"place":"home"}}}}""".formatted(number, family(number), birthDate(number), nhsNumber(number));
    }

    /** What a source says of that person. */
    static String identity(int number) {
        return """
                {"family":"%s","given":["Edith"],"birthDate":"%s","gender":"female","nhsNumber":"%s",\
                "nhsNumberStatus":"verified","address":{"lines":["%d Example Row"],"postcode":"CV1 3BA"}}""".formatted(family(number), birthDate(number), nhsNumber(number), number);
    }

    /** A telephone call about that person, as somebody at the desk writes it down. */
    static String call(String callId, int number) {
        return """
                {"callId":"%s","nhsNumber":"%s","family":"%s","birthDate":"%s","words":"breathless, frightened"}""".formatted(callId, nhsNumber(number), family(number), birthDate(number));
    }

    /** An ambulance incident's snapshot as a CloudEvent; {@code identity} is JSON. */
    static String event(String incident, int sequence, String status, String identity) {
        Instant at = Instant.now();
        return """
                {"specversion":"1.0","type":"vigil.ambulance.incident.v1","source":"%s","id":"%s","time":"%s",\
                "data":{"incident":{"id":"%s","status":"%s","openedAt":"%s","updatedAt":"%s","sequence":%d},%s\
                "presentation":{"text":"breathless and distressed"},"ambulance":{"category":"C2"}}}""".formatted(
                        SOURCE,
                        eventId(incident, sequence),
                        at,
                        incident,
                        status,
                        at,
                        at,
                        sequence,
                        identity.isEmpty() ? "" : "\"person\":" + identity + ",");
    }

    static String eventId(String incident, int sequence) {
        return incident + "-" + sequence;
    }

    private static String family(int number) {
        return "Test" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private static String birthDate(int number) {
        return "19%02d-%02d-%02d".formatted(30 + number % 20, 1 + number % 12, 1 + number % 28);
    }

    /** A valid one of the range that is never issued. */
    private static String nhsNumber(int number) {
        for (int draw = number * 7; ; draw++) {
            String nine = "999%06d".formatted(100_000 + draw);
            int sum = 0;
            for (int i = 0; i < nine.length(); i++) {
                sum += (10 - i) * (nine.charAt(i) - '0');
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}
