package vigil.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Medicines in the home for the last days. */
public final class Medicines {
    private Medicines() {}

    /** Just-in-case medicines; each answer is null when not recorded. */
    public record Anticipatory(
            @Nullable Boolean inPlace,
            @Nullable Boolean authorised,
            @Nullable String location,
            @Nullable LocalDate prescribedAt,
            @Nullable LocalDate lastChecked) {}

    /** A syringe driver and when its syringe must be changed. */
    public record SyringeDriver(
            @Nullable Boolean inPlace, @Nullable Instant changeDueBy) {}
}
