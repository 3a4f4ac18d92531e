package vigil.matching.decide.name;

import java.util.List;

/** What a Sikh name says of somebody's sex: given names are for both, Kaur is for women and Singh for men. */
public final class Sexes {
    private static final String OF_WOMEN = "kaur";
    private static final String OF_MEN = "singh";

    private Sexes() {}

    /**
     * Whether one of two is a woman by her names and the other a man by his, or by what else is said. Singh alone says
     * nothing against a woman, whose family name it may be.
     *
     * @param male whether the first is said to be a man
     * @param otherMale whether the other is
     */
    public static boolean contradict(List<Name> names, boolean male, List<Name> others, boolean otherMale) {
        boolean woman = isOnly(OF_WOMEN, OF_MEN, names);
        boolean otherWoman = isOnly(OF_WOMEN, OF_MEN, others);
        return woman != otherWoman
                && (woman ? otherMale || isOnly(OF_MEN, OF_WOMEN, others) : male || isOnly(OF_MEN, OF_WOMEN, names));
    }

    private static boolean isOnly(String one, String other, List<Name> names) {
        return hasAny(one, names) && !hasAny(other, names);
    }

    private static boolean hasAny(String root, List<Name> names) {
        for (Name name : names) {
            for (Word word : name.words()) {
                if (word.root().text().equals(root)) {
                    return true;
                }
            }
        }
        return false;
    }
}
