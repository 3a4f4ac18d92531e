package vigil.synthetic.trap;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.names.Community;
import vigil.synthetic.place.Home;
import vigil.synthetic.place.Locality;

/** Makes people who are not on the register out of a stranger and somebody who is. */
final class Lookalikes {
    private static final double SIMILAR_TWIN = 0.3;
    private static final int NAMES_TO_CHOOSE_FROM = 24;
    private static final int DAYS_A_YEAR = 365;

    private final TrapRegister register;

    Lookalikes(TrapRegister register) {
        this.register = register;
    }

    /**
     * Somebody who isn't on the register.
     *
     * @param community whose names they have
     * @param resembled the place in the register of whom they resemble, -1 for a stranger
     */
    record Stranger(Person person, Community community, int resembled) {}

    Stranger draw(Lookalike kind, Chance chance) {
        long draw = chance.bits();
        Person anybody = register.people().stranger(draw);
        Community theirs = register.people().communityOfStranger(draw);
        if (kind == Lookalike.STRANGER) {
            return new Stranger(Rewriting.of(anybody, theirs, chance), theirs, -1);
        }
        int[] among = kind == Lookalike.FELLOW_RESIDENT ? register.careHomeResidents() : register.findable();
        int index = among[chance.below(among.length)];
        Person real = register.record(index);
        return switch (kind) {
            case SPOUSE -> household(anybody, real, index, years(real, -8, 8, chance), opposite(real), chance);
            case SIBLING -> household(anybody, real, index, years(real, -9, 9, chance), anyGender(chance), chance);
            case GROWN_UP_CHILD ->
                household(anybody, real, index, years(real, 20, 38, chance), anyGender(chance), chance);
            case TWIN -> twin(anybody, real, index, chance);
            case SAME_NAME_CHILD -> {
                int generation = chance.between(20, 36) * (chance.happens(0.7) ? 1 : -1);
                yield like(
                        anybody,
                        real,
                        index,
                        real.given(),
                        years(real, generation, generation, chance),
                        real.gender(),
                        real.addresses());
            }
            case NAMESAKE ->
                like(anybody, real, index, real.given(), near(real, chance), real.gender(), elsewhere(real, chance));
            case SAME_BIRTHDAY ->
                like(
                        anybody,
                        real,
                        index,
                        otherGiven(real, index, anyGender(chance), chance),
                        real.birthDate(),
                        real.gender(),
                        elsewhere(real, chance));
            case FELLOW_RESIDENT ->
                new Stranger(
                        Rewriting.copy(
                                anybody,
                                anybody.family(),
                                anybody.given(),
                                anybody.knownAs(),
                                years(real, -12, 12, chance),
                                home(real)),
                        theirs,
                        index);
            case NEIGHBOUR ->
                new Stranger(
                        Rewriting.copy(
                                anybody,
                                anybody.family(),
                                anybody.given(),
                                anybody.knownAs(),
                                anybody.birthDate(),
                                nextDoor(real, chance)),
                        theirs,
                        index);
            case STRANGER, SPOUSE_UNDER_NUMBER, TWIN_UNDER_NUMBER, SAME_NAME_CHILD_UNDER_NUMBER ->
                throw new IllegalArgumentException(kind + " is drawn by its relation");
        };
    }

    private Stranger household(Person anybody, Person real, int index, PartialDate born, Gender gender, Chance chance) {
        Community community = register.community(index);
        List<String> given = otherGiven(real, index, gender, chance);
        Stranger relative = like(anybody, real, index, given, born, gender, real.addresses());
        String family = community.family(chance).of(gender);
        return keepsFamilyName(community, chance)
                ? relative
                : new Stranger(
                        Rewriting.copy(relative.person(), family, given, null, born, real.addresses()),
                        community,
                        index);
    }

    /** Where women keep their name, or names pass on otherwise, relatives often have another one. */
    private static boolean keepsFamilyName(Community community, Chance chance) {
        return chance.happens(community.changesNameOnMarriage() ? 0.92 : 0.5);
    }

    private Stranger twin(Person anybody, Person real, int index, Chance chance) {
        Gender gender = chance.happens(0.6) && real.gender() != null ? real.gender() : anyGender(chance);
        List<String> given = chance.happens(SIMILAR_TWIN)
                ? List.of(nearest(real, index, gender, chance))
                : otherGiven(real, index, gender, chance);
        return like(anybody, real, index, given, real.birthDate(), gender, real.addresses());
    }

    /** With the family name, telephone and practice of somebody on the register. */
    private Stranger like(
            Person anybody,
            Person real,
            int index,
            List<String> given,
            PartialDate born,
            @Nullable Gender gender,
            List<Address> addresses) {
        Person person = new Person(
                anybody.personId(),
                anybody.nhsNumber(),
                List.of(),
                real.family(),
                given,
                null,
                List.of(),
                born,
                gender,
                null,
                false,
                null,
                addresses,
                addresses.equals(real.addresses()) ? real.phones() : anybody.phones(),
                real.gpPractice(),
                null,
                null,
                List.of(),
                false,
                false,
                null,
                null,
                anybody.consent(),
                null);
        return new Stranger(person, register.community(index), index);
    }

    private List<String> otherGiven(Person real, int index, Gender gender, Chance chance) {
        Predicate<String> taken = taken(real, index);
        while (true) {
            List<String> given =
                    register.community(index).given(gender, real.birthDate().year(), chance);
            if (!taken.test(given.getFirst())) {
                return given;
            }
        }
    }

    /** The most similar other given name of a handful: Jean for Joan. */
    private String nearest(Person real, int index, Gender gender, Chance chance) {
        String name = real.given().isEmpty() ? "" : real.given().getFirst();
        return Stream.generate(() -> otherGiven(real, index, gender, chance).getFirst())
                .limit(NAMES_TO_CHOOSE_FROM)
                .min(java.util.Comparator.comparingInt(other -> apart(name, other)))
                .orElseThrow();
    }

    /** Names of that person, and of whoever follows or precedes them on the register and may be their twin or partner. */
    private Predicate<String> taken(Person real, int index) {
        int other = index ^ 1;
        List<String> partners = other < register.size() ? register.record(other).given() : List.of();
        return name -> real.given().contains(name) || name.equals(real.knownAs()) || partners.contains(name);
    }

    private static int apart(String one, String two) {
        int[] row = new int[two.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[two.length()];
    }

    private static Gender anyGender(Chance chance) {
        return chance.happens(0.5) ? Gender.FEMALE : Gender.MALE;
    }

    private static Gender opposite(Person real) {
        return real.gender() == Gender.FEMALE ? Gender.MALE : Gender.FEMALE;
    }

    /** A day in a year so many years later, never the same day. */
    private static PartialDate years(Person real, int least, int most, Chance chance) {
        int year = Math.min(real.birthDate().year() + chance.between(least, most), 2020);
        LocalDate date = LocalDate.ofYearDay(Math.max(1900, year), 1 + chance.below(DAYS_A_YEAR));
        return PartialDate.of(real.birthDate().equals(PartialDate.of(date)) ? date.plusDays(1) : date);
    }

    /** One part of the date another, or a day of the neighbouring years. */
    private static PartialDate near(Person real, Chance chance) {
        LocalDate date = real.birthDate().whole().orElseThrow();
        LocalDate other = switch (chance.below(4)) {
            case 0 -> date.withYear(date.getYear() + (chance.happens(0.5) ? 1 : -1) * chance.between(1, 3));
            case 1 -> date.withDayOfMonth(1 + chance.below(28));
            case 2 -> date.withDayOfMonth(Math.min(28, date.getDayOfMonth())).withMonth(chance.between(1, 12));
            default -> date.plusDays(chance.between(-1000, 1000));
        };
        return PartialDate.of(other.equals(date) ? date.plusDays(40) : other);
    }

    private static List<Address> home(Person real) {
        return real.currentAddress().stream().toList();
    }

    private static List<Address> elsewhere(Person real, Chance chance) {
        Locality locality = real.currentAddress()
                .flatMap(address -> java.util.Optional.ofNullable(address.postcode()))
                .map(postcode -> Locality.ofDistrict(postcode.district()))
                .orElseGet(() -> Locality.any(chance));
        Home home = Home.own(locality, chance);
        return List.of(
                new Address(Address.Use.HOME, home.lines(), home.district().town(), home.postcode()));
    }

    private static List<Address> nextDoor(Person real, Chance chance) {
        return real
                .currentAddress()
                .map(address ->
                        new Address(Address.Use.HOME, otherHouse(address, chance), address.city(), postcode(address)))
                .stream()
                .toList();
    }

    private static @Nullable Postcode postcode(Address address) {
        return address.postcode();
    }

    private static List<String> otherHouse(Address address, Chance chance) {
        String street = address.lines().isEmpty() ? "" : address.lines().getLast();
        int space = street.indexOf(' ');
        int number = chance.between(1, 180);
        String other = number + (space < 0 ? " High Street" : street.substring(space));
        return List.of(other.equals(street) ? (number + 1) + other.substring(other.indexOf(' ')) : other);
    }
}
