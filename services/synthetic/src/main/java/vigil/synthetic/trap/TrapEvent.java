package vigil.synthetic.trap;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventType;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.synthetic.mistake.Mistake;
import vigil.synthetic.names.Community;

/**
 * What one event says of its patient, and who that really is.
 *
 * @param patient their true record, on the register or not
 * @param onRegister their id when they are on the register
 * @param lookalike who they are when they are not on it
 * @param resembles whom on the register they resemble, where they do
 * @param mistakes what is wrong with the claim
 */
public record TrapEvent(
        long number,
        EventType source,
        PersonClaim claim,
        Person patient,
        @Nullable PersonId onRegister,
        @Nullable Lookalike lookalike,
        @Nullable Person resembles,
        Community community,
        Set<Mistake> mistakes) {
    public TrapEvent {
        mistakes = Set.copyOf(mistakes);
    }

    @Override
    public String toString() {
        return "TrapEvent[" + number + ", •••]";
    }
}
