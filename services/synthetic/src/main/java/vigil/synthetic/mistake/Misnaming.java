package vigil.synthetic.mistake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;

/** A person's name as a source has it. */
final class Misnaming {
    private static final double EARLIER = 0.12;
    private static final double UNRECORDED_WOMAN = 0.008;
    private static final double UNRECORDED_MAN = 0.001;
    private static final double KNOWN_AS = 0.25;
    private static final double SECOND_NAME_TOLD = 0.25;
    private static final double SHOUTED = 0.12;
    private static final double WHISPERED = 0.02;

    private Misnaming() {}

    static Heard of(Person person, Community community, Chance chance, Set<Mistake> mistakes) {
        Gender gender = person.gender() == null ? Gender.UNKNOWN : person.gender();
        Heard name = new Heard(person.family(), person.given());
        name = otherwiseNamed(name, person, community, gender, chance, mistakes);
        name = happening(Habits.usualFor(community), name, gender, chance, mistakes);
        name = happening(Habits.slips(community), name, gender, chance, mistakes);
        name = happening(Habits.toAnybody(), name, gender, chance, mistakes);
        boolean allNames = community == Community.SOMALI || chance.happens(SECOND_NAME_TOLD);
        return written(allNames ? name : withoutSecond(name, person), chance);
    }

    /** The second name was there to be mistaken for the first; mostly it is not told. */
    private static Heard withoutSecond(Heard name, Person person) {
        boolean asOnRecord = name.given().size() > 1
                && person.given().size() > 1
                && name.given().get(1).equals(person.given().get(1));
        return asOnRecord ? name.given(name.first()) : name;
    }

    private static Heard otherwiseNamed(
            Heard name, Person person, Community community, Gender gender, Chance chance, Set<Mistake> mistakes) {
        Heard changed = name;
        double unrecorded = gender == Gender.FEMALE ? UNRECORDED_WOMAN : UNRECORDED_MAN;
        if (!person.previousFamily().isEmpty() && chance.happens(EARLIER)) {
            mistakes.add(Mistake.FAMILY_EARLIER);
            changed = changed.family(family -> person.previousFamily().getFirst());
        } else if (chance.happens(unrecorded)) {
            mistakes.add(Mistake.FAMILY_UNRECORDED);
            changed = changed.family(family -> community.family(chance).of(gender));
        }
        String knownAs = person.knownAs();
        if (knownAs != null && chance.happens(KNOWN_AS)) {
            mistakes.add(Mistake.GIVEN_KNOWN_AS);
            changed = changed.given(knownAs);
        }
        return changed;
    }

    private static Heard happening(
            List<Habit> habits, Heard told, Gender gender, Chance chance, Set<Mistake> mistakes) {
        Heard name = told;
        for (Habit habit : habits) {
            if (chance.happens(habit.share())) {
                Heard changed = habit.change().of(name, gender, chance);
                if (!changed.equals(name)) {
                    mistakes.add(habit.mistake());
                    name = changed;
                }
            }
        }
        return name;
    }

    private static Heard written(Heard name, Chance chance) {
        if (chance.happens(SHOUTED)) {
            return new Heard(
                    name.family().toUpperCase(Locale.ROOT),
                    name.given().stream()
                            .map(given -> given.toUpperCase(Locale.ROOT))
                            .toList());
        }
        return chance.happens(WHISPERED) ? name.family(family -> family.toLowerCase(Locale.ROOT)) : name;
    }
}
