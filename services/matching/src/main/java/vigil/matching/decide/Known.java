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
 * @param registerOffset where the record stands in the register's log, 0 or more
 * @param others what most people do not have
 * @param birth as {@link DateCheck} holds it, 0 when the record holds a placeholder
 */
record Known(Person person, long registerOffset, Name family, Name given, Others others, int birth) implements Names {
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
        return new Known(
                person,
                registerOffset,
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

    Registered registered() {
        return new Registered(person, registerOffset);
    }

    static boolean isPlaceholder(PartialDate date) {
        return date.equals(PLACEHOLDER_DATE);
    }

    @Override
    public String toString() {
        return "Known[" + personId() + ", •••]";
    }
}
