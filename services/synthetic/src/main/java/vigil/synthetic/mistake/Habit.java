package vigil.synthetic.mistake;

import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;

/**
 * Something that happens to names.
 *
 * @param share how often it happens to a name that allows it
 */
record Habit(Mistake mistake, double share, Change change) {
    /** Changes a name, or returns it as it is where it can't happen. */
    @FunctionalInterface
    interface Change {
        Heard of(Heard name, Gender gender, Chance chance);
    }

    /** A habit that asks neither for gender nor for chance. */
    static Habit of(Mistake mistake, double share, java.util.function.UnaryOperator<Heard> change) {
        return new Habit(mistake, share, (name, gender, chance) -> change.apply(name));
    }

    /** Family names in other usual spellings. */
    static Habit families(double share, Spellings spellings) {
        return new Habit(
                Mistake.FAMILY_SPELLING,
                share,
                (name, gender, chance) -> name.family(family -> spellings.other(family, chance)));
    }

    /** Given names in other forms of one kind. */
    static Habit givens(Mistake mistake, double share, Spellings spellings) {
        return new Habit(mistake, share, (name, gender, chance) -> name.first(first -> spellings.other(first, chance)));
    }

    /** Given and family name change places. */
    static Habit swapped(double share) {
        return of(
                Mistake.NAMES_SWAPPED,
                share,
                name -> name.given().isEmpty() || name.family().isEmpty()
                        ? name
                        : new Heard(name.first(), java.util.List.of(name.family())));
    }
}
