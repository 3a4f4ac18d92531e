package vigil.synthetic.place;

import java.util.Arrays;
import java.util.List;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.names.Community;

/** One of the four places of the area: its share of the register, its districts, communities and hospitals. */
public enum Locality {
    COVENTRY("coventry", 37, Districts.COVENTRY, Peoples.COVENTRY, List.of("Coventry Myton Hospice")),
    RUGBY("rugby", 11, Districts.RUGBY, Peoples.RUGBY, List.of("Rugby Myton Hospice")),
    WARWICKSHIRE_NORTH(
            "warwickshire-north",
            24,
            Districts.WARWICKSHIRE_NORTH,
            Peoples.WARWICKSHIRE_NORTH,
            List.of("Mary Ann Evans Hospice")),
    SOUTH_WARWICKSHIRE(
            "south-warwickshire",
            28,
            Districts.SOUTH_WARWICKSHIRE,
            Peoples.SOUTH_WARWICKSHIRE,
            List.of("Warwick Myton Hospice", "The Shakespeare Hospice"));

    private static final Shares<Locality> SHARES = Shares.of(COVENTRY, COVENTRY.share)
            .and(RUGBY, RUGBY.share)
            .and(WARWICKSHIRE_NORTH, WARWICKSHIRE_NORTH.share)
            .and(SOUTH_WARWICKSHIRE, SOUTH_WARWICKSHIRE.share);

    private final String placeId;
    private final int share;

    @SuppressWarnings("ImmutableEnumChecker") // unchangeable
    private final Shares<District> districts;

    @SuppressWarnings("ImmutableEnumChecker") // unchangeable
    private final Shares<Community> communities;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> hospices;

    /** @param share percent of the register */
    Locality(
            String placeId,
            int share,
            Shares<District> districts,
            Shares<Community> communities,
            List<String> hospices) {
        this.placeId = placeId;
        this.share = share;
        this.districts = districts;
        this.communities = communities;
        this.hospices = hospices;
    }

    /** The place's id in the team directory. */
    public String placeId() {
        return placeId;
    }

    /** Percent of the register that lives here. */
    public int share() {
        return share;
    }

    public List<String> hospices() {
        return hospices;
    }

    public List<District> districts() {
        return districts.values();
    }

    public District district(Chance chance) {
        return districts.pick(chance);
    }

    public Community community(Chance chance) {
        return communities.pick(chance);
    }

    public static Locality any(Chance chance) {
        return SHARES.pick(chance);
    }

    /** The locality in which a district lies; Coventry for one that none names. */
    public static Locality ofDistrict(String code) {
        return Arrays.stream(values())
                .filter(locality ->
                        locality.districts().stream().anyMatch(d -> d.code().equals(code)))
                .findFirst()
                .orElse(COVENTRY);
    }
}
