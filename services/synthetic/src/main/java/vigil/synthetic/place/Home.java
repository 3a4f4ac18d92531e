package vigil.synthetic.place;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.Postcode;
import vigil.synthetic.chance.Chance;

/**
 * Where somebody lives.
 *
 * @param careHome the home's name, null for a home of their own
 */
public record Home(
        Locality locality,
        District district,
        List<String> lines,
        Postcode postcode,
        String phone,
        @Nullable String careHome) {
    private static final List<String> STREETS = streets("""
            Church Lane,Station Road,Mill Lane,Green Lane,Victoria Street,Albert Road,Park Road,Orchard Close,Elm Tree Avenue,
            Oak Drive,Hawthorn Way,Meadow Road,School Lane,Queens Road,King Edward Street,Chapel Street,Manor Road,
            The Crescent,Coronation Avenue,Windmill Road,Poplar Grove,Beech Road,Holly Bank,Willow Close,Priory Street,
            Abbey Road,Castle Street,Bridge Street,Warwick Road,Coventry Road,Leicester Road,Tennyson Avenue,Byron Close,
            Shakespeare Drive,Kipling Road,Churchill Avenue,Attlee Close,Nightingale Way,Barley Field,Ribbon Weavers Row,
            Watchmakers Yard,Canal Side,Colliery Lane,Quarry Road,Brickfield Street,Foundry Walk,Sandpits Lane,Long Acre,
            Hillside,Valley View,Primrose Hill,Bluebell Close,Lavender Road,Jubilee Street,Union Street,Wellington Road,
            Nelson Terrace,Trafalgar Way,Cromwell Street,Beaufort Drive,Lansdowne Crescent,Spring Gardens,Well Street""");
    /** Inward codes never have C, I, K, M, O or V. */
    private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final double FLATS = 0.14;

    /** A home of somebody's own in that place. */
    public static Home own(Locality locality, Chance chance) {
        District district = locality.district(chance);
        String street = chance.between(1, 180) + " " + chance.pick(STREETS);
        List<String> lines = chance.happens(FLATS) ? List.of("Flat " + chance.between(1, 24), street) : List.of(street);
        return new Home(locality, district, lines, postcode(district, chance), Phones.landline(chance), null);
    }

    static Home careHome(Locality locality, String name, Chance chance) {
        District district = locality.district(chance);
        List<String> lines = List.of(name, chance.between(1, 180) + " " + chance.pick(STREETS));
        return new Home(locality, district, lines, postcode(district, chance), Phones.landline(chance), name);
    }

    /** Any whole postcode of the district; whether it has ever been given out is chance. */
    public static Postcode postcode(District district, Chance chance) {
        return new Postcode(district.code() + " " + chance.between(1, 9) + letter(chance) + letter(chance));
    }

    private static char letter(Chance chance) {
        return INWARD_LETTERS.charAt(chance.below(INWARD_LETTERS.length()));
    }

    private static List<String> streets(String names) {
        return Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return "Home[•••]";
    }
}
