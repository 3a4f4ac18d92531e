package vigil.load.matching.speed;

import java.util.List;
import vigil.domain.event.PersonClaim;
import vigil.domain.person.Person;

/** Everybody held against the claim, one by one: how it would be without an index. Counts those who agree in anything. */
final class NaiveScan {
    private final List<Person> people;
    private int found;

    NaiveScan(List<Person> people) {
        this.people = people;
    }

    void look(PersonClaim claim) {
        for (Person person : people) {
            boolean agrees = person.family().equalsIgnoreCase(claim.family())
                    || person.birthDate().equals(claim.birthDate())
                    || (claim.nhsNumber() != null && claim.nhsNumber().equals(person.nhsNumber()));
            found += agrees ? 1 : 0;
        }
    }

    /** So that nothing of it can be left out as unused. */
    int found() {
        return found;
    }
}
