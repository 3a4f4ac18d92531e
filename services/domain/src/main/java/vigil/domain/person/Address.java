package vigil.domain.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.Postcode;

/** An address on the register. */
public record Address(
        @Nullable Use use,
        List<String> lines,
        @Nullable String city,
        @Nullable Postcode postcode) {
    public Address {
        lines = Copies.of(lines);
    }

    /** What the address is to the person. */
    public enum Use implements Coded {
        HOME,
        TEMPORARY,
        PREVIOUS
    }

    @Override
    public String toString() {
        return "Address[" + use + ", •••]";
    }
}
