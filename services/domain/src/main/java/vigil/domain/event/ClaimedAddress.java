package vigil.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.identity.Postcode;

/** The patient's address as the source knows it, with anything missing. */
public record ClaimedAddress(
        List<String> lines, @Nullable String city, @Nullable Postcode postcode) {
    public ClaimedAddress {
        lines = Copies.of(lines);
    }

    @Override
    public String toString() {
        return "ClaimedAddress[•••]";
    }
}
