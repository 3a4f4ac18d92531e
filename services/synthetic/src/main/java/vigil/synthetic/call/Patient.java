package vigil.synthetic.call;

import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;

/**
 * Who really needs help.
 *
 * @param onRegister their id where they are on the register, null for anybody else
 * @param mistakenFor who the source first takes them for, nearly always null
 */
public record Patient(
        Person person,
        @Nullable PersonId onRegister,
        @Nullable Person mistakenFor) {
    boolean isOnRegister() {
        return onRegister != null;
    }

    boolean isChild(int year) {
        return year - person.birthDate().year() < 18;
    }
}
