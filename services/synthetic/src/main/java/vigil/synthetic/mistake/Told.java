package vigil.synthetic.mistake;

/**
 * Which parts of somebody's identity a source gives at all.
 *
 * @param address with or without the postcode
 */
public record Told(
        boolean number,
        boolean family,
        boolean given,
        Birth birth,
        boolean address,
        boolean postcode,
        boolean phone,
        boolean practice) {
    /** How much of the birth date. */
    public enum Birth {
        WHOLE,
        YEAR,
        NOT
    }
}
