package vigil.synthetic.names;

import java.util.Arrays;
import java.util.List;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;

/**
 * The names of one community.
 *
 * @param women given names of women, by generation
 * @param men given names of men, by generation
 * @param families family names, each with the form that women have
 */
public record NameStock(Generations women, Generations men, List<FamilyName> families) {
    /** A stock whose given names differ little between generations. */
    static NameStock of(String women, String men, String families) {
        return of(Generations.alike(women), Generations.alike(men), families);
    }

    static NameStock of(Generations women, Generations men, String families) {
        return new NameStock(
                women, men, words(families).stream().map(FamilyName::of).toList());
    }

    /** The first given name of somebody born that year. */
    public String given(Gender gender, int birthYear, Chance chance) {
        return chance.pick((gender == Gender.FEMALE ? women : men).of(birthYear));
    }

    public FamilyName family(Chance chance) {
        return chance.pick(families);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    /** Given names in fashion for those born before 1946, before 1971, and since. */
    record Generations(List<String> eldest, List<String> middle, List<String> youngest) {
        private static final int MIDDLE_FROM = 1946;
        private static final int YOUNGEST_FROM = 1971;

        static Generations of(String eldest, String middle, String youngest) {
            return new Generations(words(eldest), words(middle), words(youngest));
        }

        static Generations alike(String names) {
            return of(names, names, names);
        }

        List<String> of(int birthYear) {
            return birthYear < MIDDLE_FROM ? eldest : birthYear < YOUNGEST_FROM ? middle : youngest;
        }
    }

    /** A family name in the form that a man and a woman of the family have. */
    public record FamilyName(String man, String woman) {
        static FamilyName of(String forms) {
            int slash = forms.indexOf('/');
            return slash < 0
                    ? new FamilyName(forms, forms)
                    : new FamilyName(forms.substring(0, slash), forms.substring(slash + 1));
        }

        public String of(Gender gender) {
            return gender == Gender.FEMALE ? woman : man;
        }
    }
}
