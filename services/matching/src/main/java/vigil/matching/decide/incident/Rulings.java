package vigil.matching.decide.incident;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Ruling;

/**
 * What people have ruled on an incident.
 *
 * @param taken the actions already taken in, so that a repeat changes nothing
 * @param rejected who was ruled out; they are not proposed again
 * @param confirmed who was ruled in last, null when nobody
 */
public record Rulings(
        List<String> taken,
        List<PersonId> rejected,
        @Nullable PersonId confirmed) {
    static final Rulings NONE = new Rulings(List.of(), List.of(), null);

    public Rulings {
        taken = Copies.of(taken);
        rejected = Copies.of(rejected);
    }

    Rulings confirming(Ruling ruling, PersonId person) {
        return new Rulings(
                with(taken, ruling.actionId()),
                rejected.stream().filter(other -> !other.equals(person)).toList(),
                person);
    }

    Rulings rejecting(Ruling ruling, List<PersonId> candidates) {
        return new Rulings(
                with(taken, ruling.actionId()),
                Stream.concat(rejected.stream(), candidates.stream()).distinct().toList(),
                confirmed != null && candidates.contains(confirmed) ? null : confirmed);
    }

    /** Whether somebody confirmed another person than this one. */
    boolean preferAnotherTo(PersonId person) {
        return confirmed != null && !confirmed.equals(person);
    }

    private static List<String> with(List<String> taken, String actionId) {
        return Stream.concat(taken.stream(), Stream.of(actionId)).distinct().toList();
    }
}
