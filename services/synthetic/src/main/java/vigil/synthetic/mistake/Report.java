package vigil.synthetic.mistake;

import java.util.Set;
import vigil.domain.event.PersonClaim;

/**
 * What a source says of somebody, and what is wrong with it.
 *
 * @param mistakes each once; empty when all that is told is as on record
 */
public record Report(PersonClaim claim, Set<Mistake> mistakes) {
    public Report {
        mistakes = Set.copyOf(mistakes);
    }
}
