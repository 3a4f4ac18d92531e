package vigil.synthetic.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.names.Community;
import vigil.synthetic.names.NameStock.FamilyName;
import vigil.synthetic.place.CareHomes;
import vigil.synthetic.place.Home;
import vigil.synthetic.place.Locality;

/** Who lives with whom. People come in pairs, each drawn from the seed and the pair's number alone. */
final class Households {
    private static final long USE = 0x40e5;
    private static final double IN_CARE_HOME = 0.185;
    private static final int YOUNGEST_IN_CARE_HOME = 65;
    private static final double COUPLES_IN_CARE_HOME = 0.05;
    private static final Shares<Bond> BONDS =
            Shares.of(Bond.NONE, 93.4).and(Bond.COUPLE, 6).and(Bond.TWINS, 0.25).and(Bond.NAMESAKES, 0.35);

    private final long seed;
    private final LocalDate asOf;
    private final CareHomes careHomes;

    Households(long seed, LocalDate asOf, int peopleOnRegister) {
        this.seed = seed;
        this.asOf = asOf;
        this.careHomes = new CareHomes(seed, peopleOnRegister);
    }

    /** Two people and what they are to each other. */
    record Pair(Bond bond, Resident first, Resident second) {
        List<Resident> both() {
            return List.of(first, second);
        }

        @Nullable Resident partnerOf(int position) {
            return bond == Bond.COUPLE ? both().get(1 - position) : null;
        }
    }

    Pair pair(int number) {
        Chance chance = Chance.of(seed, USE, number);
        Bond bond = BONDS.pick(chance);
        return switch (bond) {
            case NONE -> new Pair(bond, alone(chance), alone(chance));
            case COUPLE -> couple(chance);
            case TWINS -> twins(chance);
            case NAMESAKES -> namesakes(chance);
        };
    }

    private Resident alone(Chance chance) {
        int age = Ages.onRegister(chance);
        double inCareHome = age >= YOUNGEST_IN_CARE_HOME ? IN_CARE_HOME / 0.84 : 0;
        return Resident.of(asOf, age, home(inCareHome, chance), chance);
    }

    private Home home(double inCareHome, Chance chance) {
        Locality locality = Locality.any(chance);
        return chance.happens(inCareHome) ? careHomes.in(locality, chance) : Home.own(locality, chance);
    }

    private Pair couple(Chance chance) {
        Home home = home(COUPLES_IN_CARE_HOME, chance);
        Community community = home.locality().community(chance);
        FamilyName family = community.family(chance);
        int age = Ages.married(chance);
        Resident wife = Resident.of(asOf, age, home, community, Gender.FEMALE, family, chance);
        Resident husband = Resident.of(asOf, age + chance.between(-2, 6), home, community, Gender.MALE, family, chance);
        return chance.happens(0.5) ? new Pair(Bond.COUPLE, wife, husband) : new Pair(Bond.COUPLE, husband, wife);
    }

    /** Born on the same day to the same family; as children they live together, later perhaps not. */
    private Pair twins(Chance chance) {
        Resident first = alone(chance);
        Home home = first.isChild() || chance.happens(0.4) ? first.home() : home(0, chance);
        List<String> given = first.given();
        while (given.getFirst().equals(first.given().getFirst())) {
            given = first.community().given(first.gender(), first.born().getYear(), chance);
        }
        Resident second = new Resident(
                first.community(), first.gender(), first.born(), first.age(), first.family(), given, null, null, home);
        return new Pair(Bond.TWINS, first, second);
    }

    private Pair namesakes(Chance chance) {
        Resident parent = Resident.of(asOf, chance.between(82, 98), home(0, chance), chance);
        Resident drawn = Resident.of(asOf, parent.age() - chance.between(20, 33), parent.home(), chance);
        Resident child = new Resident(
                parent.community(),
                parent.gender(),
                drawn.born(),
                drawn.age(),
                parent.family(),
                parent.given(),
                null,
                null,
                chance.happens(0.5) ? parent.home() : home(0, chance));
        return new Pair(Bond.NAMESAKES, parent, child);
    }
}
