package vigil.synthetic.mistake;

import java.util.List;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;

/** What happens to names: what is usual for each community, and what happens to everybody's. */
final class Habits {
    private static final List<String> TITLES = List.of("Mr", "Mrs", "Miss", "Dr", "Mr.", "Mrs.", "MRS");
    private static final Slips OF_EVERYBODY = new Slips(0.02, 0.015);
    /** Names that a call taker has not often heard. */
    private static final Slips OF_UNFAMILIAR_NAMES = new Slips(0.025, 0.035);

    private static final List<Habit> TO_ANYBODY = List.of(
            new Habit(Mistake.GIVEN_SECOND, 0.02, NameParts::secondFirst),
            Habit.of(
                    Mistake.GIVEN_INITIAL,
                    0.012,
                    name -> name.first().isEmpty()
                            ? name
                            : name.given(name.first().substring(0, 1))),
            Habit.swapped(0.008),
            Habit.of(Mistake.NAMES_IN_ONE_FIELD, 0.005, Habits::inOneField),
            new Habit(Mistake.TITLE, 0.005, Habits::withTitle));

    private Habits() {}

    /** How often names are mistyped and misheard. */
    private record Slips(double mistyped, double misheard) {
        List<Habit> habits() {
            return List.of(
                    new Habit(
                            Mistake.FAMILY_MISHEARD,
                            misheard,
                            (name, g, chance) -> name.family(family -> Ear.misheard(family, chance))),
                    new Habit(
                            Mistake.GIVEN_MISHEARD,
                            misheard,
                            (name, g, chance) -> name.first(first -> Ear.misheard(first, chance))),
                    new Habit(
                            Mistake.FAMILY_MISTYPED,
                            mistyped,
                            (name, g, chance) -> name.family(family -> Keyboard.mistyped(family, chance))),
                    new Habit(
                            Mistake.GIVEN_MISTYPED,
                            mistyped,
                            (name, g, chance) -> name.first(first -> Keyboard.mistyped(first, chance))));
        }
    }

    /** What is usual for the names of a community. */
    static List<Habit> usualFor(Community community) {
        return switch (community) {
            case ENGLISH -> BritishHabits.ENGLISH;
            case IRISH -> BritishHabits.IRISH;
            case WELSH -> BritishHabits.WELSH;
            case SCOTTISH -> BritishHabits.SCOTTISH;
            case PUNJABI_SIKH -> SouthAsianHabits.PUNJABI_SIKH;
            case GUJARATI_HINDU -> SouthAsianHabits.GUJARATI_HINDU;
            case PAKISTANI -> SouthAsianHabits.PAKISTANI;
            case BANGLADESHI -> SouthAsianHabits.BANGLADESHI;
            case TAMIL -> SouthAsianHabits.TAMIL;
            case CHINESE -> EastAsianHabits.CHINESE;
            case NEPALI -> EastAsianHabits.NEPALI;
            case POLISH -> EuropeanHabits.POLISH;
            case ROMANIAN -> EuropeanHabits.ROMANIAN;
            case UKRAINIAN -> EuropeanHabits.UKRAINIAN;
            case ITALIAN -> EuropeanHabits.ITALIAN;
            case CARIBBEAN -> BritishHabits.CARIBBEAN;
            case WEST_AFRICAN -> AfricanHabits.WEST_AFRICAN;
            case SOUTHERN_AFRICAN -> AfricanHabits.SOUTHERN_AFRICAN;
            case SOMALI -> AfricanHabits.SOMALIS;
        };
    }

    /** What happens at the keyboard and the telephone. */
    static List<Habit> slips(Community community) {
        return switch (community) {
            case ENGLISH, IRISH, WELSH, SCOTTISH, CARIBBEAN -> OF_EVERYBODY.habits();
            case PUNJABI_SIKH,
                    GUJARATI_HINDU,
                    PAKISTANI,
                    BANGLADESHI,
                    TAMIL,
                    CHINESE,
                    NEPALI,
                    POLISH,
                    ROMANIAN,
                    UKRAINIAN,
                    ITALIAN,
                    WEST_AFRICAN,
                    SOUTHERN_AFRICAN,
                    SOMALI -> OF_UNFAMILIAR_NAMES.habits();
        };
    }

    static List<Habit> toAnybody() {
        return TO_ANYBODY;
    }

    private static Heard inOneField(Heard name) {
        return name.first().isEmpty() || name.family().isEmpty()
                ? name
                : new Heard(String.join(" ", name.given()) + " " + name.family(), List.of());
    }

    private static Heard withTitle(Heard name, Gender gender, Chance chance) {
        return name.first().isEmpty() ? name : name.first(first -> chance.pick(TITLES) + " " + first);
    }
}
