package vigil.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.identity.NhsNumber;
import vigil.domain.person.Address;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;
import vigil.domain.person.PreferredPlace;
import vigil.domain.team.Place;
import vigil.synthetic.place.Locality;
import vigil.synthetic.place.Surroundings;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

class SyntheticRegisterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final SyntheticRegister REGISTER = register(1, 10_000);
    private static final List<Person> PEOPLE = REGISTER.people().toList();

    private static SyntheticRegister register(long seed, int size) {
        return new SyntheticRegister(seed, size, TODAY, Surroundings.UNKNOWN);
    }

    @Test
    void theSameSeedGivesTheSameBytesInAnyOrder() {
        SyntheticRegister again = register(1, 10_000);

        assertThat(PersonCodec.encode(again.person(7_777))).isEqualTo(PersonCodec.encode(PEOPLE.get(7_777)));
        assertThat(again.people().limit(500)).containsExactlyElementsOf(PEOPLE.subList(0, 500));
        assertThat(register(2, 10_000).person(0)).isNotEqualTo(PEOPLE.getFirst());
    }

    @Test
    void everyRecordFollowsTheSchemaAndIsReadWithoutADefect() {
        IntStream.range(0, 2_000).mapToObj(i -> PEOPLE.get(5 * i)).forEach(person -> {
            byte[] json = PersonCodec.encode(person);
            assertThat(Schemas.problemsOfPerson(json)).isEmpty();
            assertThat(PersonCodec.decode(json)).isEqualTo(new Decoded.Value<>(person, List.of()));
        });
    }

    @Test
    void everyNumberIsFromTheNeverIssuedRangeAndBelongsToOnePerson() {
        List<String> numbers = PEOPLE.stream()
                .flatMap(person -> Stream.concat(Stream.of(person.nhsNumber()), person.supersededNhsNumbers().stream()))
                .map(NhsNumber::digits)
                .toList();
        Set<String> strangers = IntStream.range(0, 5_000)
                .mapToObj(REGISTER::stranger)
                .map(stranger -> stranger.nhsNumber().digits())
                .collect(Collectors.toSet());

        assertThat(numbers).allMatch(number -> number.startsWith("999"));
        assertThat(new HashSet<>(numbers)).hasSize(10_200).hasSameSizeAs(numbers);
        assertThat(strangers).hasSize(5_000).allMatch(number -> number.startsWith("999"));
        assertThat(numbers).noneMatch(strangers::contains);
    }

    @Test
    void aWholeCountryHasANumberEach() {
        SyntheticRegister country = register(3, 600_000);
        Set<String> numbers = new HashSet<>();

        IntStream.range(0, 600_000)
                .filter(i -> i % 40 == 0)
                .forEach(i -> numbers.add(country.person(i).nhsNumber().digits()));

        assertThat(numbers).hasSize(15_000);
        assertThat(country.person(599_999).personId().text()).isEqualTo("p-600000");
        assertThatIllegalArgumentException().isThrownBy(() -> register(1, 900_000));
    }

    @Test
    void peopleLiveWhereTheAreasPeopleLive() {
        Map<Locality, Double> shares = new HashMap<>();
        PEOPLE.forEach(person -> shares.merge(locality(person), 100.0 / PEOPLE.size(), Double::sum));

        for (Locality locality : Locality.values()) {
            assertThat(shares.get(locality)).isCloseTo(locality.share(), within(2.0));
        }
        assertThat(share(person -> home(person).lines().getFirst().endsWith("Care Home")))
                .isBetween(0.15, 0.2);
        assertThat(PEOPLE.stream()
                        .map(person -> home(person).lines().getFirst()
                                + home(person).postcode().text())
                        .filter(line -> line.contains("Care Home"))
                        .distinct()
                        .count())
                .isBetween(70L, 85L);
    }

    @Test
    void peopleAreMostlyOldAndSomeAreChildren() {
        assertThat(share(person -> age(person) >= 70 && age(person) <= 95)).isBetween(0.7, 0.82);
        assertThat(share(person -> age(person) < 18)).isBetween(0.006, 0.014);
        assertThat(PEOPLE.stream().filter(person -> age(person) < 18))
                .allMatch(child -> child.careLead() != Person.CareLead.ADULT)
                .allMatch(child -> child.consent().share() == Consent.State.PARENTAL)
                .anyMatch(child -> child.transition() != null);
    }

    @Test
    void theCommunitiesOfThePlacesAreThere() {
        Map<String, Long> languages = PEOPLE.stream()
                .filter(person -> locality(person) == Locality.COVENTRY)
                .collect(Collectors.groupingBy(person -> person.communication().language(), Collectors.counting()));
        double coventry = languages.values().stream().mapToLong(n -> n).sum();

        assertThat(languages).containsKeys("en", "pa", "gu", "ur", "bn", "pl", "ro", "uk", "yue", "ne", "so");
        assertThat(languages.get("pa") / coventry).isCloseTo(0.06, within(0.015));
        assertThat(languages.get("pl") / coventry).isCloseTo(0.024, within(0.01));
        assertThat(share(person -> "A".equals(person.ethnicity()))).isBetween(0.7, 0.8);
        assertThat(share(person -> person.communication().interpreterNeeded())).isBetween(0.03, 0.09);
    }

    @Test
    void householdsHoldCouplesTwinsAndNamesakes() {
        Map<Address, List<Person>> byHome = PEOPLE.stream()
                .filter(person -> !home(person).lines().getFirst().endsWith("Care Home"))
                .collect(Collectors.groupingBy(SyntheticRegisterTest::home));

        long together = byHome.values().stream().filter(home -> home.size() > 1).count();
        assertThat(together).isBetween(220L, 380L);
        assertThat(
                        PEOPLE.stream()
                                .collect(Collectors.groupingBy(
                                        p -> p.family() + p.birthDate().iso()))
                                .values()
                                .stream()
                                .filter(same -> same.size() > 1)
                                .count())
                .isBetween(5L, 40L);
        assertThat(byHome.values().stream()
                        .filter(home -> home.size() == 2)
                        .filter(home ->
                                home.getFirst().given().equals(home.getLast().given())))
                .isNotEmpty();
    }

    @Test
    void consentAndWishesAreMixedAsTheyAre() {
        assertThat(share(consent(Consent.State.DECLINED))).isCloseTo(0.03, within(0.008));
        assertThat(share(consent(Consent.State.WITHDRAWN))).isCloseTo(0.01, within(0.005));
        assertThat(share(consent(Consent.State.NOT_RECORDED))).isCloseTo(0.1, within(0.015));
        List<PreferredPlace.Kind> wishes = PEOPLE.stream()
                .flatMap(person -> Optional.ofNullable(person.plan()).stream())
                .filter(plan -> plan.preferredPlaceOfCare().first() != null)
                .map(plan -> plan.preferredPlaceOfCare().first().place())
                .toList();
        Map<PreferredPlace.Kind, Long> places =
                wishes.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat((double) places.get(PreferredPlace.Kind.HOME) / wishes.size())
                .isCloseTo(0.6, within(0.04));
        assertThat(places)
                .containsKeys(PreferredPlace.Kind.CARE_HOME, PreferredPlace.Kind.HOSPICE, PreferredPlace.Kind.HOSPITAL);
        assertThat(PEOPLE).anyMatch(Person::restricted).anyMatch(person -> person.deceasedAt() != null);
    }

    @Test
    void practicesAreNamedOnlyWhereTheDirectoryNamesThem() {
        Place coventry = new Place("coventry", "Coventry", List.of("CV1"), List.of("M86001"), List.of());
        SyntheticRegister named = new SyntheticRegister(1, 500, TODAY, Surroundings.withPractices(List.of(coventry)));

        assertThat(named.people().filter(person -> person.gpPractice() != null))
                .isNotEmpty()
                .allMatch(person -> locality(person) == Locality.COVENTRY
                        || home(person).postcode().district().equals("CV7"));
        assertThat(PEOPLE).allMatch(person -> person.gpPractice() == null);
    }

    private static Predicate<Person> consent(Consent.State state) {
        return person -> person.consent().share() == state;
    }

    private static double share(Predicate<Person> of) {
        return (double) PEOPLE.stream().filter(of).count() / PEOPLE.size();
    }

    private static int age(Person person) {
        return person.birthDate().ageOn(TODAY);
    }

    private static Address home(Person person) {
        return person.addresses().getFirst();
    }

    private static Locality locality(Person person) {
        return Locality.ofDistrict(home(person).postcode().district());
    }
}
