package vigil.synthetic.people;

import java.time.LocalDate;
import java.util.List;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;
import vigil.synthetic.names.NameStock.FamilyName;
import vigil.synthetic.place.Home;
import vigil.synthetic.place.Locality;
import vigil.synthetic.place.Surroundings;

/** Every synthetic person, on the register and off it, each drawn from the seed and their own number. */
public final class People {
    /** One person in so many has a superseded NHS number. */
    private static final int ONE_SUPERSEDED_IN = 50;

    private static final long RECORD = 0x4ec;
    private static final long STRANGER = 0x57a;
    private static final double RELATIVE_OF_SOMEBODY_ON_REGISTER = 0.01;

    private final long seed;
    private final int onRegister;
    private final LocalDate asOf;
    private final Households households;
    private final Registration registration;
    private final NeverIssuedNumbers numbers;
    private final int strangers;

    /** People of whom so many are on the register: at most about 890,000, so that numbers are left for others. */
    public People(long seed, int onRegister, LocalDate asOf, Surroundings surroundings) {
        this.seed = seed;
        this.onRegister = onRegister;
        this.asOf = asOf;
        this.households = new Households(seed, asOf, onRegister);
        this.registration = new Registration(asOf, surroundings);
        this.numbers = new NeverIssuedNumbers(seed);
        this.strangers = NeverIssuedNumbers.count() - onRegister - superseded();
        if (onRegister < 1 || strangers < 1) {
            throw new IllegalArgumentException("a synthetic register has 1 to 890,000 people");
        }
    }

    private int superseded() {
        return onRegister / ONE_SUPERSEDED_IN + 1;
    }

    /** The person at that place in the register, 0 for the first. */
    public Person registered(int index) {
        Households.Pair pair = households.pair(index / 2);
        int position = index % 2;
        boolean replaced = index % ONE_SUPERSEDED_IN == ONE_SUPERSEDED_IN / 2;
        return registration.record(
                id("p-", index + 1),
                numbers.number(index),
                replaced ? List.of(numbers.number(onRegister + index / ONE_SUPERSEDED_IN)) : List.of(),
                pair.both().get(position),
                index + 1 == onRegister && position == 0 ? null : pair.partnerOf(position),
                Chance.of(seed, RECORD, index));
    }

    /** Somebody who is not on the register, with a number that nobody on it has or had; without a plan. */
    public Person stranger(long draw) {
        int number = (int) Math.floorMod(draw, (long) strangers);
        Chance chance = Chance.of(seed, STRANGER, number);
        NhsNumber nhsNumber = numbers.number(onRegister + superseded() + number);
        Resident resident = strange(chance);
        Person record = registration.record(id("x-", number + 1), nhsNumber, List.of(), resident, null, chance);
        return withoutPlan(record);
    }

    /** Whose names the person at that place in the register has. */
    public Community communityOfRegistered(int index) {
        return households.pair(index / 2).both().get(index % 2).community();
    }

    /** Whose names the stranger of that draw has. */
    public Community communityOfStranger(long draw) {
        int number = (int) Math.floorMod(draw, (long) strangers);
        return strange(Chance.of(seed, STRANGER, number)).community();
    }

    private Resident strange(Chance chance) {
        return chance.happens(RELATIVE_OF_SOMEBODY_ON_REGISTER) ? relative(chance) : anybody(chance);
    }

    private Resident anybody(Chance chance) {
        return Resident.of(asOf, Ages.callingUrgentCare(chance), Home.own(Locality.any(chance), chance), chance);
    }

    /** Same family, same address, another person: the near misses that matching must not fall for. */
    private Resident relative(Chance chance) {
        int whose = chance.below(onRegister);
        Resident theirs = households.pair(whose / 2).both().get(whose % 2);
        Gender gender = chance.happens(0.5) ? Gender.FEMALE : Gender.MALE;
        FamilyName family = new FamilyName(theirs.family(), theirs.family());
        return Resident.of(
                asOf, Ages.callingUrgentCare(chance), theirs.home(), theirs.community(), gender, family, chance);
    }

    private static PersonId id(String prefix, int number) {
        String digits = String.valueOf(number);
        return new PersonId(prefix + "0".repeat(Math.max(0, 6 - digits.length())) + digits);
    }

    private static Person withoutPlan(Person p) {
        return new Person(
                p.personId(),
                p.nhsNumber(),
                p.supersededNhsNumbers(),
                p.family(),
                p.given(),
                p.knownAs(),
                p.previousFamily(),
                p.birthDate(),
                p.gender(),
                null,
                false,
                null,
                p.addresses(),
                p.phones(),
                p.gpPractice(),
                p.communication(),
                null,
                List.of(),
                false,
                false,
                null,
                null,
                p.consent(),
                null);
    }
}
