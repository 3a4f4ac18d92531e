package vigil.matching.kafka;

import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.MARGARET_PERHAPS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.person;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vigil.domain.person.Person;
import vigil.platform.kafka.Topic;

/** The people, what sources say of them and the incidents of a {@link Night}: few, so that they meet often. */
final class Cast {
    /** Records as the register has them at one time or another: a person's may be wrong, and corrected. */
    private static final List<Person> RECORDS = List.of(
            MARGARET,
            MARGARET,
            person("""
                {"personId":"margaret","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17"}"""),
            person("""
                {"personId":"margaret","nhsNumber":"9990001375","family":"Okafor","given":["Grace"],
                 "birthDate":"1950-05-05"}"""),
            person("""
                {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
                 "addresses":[{"use":"home","lines":["2 Hill Street"],"postcode":"CV1 2BB"}]}"""),
            person("""
                {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
                 "addresses":[{"use":"home","lines":["14 Oak Road"],"postcode":"CV5 6AB"}]}"""),
            RONALD,
            RONALD,
            person("""
                {"personId":"ronald","family":"Thompson","given":["Ronald"],"birthDate":"1939-02-08"}"""),
            namesake("namesake-2", "1941-04-17"),
            namesake("namesake-2", "1941-03-17"),
            namesake("namesake-3", "1941-03-18"),
            namesake("namesake-3", "1941-03-17"),
            namesake("namesake-4", "1941-03-17"),
            namesake("namesake-5", "1941-05-17"),
            person("""
                {"personId":"patrick","nhsNumber":"9990008035","family":"Doyle","given":["Patrick"],
                 "birthDate":"1947-05-05"}"""));

    private static final String RONALDS =
            "\"nhsNumber\":\"9990005443\",\"family\":\"Thompson\",\"given\":[\"Ronald\"],\"birthDate\":\"1939-08-02\"";

    static final String A_STRANGER_SAYS =
            saying("\"family\":\"Moss\",\"given\":[\"Ada\"],\"birthDate\":\"1930-01-02\"");

    private static final List<String> SAID = List.of(
            saying(MARGARETS_DEMOGRAPHICS),
            saying(MARGARETS_DEMOGRAPHICS),
            saying("\"nhsNumber\":\"9990001375\"," + MARGARETS_DEMOGRAPHICS),
            saying(MARGARET_PERHAPS),
            saying(MARGARET_PERHAPS),
            saying("\"family\":\"Thompson\",\"given\":[\"Margaret\"]"),
            saying("\"birthDate\":\"1941-03-17\",\"address\":{\"lines\":[\"14 Oak Road\"],\"postcode\":\"CV5 6AB\"}"),
            saying("\"nhsNumber\":\"9990001375\""),
            saying(RONALDS),
            saying("\"family\":\"Thompson\",\"given\":[\"Ronald\"],\"birthDate\":\"1939-08-02\""),
            saying("\"nhsNumber\":\"9990008035\",\"family\":\"Doyle\",\"given\":[\"Patrick\"],"
                    + "\"birthDate\":\"1947-05-05\""),
            "\"flags\":[]",
            "\"flags\":[]",
            "\"person\":null");

    /** All of one partition. */
    static final List<String> INCIDENTS = IntStream.range(0, 1000)
            .mapToObj(i -> "sim-" + i)
            .filter(incident -> partition(incident) == partition("sim-0"))
            .limit(3)
            .toList();

    private Cast() {}

    static int partition() {
        return partition(INCIDENTS.getFirst());
    }

    static Person record(Random random) {
        return RECORDS.get(random.nextInt(RECORDS.size()));
    }

    static String said(Random random) {
        return SAID.get(random.nextInt(SAID.size()));
    }

    static String incident(Random random) {
        return INCIDENTS.get(random.nextInt(INCIDENTS.size()));
    }

    private static Person namesake(String id, String birthDate) {
        return person("""
            {"personId":"%s","family":"Thompson","given":["Margaret"],"birthDate":"%s"}""".formatted(id, birthDate));
    }

    private static int partition(String incident) {
        return Topic.AMBULANCE_EVENTS.partitionOf(Log.key(incident));
    }

    private static String saying(String members) {
        return "\"person\":{" + members + "}";
    }
}
