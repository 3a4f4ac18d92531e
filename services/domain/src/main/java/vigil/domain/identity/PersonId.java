package vigil.domain.identity;

/**
 * The register's own opaque identifier of a person, for example {@code p-000123}.
 *
 * @param text never blank
 */
public record PersonId(String text) implements Comparable<PersonId> {
    public PersonId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is blank");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
