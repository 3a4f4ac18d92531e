package vigil.synthetic.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.Location;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.place.District;
import vigil.synthetic.place.Home;
import vigil.synthetic.place.Locality;

/** Where a call is from: mostly where the patient lives, sometimes not. */
final class Scene {
    private static final double AT_HOME = 0.86;
    private static final double POSTCODE_KNOWN = 0.9;
    /** Degrees, about a kilometre and a half either way. */
    private static final double SPREAD = 0.015;

    private static final Shares<Location.Kind> ELSEWHERE = Shares.of(Location.Kind.OTHER, 45)
            .and(Location.Kind.PUBLIC, 45)
            .and(Location.Kind.HOSPITAL, 4)
            .and(Location.Kind.HOSPICE, 2)
            .and(Location.Kind.NO_FIXED_ABODE, 4);
    private static final List<String> PUBLIC_PLACES =
            List.of("Market Place", "Railway station", "Retail park", "Leisure centre", "Bus station", "High Street");

    private Scene() {}

    static boolean isCareHome(Person person) {
        return person.currentAddress()
                .filter(address ->
                        !address.lines().isEmpty() && address.lines().getFirst().endsWith("Care Home"))
                .isPresent();
    }

    static @Nullable Location of(Person person, Chance chance) {
        Address address = person.currentAddress().orElse(null);
        if (address == null || address.postcode() == null) {
            return null;
        }
        District district = district(address.postcode().district());
        if (chance.happens(AT_HOME)) {
            Location.Kind kind = isCareHome(person) ? Location.Kind.CARE_HOME : Location.Kind.HOME;
            return location(kind, address.lines(), address.postcode(), district, chance);
        }
        Location.Kind kind = ELSEWHERE.pick(chance);
        List<String> lines = kind == Location.Kind.PUBLIC ? List.of(chance.pick(PUBLIC_PLACES)) : List.of();
        return location(kind, lines, Home.postcode(district, chance), district, chance);
    }

    private static Location location(
            Location.Kind kind, List<String> lines, Postcode postcode, District district, Chance chance) {
        return new Location(
                kind,
                lines,
                chance.happens(POSTCODE_KNOWN) ? postcode : null,
                near(district.latitude(), chance),
                near(district.longitude(), chance));
    }

    /** To five decimals, about a metre. */
    private static double near(double degrees, Chance chance) {
        return Math.round((degrees + (2 * chance.fraction() - 1) * SPREAD) * 1e5) / 1e5;
    }

    private static District district(String code) {
        List<District> districts = Locality.ofDistrict(code).districts();
        return districts.stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .orElse(districts.getFirst());
    }
}
