package vigil.matching.decide.name;

/**
 * What a claim gives as given name and as family name, or what is taken for them.
 *
 * @param family missing where there is none
 */
record Said(Name given, Name family) {
    /** Whether given names too may be written in another romanisation, since the family name is. */
    boolean isRomanised(Names known) {
        return FamilyCheck.isRomanised(family, known.family());
    }

    @Override
    public String toString() {
        return "Said[•••]";
    }
}
