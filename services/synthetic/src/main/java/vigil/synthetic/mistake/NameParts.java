package vigil.synthetic.mistake;

import java.util.List;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;

/** What happens to names of several parts. Each leaves a name without such parts as it is. */
final class NameParts {
    private NameParts() {}

    static Heard halfOfFamily(Heard name, Gender gender, Chance chance) {
        return name.family(family -> half(family, '-', chance));
    }

    /** The second given name alone, as if it were the first. */
    static Heard secondFirst(Heard name, Gender gender, Chance chance) {
        return name.given().size() < 2 ? name : name.given(name.given().get(1));
    }

    /** Two words of a given name hyphenated, joined, written as one, listed as two, or one of them alone. */
    static Heard splitOrJoined(Heard name, Gender gender, Chance chance) {
        int space = name.first().indexOf(' ');
        if (space < 0) {
            return name;
        }
        String one = name.first().substring(0, space);
        String two = name.first().substring(space + 1);
        return switch (chance.below(6)) {
            case 0 -> name.first(first -> one + "-" + two);
            case 1 -> name.first(first -> one + two.toLowerCase(java.util.Locale.ROOT));
            case 2 -> name.first(first -> one + two);
            case 3 -> name.given(one, two);
            case 4 -> name.first(first -> one);
            default -> name.given(two, one);
        };
    }

    /** The first of two words alone. */
    static Heard firstWord(Heard name, Gender gender, Chance chance) {
        int space = name.first().indexOf(' ');
        return space < 0 ? name : name.first(first -> first.substring(0, space));
    }

    /** Of "Mohamed Abdi Hassan" only "Mohamed Abdi", whose father's name then stands as the family's. */
    static Heard lastNameLeftOut(Heard name, Gender gender, Chance chance) {
        return name.given().size() < 2 ? name : new Heard(name.given().get(1), List.of(name.first()));
    }

    private static String half(String name, char between, Chance chance) {
        int at = name.indexOf(between);
        if (at < 0) {
            return name;
        }
        return chance.happens(0.5) ? name.substring(0, at) : name.substring(at + 1);
    }
}
