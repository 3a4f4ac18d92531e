package vigil.synthetic.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.NhsNumberStatus;
import vigil.domain.event.PersonClaim;

/** How much of a patient's identity a source has so far. */
public enum Knowledge {
    NOTHING,
    NAMED,
    ADDRESSED,
    NUMBERED;

    /** What can be said of that claim with this much known. */
    public @Nullable PersonClaim of(PersonClaim whole) {
        return switch (this) {
            case NOTHING -> null;
            case NAMED ->
                new PersonClaim(
                        null,
                        null,
                        whole.family(),
                        whole.given(),
                        whole.birthDate(),
                        whole.gender(),
                        null,
                        List.of(),
                        null);
            case ADDRESSED ->
                new PersonClaim(
                        null,
                        NhsNumberStatus.TRACE_REQUIRED,
                        whole.family(),
                        whole.given(),
                        whole.birthDate(),
                        whole.gender(),
                        whole.address(),
                        whole.phones(),
                        whole.gpPractice());
            case NUMBERED -> whole;
        };
    }
}
