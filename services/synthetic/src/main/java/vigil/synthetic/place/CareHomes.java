package vigil.synthetic.place;

import java.util.List;
import vigil.synthetic.chance.Chance;

/** The care homes of the area: each has one address, which all its residents share. Pure: homes are drawn when asked for. */
public final class CareHomes {
    /** On a register of 10,000 this makes 80 homes. */
    private static final int PEOPLE_ON_REGISTER_PER_HOME = 125;

    private static final long USE = 0x4a0e;
    private static final List<String> FIRST = List.of(
            "Abbey",
            "Ash",
            "Beech",
            "Brook",
            "Cedar",
            "Chestnut",
            "Copper",
            "Elm",
            "Fair",
            "Green",
            "Haven",
            "Hazel",
            "Holly",
            "Laurel",
            "Lime",
            "Maple",
            "Meadow",
            "Oak",
            "Orchard",
            "Park",
            "Priory",
            "River",
            "Rowan",
            "Sycamore",
            "Willow");
    private static final List<String> SECOND =
            List.of("Court", "Grange", "House", "Lodge", "Manor", "View", "Lea", "Mount", "Gardens", "Hall");

    private final long seed;
    private final int count;

    public CareHomes(long seed, int peopleOnRegister) {
        this.seed = seed;
        this.count = Math.max(4, peopleOnRegister / PEOPLE_ON_REGISTER_PER_HOME);
    }

    /** One of the homes of that place. */
    public Home in(Locality locality, Chance chance) {
        int homes = Math.max(1, count * locality.share() / 100);
        return home(locality, chance.below(homes));
    }

    private Home home(Locality locality, int number) {
        Chance chance = Chance.of(seed, USE, locality.placeId().hashCode(), number);
        return Home.careHome(locality, chance.pick(FIRST) + " " + chance.pick(SECOND) + " Care Home", chance);
    }
}
