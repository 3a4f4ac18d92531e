package vigil.domain.identity;

/**
 * An alert's opaque identifier, for example {@code a-3f2c}.
 *
 * @param text never blank
 */
public record AlertId(String text) implements Comparable<AlertId> {
    public AlertId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is blank");
        }
    }

    @Override
    public int compareTo(AlertId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
