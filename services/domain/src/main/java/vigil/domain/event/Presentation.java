package vigil.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;

/** What the call is about, in the source's words and codes. */
public record Presentation(@Nullable String text, List<Code> codes) {
    public Presentation {
        codes = Copies.of(codes);
    }

    /** A clinical code, for example SNOMED CT's. */
    public record Code(
            @Nullable String system,
            @Nullable String code,
            @Nullable String display) {}

    @Override
    public String toString() {
        return "Presentation[•••]";
    }
}
