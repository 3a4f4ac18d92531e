package vigil.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.Postcode;

/**
 * Where the incident is, which need not be where the person lives.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Location(
        @Nullable Kind kind,
        List<String> lines,
        @Nullable Postcode postcode,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public Location {
        lines = Copies.of(lines);
    }

    /** What sort of place it is. */
    public enum Kind implements Coded {
        HOME,
        CARE_HOME,
        HOSPICE,
        HOSPITAL,
        PUBLIC,
        NO_FIXED_ABODE,
        OTHER
    }

    @Override
    public String toString() {
        return "Location[" + kind + ", •••]";
    }
}
