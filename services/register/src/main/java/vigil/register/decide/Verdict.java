package vigil.register.decide;

import java.util.List;
import vigil.domain.Defect;
import vigil.domain.identity.PersonId;

/** What becomes of a record that somebody wants on the register. */
public sealed interface Verdict {
    /** It is kept; {@code defects} are fields that broke their own rule and count as not recorded. */
    record Keep(PersonId personId, List<Defect> defects) implements Verdict {
        public Keep {
            defects = List.copyOf(defects);
        }
    }

    /** The person no longer agrees to be on the register, so nothing of them is kept. */
    record Remove(PersonId personId) implements Verdict {}

    /** It is not kept, for every one of these reasons; none quotes the record. */
    record Refuse(List<Defect> reasons) implements Verdict {
        public Refuse {
            reasons = List.copyOf(reasons);
        }
    }
}
