package vigil.domain.event;

import org.jspecify.annotations.Nullable;

/** Somebody to speak with: the caller, or whom to ring back. Never taken for the patient. */
public record Contact(
        @Nullable String name,
        @Nullable String relationship,
        @Nullable String phone) {
    @Override
    public String toString() {
        return "Contact[•••]";
    }
}
