package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.domain.person.Person;
import vigil.matching.Background;

/** The traps that matching the wrong person is made of, each inside a register of people who are not meant. */
class HardCasesTest {
    private static final int OTHERS = 2_000;

    private static RegisterIndex index;

    @BeforeAll
    static void others() {
        index = register();
        Background.people(OTHERS).forEach(person -> index.put(person, 0));
    }

    static Stream<HardCase> cases() {
        return HardCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhoIsMeantOrAsks(HardCase one) {
        List<Person> people = one.registered();
        people.forEach(person -> index.put(person, 1));
        try {
            Judgement judged = matcher(index).judge(one.claim(), AT_TWO.minusSeconds(120));

            assertThat(Stream.concat(Stream.of(one.expected()), one.also().stream())
                            .anyMatch(wanted -> fits(wanted, judged)))
                    .as(
                            one.notYet() ? "%s: comes out now, so its last column can go" : "%s, but: %s",
                            one,
                            told(judged))
                    .isNotEqualTo(one.notYet());
        } finally {
            people.forEach(person -> index.remove(person.personId()));
        }
    }

    private static boolean fits(String wanted, Judgement judged) {
        List<String> words = Arrays.asList(wanted.split(" ", -1));
        Set<String> whom = new TreeSet<>(words.subList(1, words.size()));
        return switch (judged) {
            case Judgement.Match match ->
                words.getFirst().equals("match")
                        && whom.contains(match.registered().person().personId().text());
            case Judgement.Review review ->
                words.getFirst().equals("review")
                        && review.candidates().stream()
                                .map(candidate -> candidate.personId().text())
                                .toList()
                                .containsAll(whom);
            case Judgement.None nobody -> words.getFirst().equals("none");
        };
    }

    private static String told(Judgement judged) {
        String who = judged.candidates().stream()
                .map(one -> "%s %.5f %s"
                        .formatted(
                                one.personId().text(),
                                one.score(),
                                one.evidence().stream()
                                        .map(evidence -> evidence.words())
                                        .toList()))
                .toList()
                .toString();
        return switch (judged) {
            case Judgement.Match match -> "match " + who;
            case Judgement.Review review -> "review, since " + review.why() + " " + who;
            case Judgement.None nobody -> "none " + who;
        };
    }
}
