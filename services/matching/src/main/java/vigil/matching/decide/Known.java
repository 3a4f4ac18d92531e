package vigil.matching.decide;

import java.util.List;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.matching.decide.name.Name;
import vigil.matching.decide.name.Names;
import vigil.matching.decide.name.Vocabulary;

/**
 * Somebody on the register, made ready for comparison; small, as there are many.
 *
 * @param registered the record as it stands on the register
 * @param person the same with what other records of this person say beside it, for comparison alone
 * @param others what most people do not have
 * @param birth as {@link DateCheck} holds it, 0 when the record holds a placeholder
 */
record Known(Registered registered, Person person, Name family, Name given, Others others, int birth) implements Names {
    /** What is written for a date that nobody knows. */
    private static final PartialDate PLACEHOLDER_DATE = new PartialDate(1900, 1, 1);

    /**
     * Names beside those on the record.
     *
     * @param earlier family names borne before, none of them missing
     */
    record Others(Name knownAs, List<Name> earlier) {
        static final Others NONE = new Others(Name.MISSING, List.of());

        static Others of(Person person, Vocabulary vocabulary) {
            if (person.knownAs() == null && person.previousFamily().isEmpty()) {
                return NONE;
            }
            return new Others(
                    vocabulary.registered(person.knownAs()),
                    person.previousFamily().stream()
                            .map(vocabulary::registered)
                            .filter(name -> !name.missing())
                            .toList());
        }

        @Override
        public String toString() {
            return "Others[•••]";
        }
    }

    static Known of(Person person, long registerOffset, Vocabulary vocabulary) {
        return of(new Registered(person, registerOffset), person, vocabulary);
    }

    /** One whom other records tell of as well. */
    static Known of(Registered registered, Person person, Vocabulary vocabulary) {
        return new Known(
                registered,
                person,
                vocabulary.registered(person.family()),
                vocabulary.registered(String.join(" ", person.given())),
                Others.of(person, vocabulary),
                isPlaceholder(person.birthDate()) ? 0 : DateCheck.number(person.birthDate()));
    }

    @Override
    public Name knownAs() {
        return others.knownAs();
    }

    @Override
    public List<Name> earlier() {
        return others.earlier();
    }

    PersonId personId() {
        return person.personId();
    }

    static boolean isPlaceholder(PartialDate date) {
        return date.equals(PLACEHOLDER_DATE);
    }

    @Override
    public String toString() {
        return "Known[" + personId() + ", •••]";
    }
}
