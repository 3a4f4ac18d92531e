package vigil.domain.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;

/** What was decided about treatment, by the person or for them. */
public final class Decisions {
    private Decisions() {}

    /** A decision about cardiopulmonary resuscitation; it applies to nothing else. */
    public record Cpr(
            @Nullable CprDecision decision,
            @Nullable LocalDate decidedAt,
            @Nullable LocalDate reviewDue,
            @Nullable String documentLocation) {}

    /** For or not for resuscitation. */
    public enum CprDecision implements Coded {
        FOR,
        NOT_FOR,
        NOT_RECORDED
    }

    /** The ReSPECT form: what matters more, comfort or life. */
    public record Respect(
            @Nullable String priority, @Nullable String text) {}

    /** An advance decision to refuse treatment; applies only without capacity, if valid and applicable. */
    public record Adrt(
            @Nullable LocalDate decidedAt,
            @Nullable String refuses,
            @Nullable Boolean lifeSustaining,
            @Nullable String location) {}

    /** A lasting power of attorney for health; an attorney decides only when the person lacks capacity. */
    public record Lpa(
            @Nullable Boolean registered, @Nullable Boolean lifeSustaining, List<Plan.Named> attorneys) {
        public Lpa {
            attorneys = Copies.of(attorneys);
        }
    }

    /** Whether somebody doubts the person's capacity to decide. */
    public record Capacity(
            @Nullable Boolean concern, @Nullable LocalDate assessedAt) {}
}
