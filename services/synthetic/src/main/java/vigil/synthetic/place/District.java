package vigil.synthetic.place;

/**
 * A postcode district.
 *
 * @param code outward code
 * @param town post town, or the town that people would name
 * @param latitude degrees north, about its middle
 * @param longitude degrees east, about its middle
 */
public record District(String code, String town, double latitude, double longitude) {}
