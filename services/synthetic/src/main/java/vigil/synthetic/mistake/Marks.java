package vigil.synthetic.mistake;

import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;

/** Names with the diacritics that their language has. */
public final class Marks {
    private Marks() {}

    /** The name with them; as it is where it has none. */
    public static String in(String name, Community community, Chance chance) {
        return switch (community) {
            case POLISH -> EuropeanHabits.POLISH_MARKS.other(name, chance);
            case ROMANIAN -> EuropeanHabits.ROMANIAN_MARKS.other(name, chance);
            default -> name;
        };
    }
}
