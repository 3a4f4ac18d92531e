package vigil.matching.decide.name;

import java.util.Set;

/**
 * One word of a name. Words of the register are shared, so that equal ones are the same object.
 *
 * @param text small plain letters
 * @param root the spelling that stands for all spellings and endings of this name
 * @param formals the roots of the names that this one may be short for; empty for most
 * @param romanised the roots of the names that this one may be in another romanisation; empty for most
 * @param saysLittle shared by so many for religion or honour that it hardly tells anybody apart
 * @param leads commonly stands before the name that a person is really called by
 * @param isGivenName known as a given name
 * @param isKnown known as a name in its own right, so hardly a slip for another
 */
record Word(
        String text,
        Root root,
        Set<String> formals,
        Set<String> romanised,
        int sound,
        int letters,
        boolean saysLittle,
        boolean leads,
        boolean isGivenName,
        boolean isKnown) {

    boolean isInitial() {
        return text.length() == 1;
    }

    /** Whether both are the same name, however spelt. */
    boolean isSameName(Word other) {
        return root.text().equals(other.root.text());
    }

    /**
     * Whether both are written alike but for letters that stand for one sound. What people here know as two given
     * names (Nicole and Nikolai, Eddie and Edie) is two.
     */
    boolean isTransliterated(Word other) {
        return root.loose().equals(other.root.loose()) && !(isGivenName && other.isGivenName);
    }

    /** Whether one may stand for the other in another romanisation, as it also stands for others: Wong and Huang. */
    boolean isRomanised(Word other) {
        return romanised.contains(other.root.text());
    }

    /** Whether it is known as a Chinese name, in any romanisation. */
    boolean isChinese() {
        return !romanised.isEmpty();
    }

    @Override
    public String toString() {
        return "Word[•••]";
    }
}
