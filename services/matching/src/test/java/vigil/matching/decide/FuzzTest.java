package vigil.matching.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.claim;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.readable;
import static vigil.matching.Examples.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.domain.event.PersonClaim;
import vigil.domain.match.Evidence;
import vigil.domain.person.Person;
import vigil.matching.Background;
import vigil.matching.data.MatchingData;

/** Whatever a source says, nothing breaks, and nobody is matched whom a plain look at the fields speaks against. */
class FuzzTest {
    private static final int OTHERS = 1_000;
    private static final PersonClaim NOTHING = claim("");
    private static final int MOST_TOLD = 20;
    private static final double SURE = MatchingData.current().weights().automaticAt();

    private static final List<Person> PEOPLE = new ArrayList<>();
    private static RegisterIndex index;

    @BeforeAll
    static void people() {
        PEOPLE.clear();
        Background.people(OTHERS).forEach(PEOPLE::add);
        Set<String> there = new HashSet<>();
        for (HardCase one : HardCase.all()) {
            one.registered(one.id() + " ").stream()
                    .filter(person -> !one.notYet())
                    .filter(person ->
                            there.add(person.family() + person.birthDate().iso()))
                    .forEach(PEOPLE::add);
        }
        index = register(PEOPLE.toArray(Person[]::new));
    }

    @Test
    void twentyThousandSpoiltClaimsMatchNobodyWrongly() {
        assertThat(judge(20_000, 1)).isGreaterThan(1_000);
    }

    @Test
    @Tag("slow")
    void aMillionSpoiltClaimsMatchNobodyWrongly() {
        assertThat(judge(1_000_000, 2)).isGreaterThan(50_000);
    }

    /** Answers how many were matched. */
    private static int judge(int claims, long seed) {
        Mutations mutations = new Mutations(PEOPLE, seed);
        PlainLook look = new PlainLook(PEOPLE);
        Matcher matcher = matcher(index);
        List<String> wrong = new ArrayList<>();
        int matched = 0;
        for (int i = 0; i < claims && wrong.size() < MOST_TOLD; i++) {
            String json = mutations.json(mutations.of(mutations.somebody()));
            PersonClaim said = readable(json).orElse(NOTHING);
            if (judge(matcher, said, json) instanceof Judgement.Match match) {
                matched++;
                List<String> objections =
                        look.objections(said, match.registered().person(), AT_TWO);
                if (!objections.isEmpty() || match.evidence().score() < SURE) {
                    wrong.add("%s %.400s %s %s %s"
                            .formatted(
                                    objections,
                                    json,
                                    match.registered().person().given(),
                                    match.registered().person().family(),
                                    match.evidence().evidence().stream()
                                            .map(Evidence::words)
                                            .toList()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        return matched;
    }

    private static Judgement judge(Matcher matcher, PersonClaim said, String json) {
        try {
            return matcher.judge(said, AT_TWO);
        } catch (RuntimeException e) {
            throw new AssertionError("broke over " + json, e);
        }
    }
}
