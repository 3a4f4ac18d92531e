package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;

/** One writes, and any number read meanwhile. */
class RegisterIndexConcurrencyTest {
    private static final int STEADY = 40;
    private static final int COMING_AND_GOING = 3_000;
    private static final int ROUNDS = 3;

    private final List<Person> steady = people("steady", STEADY, "1941");
    private final List<Person> before = people("moving", STEADY, "1951");
    private final List<Person> after = people("moving", STEADY, "1952");
    private final List<Person> others = people("other", COMING_AND_GOING, "1961");
    private final RegisterIndex index = register();
    private final AtomicBoolean written = new AtomicBoolean();

    @Test
    void readersNeverMissSomebodyWhileOthersComeAndGo() throws Exception {
        Stream.concat(steady.stream(), before.stream()).forEach(person -> index.put(person, 0));
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> reading = List.of(
                    readers.submit(() -> readAll(steady)),
                    readers.submit(() -> readAll(before)),
                    readers.submit(this::readIds));
            write();
            written.set(true);
            for (Future<Integer> reader : reading) {
                assertThat(get(reader)).isPositive();
            }
        }

        assertThat(index.size()).isEqualTo(2 * STEADY);
        assertThat(found(claim("\"birthDate\":\"1961-03-04\""))).isEmpty();
    }

    private void write() {
        for (int round = 0; round < ROUNDS; round++) {
            others.forEach(person -> index.put(person, 1));
            (round % 2 == 0 ? after : before).forEach(person -> index.put(person, 2));
            others.forEach(person -> index.remove(person.personId()));
        }
    }

    /** Looks everybody up by a telephone, which nobody changes, until all is written; answers how often. */
    private int readAll(List<Person> people) {
        Matcher matcher = matcher(index);
        int times = 0;
        do {
            for (Person person : people) {
                PersonClaim said = claim("\"family\":\"%s\",\"phones\":[\"%s\"]"
                        .formatted(person.family(), person.phones().getFirst()));
                if (!found(said).contains(person.personId().text())) {
                    throw new AssertionError("missed " + person.personId());
                }
                matcher.judge(said, AT_TWO);
            }
            times++;
        } while (!written.get());
        return times;
    }

    private int readIds() {
        int times = 0;
        do {
            for (int i = 0; i < STEADY; i++) {
                if (index.find(new PersonId("steady" + i)).isEmpty()
                        || index.find(new PersonId("moving" + i)).isEmpty()) {
                    throw new AssertionError("missed number " + i);
                }
            }
            times++;
        } while (!written.get());
        return times;
    }

    private List<String> found(PersonClaim said) {
        return index.candidates(Claim.of(said, AT_TWO, index.vocabulary())).stream()
                .map(known -> known.personId().text())
                .toList();
    }

    private static int get(Future<Integer> reader) throws InterruptedException {
        try {
            return reader.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static List<Person> people(String id, int many, String year) {
        return IntStream.range(0, many)
                .mapToObj(i -> person("""
                    {"personId":"%s%d","family":"%s","given":["%s"],"birthDate":"%s-0%d-1%d","phones":["%s"],
                     "addresses":[{"use":"home","postcode":"CV%d 3AA"}]}""".formatted(
                                id, i, word(i), word(i * 7 + 3), year, 1 + i % 9, i % 10, phone(id, i), 1 + i % 9)))
                .toList();
    }

    private static String phone(String id, int i) {
        return "0%09d".formatted(Math.floorMod(id.hashCode(), 90_000) * 10_000 + i);
    }

    private static String word(int i) {
        String consonants = "bdfgklmnprt";
        StringBuilder word = new StringBuilder();
        for (int rest = i, at = 0; at < 4; at++, rest /= consonants.length()) {
            word.append(consonants.charAt(rest % consonants.length())).append('a');
        }
        return word.toString();
    }
}
