package vigil.matching.decide;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.register;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import vigil.domain.event.PersonClaim;
import vigil.domain.match.Candidate;
import vigil.domain.person.Person;

/** What must hold for every register and every claim, not only for those we thought of. */
class MatcherPropertyTest {
    private static final int EXAMPLES = 300;

    private static final List<String> FIELDS = List.of(
            "\"family\":\"%1$s\"",
            "\"given\":[\"%2$s\"]",
            "\"birthDate\":\"%3$s\"",
            "\"address\":{\"postcode\":\"%4$s\"}",
            "\"gender\":\"female\"",
            "\"phones\":[\"%5$s\"]",
            "\"gpPractice\":\"M86001\"");

    @Test
    void theOrderOfLoadingDoesNotMatter() {
        qt().withExamples(EXAMPLES).forAll(registers(), subsets()).check((people, mask) -> {
            PersonClaim said = saying(people.getFirst(), mask);
            return judge(people, said).equals(judge(people.reversed(), said));
        });
    }

    @Test
    void evidenceThatAgreesNeverLowersTheScore() {
        qt().withExamples(EXAMPLES)
                .forAll(registers(), subsets(), integers().between(0, FIELDS.size() - 1))
                .check((people, mask, more) -> {
                    Person meant = people.getFirst();
                    List<Person> alone = List.of(meant);
                    double less = score(alone, meant, saying(meant, mask));
                    return score(alone, meant, saying(meant, mask | 1 << more)) >= less;
                });
    }

    @Test
    void aPlaceholderIsNeverAMatch() {
        qt().withExamples(EXAMPLES)
                .forAll(
                        registers(),
                        arbitrary().pick("Unknown", "Baby", "Test", "Not Known", "N/A"),
                        arbitrary().pick("1900-01-01", "2090-02-02"))
                .check((people, name, date) -> judge(
                                people,
                                claim(("\"family\":\"%s\",\"given\":[\"%s\"],\"birthDate\":\"%s\","
                                                + "\"address\":{\"postcode\":\"CV1 1AA\"},\"gender\":\"female\"")
                                        .formatted(name, name, date)))
                        .equals(new Judgement.None(List.of())));
    }

    @Test
    void anEmptyClaimIsNobody() {
        qt().withExamples(EXAMPLES)
                .forAll(registers())
                .check(people -> judge(people, claim("")).equals(new Judgement.None(List.of())));
    }

    private static Judgement judge(List<Person> people, PersonClaim said) {
        RegisterIndex index = register();
        people.forEach(each -> index.put(each, 0));
        return matcher(index).judge(said, AT_TWO);
    }

    private static double score(List<Person> people, Person meant, PersonClaim said) {
        return judge(people, said).candidates().stream()
                .filter(candidate -> candidate.personId().equals(meant.personId()))
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
    }

    /** Some fields of a person, those whose bit is set. */
    private static PersonClaim saying(Person meant, int mask) {
        List<String> said = FIELDS.stream()
                .filter(field -> (mask >> FIELDS.indexOf(field) & 1) == 1)
                .toList();
        return claim(String.join(",", said)
                .formatted(
                        meant.family(),
                        meant.given().getFirst(),
                        meant.birthDate().iso(),
                        meant.addresses().getFirst().postcode().text(),
                        meant.phones().getFirst()));
    }

    private static Gen<Integer> subsets() {
        return integers().between(0, (1 << FIELDS.size()) - 1);
    }

    /** Small worlds, where people share names, days and houses. */
    private static Gen<List<Person>> registers() {
        Gen<Integer> traits = integers().between(0, 255);
        return lists().of(traits).ofSizeBetween(1, 6).map(all -> {
            List<Person> people = new java.util.ArrayList<>();
            all.forEach(bits -> people.add(person("p" + people.size(), bits)));
            return people;
        });
    }

    private static Person person(String id, int bits) {
        return vigil.matching.Examples.person("""
            {"personId":"%s","family":"%s","given":["%s"],"birthDate":"%s","gender":"female","phones":["%s"],"gpPractice":"M86001",
             "addresses":[{"use":"home","lines":[],"postcode":"%s"}]}""".formatted(
                id,
                List.of("Rai", "Okafor", "Smith", "Smyth").get(bits & 3),
                List.of("Ann", "Anna", "Joan", "Surjit").get(bits >> 2 & 3),
                List.of("1941-03-17", "1941-03-11", "1940-01-01", "1952-09-08").get(bits >> 4 & 3),
                List.of("024 7600 0001", "024 7600 0002").get(bits & 1),
                List.of("CV1 1AA", "CV1 1AB", "CV6 5JQ", "CV1 1AA").get(bits >> 6 & 3)));
    }
}
