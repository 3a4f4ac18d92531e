package vigil.synthetic.mistake;

import java.util.Map;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;

/** Names with the diacritics that their language has. */
public final class Marks {
    private static final Map<Community, Spellings> MARKS =
            Map.of(Community.POLISH, EuropeanHabits.POLISH_MARKS, Community.ROMANIAN, EuropeanHabits.ROMANIAN_MARKS);

    private Marks() {}

    /** The name with them; as it is where it has none. */
    public static String in(String name, Community community, Chance chance) {
        Spellings marks = MARKS.get(community);
        return marks == null ? name : marks.other(name, chance);
    }
}
