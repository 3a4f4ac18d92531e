package vigil.domain.person;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who cares for the person.
 *
 * @param knowsPrognosis null when not recorded; asked before anybody rings them
 * @param doNotContact they are not to be rung
 */
public record Carer(
        @Nullable String name,
        @Nullable String relationship,
        @Nullable String phone,
        boolean main,
        @Nullable Boolean livesWith,
        @Nullable Boolean knowsPrognosis,
        boolean youngCarer,
        boolean doNotContact) {
    @Override
    public String toString() {
        return "Carer[•••]";
    }
}
