package vigil.domain;

/**
 * One field of a record that broke its own rule and is treated as absent; the record goes on.
 *
 * @param field JSON pointer of the field, for example {@code /person/nhsNumber}
 * @param reason what is wrong, in words; never quotes the value
 */
public record Defect(String field, String reason) {
    /** Of an alert, and no source's doing: it was too large for its record. */
    public static final Defect CUT =
            new Defect("long texts and lists", "are cut, since the alert was too large to be kept whole");
}
