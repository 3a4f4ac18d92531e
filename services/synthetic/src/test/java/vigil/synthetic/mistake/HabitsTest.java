package vigil.synthetic.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;

class HabitsTest {
    @Test
    void transliteratesBothWays() {
        Spellings spellings = Spellings.alike("Mohammed/Muhammad/Md Hussain/Hossain");

        assertThat(forms(chance -> spellings.other("Md", chance))).containsExactlyInAnyOrder("Mohammed", "Muhammad");
        assertThat(spellings.other("Hossain", Chance.of(1))).isEqualTo("Hussain");
        assertThat(spellings.other("Khan", Chance.of(1))).isEqualTo("Khan");
    }

    @Test
    void respellsOneWordOfSeveral() {
        assertThat(Spellings.alike("Yuk/Yook").other("Yuk Lan", Chance.of(1))).isEqualTo("Yook Lan");
        assertThat(Spellings.alike("Smith/Smyth").other("Ward-Smith", Chance.of(1)))
                .isEqualTo("Ward-Smyth");
    }

    @Test
    void refusesAFormWithoutAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spellings.alike("Smith"));
    }

    @Test
    void turnsADaughtersNameIntoTheMansFormAndBack() {
        assertThat(after(Community.POLISH, Mistake.FAMILY_FORM, new Heard("Kowalska", List.of("Maria"))))
                .contains(new Heard("Kowalski", List.of("Maria")));
        assertThat(after(Community.UKRAINIAN, Mistake.FAMILY_FORM, new Heard("Kovalskyi", List.of("Ivan"))))
                .contains(new Heard("Kovalska", List.of("Ivan")));
    }

    @Test
    void writesAChineseGivenNameInEveryWay() {
        assertThat(after(Community.CHINESE, Mistake.GIVEN_PARTS, new Heard("Wong", List.of("Siu Ying"))))
                .contains(
                        new Heard("Wong", List.of("Siu-Ying")),
                        new Heard("Wong", List.of("Siuying")),
                        new Heard("Wong", List.of("Siu", "Ying")),
                        new Heard("Wong", List.of("Siu")));
    }

    @Test
    void dropsTheGrandfathersNameOfThree() {
        assertThat(after(Community.SOMALI, Mistake.NAME_PART_DROPPED, new Heard("Hassan", List.of("Mohamed", "Abdi"))))
                .containsOnly(new Heard("Abdi", List.of("Mohamed")));
    }

    @Test
    void addsTheRespectfulEnding() {
        assertThat(after(Community.GUJARATI_HINDU, Mistake.GIVEN_SUFFIX, new Heard("Patel", List.of("Kanta"))))
                .contains(new Heard("Patel", List.of("Kantaben")));
    }

    @ParameterizedTest
    @EnumSource
    void everyCommunityHasNamesThatMeetItsHabits(Community community) {
        Set<Mistake> made = IntStream.range(0, 4_000)
                .mapToObj(i -> Chance.of(7, community.name().hashCode(), i))
                .flatMap(chance -> {
                    Gender gender = chance.happens(0.5) ? Gender.FEMALE : Gender.MALE;
                    String family = community.family(chance).of(gender);
                    Heard name = new Heard(family + "-" + family, community.given(gender, 1940, chance));
                    return Habits.usualFor(community).stream()
                            .filter(habit ->
                                    !habit.change().of(name, gender, chance).equals(name)
                                            || !habit.change()
                                                    .of(name.family(both -> family), gender, chance)
                                                    .equals(name.family(both -> family)))
                            .map(Habit::mistake);
                })
                .collect(Collectors.toSet());

        assertThat(made)
                .containsAll(
                        Habits.usualFor(community).stream().map(Habit::mistake).toList());
    }

    @Test
    void neverEmptiesANameByEarOrKeyboard() {
        for (int i = 0; i < 2_000; i++) {
            Chance chance = Chance.of(3, i);
            assertThat(Ear.misheard("Ng", chance)).isEqualTo("Ng");
            assertThat(Ear.misheard("Hoo", chance)).isNotEmpty();
            assertThat(Keyboard.mistyped("Lee", chance)).hasSizeBetween(2, 4);
        }
    }

    private static Set<Heard> after(Community community, Mistake mistake, Heard name) {
        Gender gender = community == Community.UKRAINIAN ? Gender.MALE : Gender.FEMALE;
        Habit habit = Habits.usualFor(community).stream()
                .filter(each -> each.mistake() == mistake)
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, 200)
                .mapToObj(i -> habit.change().of(name, gender, Chance.of(5, i)))
                .collect(Collectors.toSet());
    }

    private static Set<String> forms(java.util.function.Function<Chance, String> drawn) {
        return IntStream.range(0, 100)
                .mapToObj(i -> drawn.apply(Chance.of(9, i)))
                .collect(Collectors.toSet());
    }
}
