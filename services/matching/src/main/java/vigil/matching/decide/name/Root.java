package vigil.matching.decide.name;

/**
 * A name without regard to its spelling, and how many on the register bear it. One thread writes the counts, and
 * others may read them a moment late.
 */
final class Root {
    private final String text;
    private final String loose;
    private volatile int families;
    private volatile int givens;

    Root(String text) {
        this.text = text;
        String loosest = Transliteration.loosest(text);
        this.loose = loosest.equals(text) ? text : loosest;
    }

    String text() {
        return text;
    }

    /** What it shares with names that may be the same one, romanised in another way. */
    String loose() {
        return loose;
    }

    /** How many have it among their family names. */
    int families() {
        return families;
    }

    /** How many have it among their given names. */
    int givens() {
        return givens;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only one thread writes
    void countFamily(int more) {
        families += more;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only one thread writes
    void countGiven(int more) {
        givens += more;
    }

    @Override
    public String toString() {
        return "Root[•••]";
    }
}
