package vigil.domain.identity;

/**
 * A team's identifier in the directory, for example {@code myton-coventry}.
 *
 * @param text never blank
 */
public record TeamId(String text) implements Comparable<TeamId> {
    public TeamId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is blank");
        }
    }

    @Override
    public int compareTo(TeamId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
