package vigil.synthetic.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.domain.event.EventType;
import vigil.domain.person.Address;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.names.Community;
import vigil.synthetic.place.Surroundings;

class TrapsTest {
    private static final SyntheticRegister PEOPLE =
            new SyntheticRegister(1, 4_000, LocalDate.parse("2026-11-21"), Surroundings.UNKNOWN);
    private static final TrapRegister REGISTER = TrapRegister.of(PEOPLE);
    private static final Traps TRAPS = new Traps(REGISTER, 1);
    private static final List<TrapEvent> REALISTIC =
            LongStream.range(0, 20_000).mapToObj(TRAPS::realistic).toList();
    private static final Map<String, Person> BY_ID = REGISTER.records().stream()
            .collect(Collectors.toMap(person -> person.personId().text(), person -> person));

    @Test
    void theSameNumberGivesTheSameEvent() {
        assertThat(new Traps(REGISTER, 1).realistic(17)).isEqualTo(REALISTIC.get(17));
        assertThat(new Traps(REGISTER, 2).realistic(17)).isNotEqualTo(REALISTIC.get(17));
    }

    @Test
    void sourcesKnowAsManyNumbersAsTheyReallyDo() {
        assertThat(numbered(EventType.AMBULANCE)).isCloseTo(0.14, within(0.01));
        assertThat(numbered(EventType.OOH)).isCloseTo(0.96, within(0.01));
        assertThat(numbered(EventType.UCR)).isCloseTo(0.97, within(0.02));
    }

    @Test
    void aQuarterIsAboutPeopleOnTheRegisterWhoAreAliveAndConsent() {
        List<TrapEvent> registered =
                REALISTIC.stream().filter(event -> event.onRegister() != null).toList();

        assertThat(registered.size() / 20_000.0).isCloseTo(Traps.ON_REGISTER, within(0.01));
        assertThat(registered).allSatisfy(event -> {
            Person person = BY_ID.get(event.onRegister().text());
            assertThat(event.patient()).isEqualTo(person);
            assertThat(person.deceasedAt()).isNull();
            assertThat(person.consent().register()).isNotEqualTo(Consent.State.WITHDRAWN);
        });
    }

    @Test
    void aClaimWithoutMistakeIsAsOnRecord() {
        REALISTIC.stream()
                .filter(event -> event.mistakes().isEmpty() && event.claim().nhsNumber() != null)
                .forEach(event -> {
                    assertThat(event.claim().nhsNumber())
                            .isEqualTo(event.patient().nhsNumber());
                    assertThat(event.claim().birthDate())
                            .isEqualTo(event.patient().birthDate());
                });
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseHasTheNumberNorIsTheSameAsSomebodyOnTheRegister(Lookalike kind) {
        for (int i = 0; i < 300; i++) {
            TrapEvent event = TRAPS.hard(kind, i);
            Person person = event.patient();
            assertThat(event.onRegister()).isNull();
            assertThat(REGISTER.records()).noneMatch(each -> person.nhsNumber().equals(each.nhsNumber()));
            if (event.resembles() != null) {
                assertThat(sameNameAndBirthDate(event.resembles()).test(person)).isFalse();
            }
        }
    }

    @Test
    void lookalikesAreWhatTheyAreCalled() {
        TrapEvent twin = TRAPS.hard(Lookalike.TWIN, 1);
        assertThat(twin.patient().birthDate()).isEqualTo(twin.resembles().birthDate());
        assertThat(twin.patient().addresses()).isEqualTo(twin.resembles().addresses());
        TrapEvent child = TRAPS.hard(Lookalike.SAME_NAME_CHILD, 1);
        assertThat(child.patient().given()).isEqualTo(child.resembles().given());
        assertThat(child.patient().family()).isEqualTo(child.resembles().family());
        TrapEvent neighbour = TRAPS.hard(Lookalike.NEIGHBOUR, 1);
        assertThat(postcode(neighbour.patient())).isEqualTo(postcode(neighbour.resembles()));
        assertThat(lines(neighbour.patient())).isNotEqualTo(lines(neighbour.resembles()));
        TrapEvent resident = TRAPS.hard(Lookalike.FELLOW_RESIDENT, 1);
        assertThat(lines(resident.patient()).getFirst()).endsWith("Care Home");
    }

    @Test
    void asksForEachCommunityWithoutANumber() {
        for (Community community : Community.values()) {
            TrapEvent event = TRAPS.of(community, 3);
            assertThat(event.community()).isEqualTo(community);
            assertThat(event.claim().nhsNumber()).isNull();
            assertThat(event.onRegister()).isNotNull();
        }
    }

    @Test
    void somaliPeopleHaveThreeNames() {
        assertThat(REGISTER.of(Community.SOMALI)).isNotEmpty();
        for (int index : REGISTER.of(Community.SOMALI)) {
            assertThat(REGISTER.record(index).given()).hasSize(2);
        }
    }

    private static double numbered(EventType source) {
        List<TrapEvent> of =
                REALISTIC.stream().filter(event -> event.source() == source).toList();
        return (double) of.stream()
                        .filter(event -> event.claim().nhsNumber() != null
                                && event.claim().birthDate() != null)
                        .count()
                / of.size();
    }

    private static Predicate<Person> sameNameAndBirthDate(Person one) {
        Function<Person, List<Object>> who =
                person -> List.of(person.family(), person.given().getFirst(), person.birthDate());
        return other -> who.apply(one).equals(who.apply(other));
    }

    private static String postcode(Person person) {
        return person.currentAddress().map(Address::postcode).orElseThrow().text();
    }

    private static List<String> lines(Person person) {
        return person.currentAddress().orElseThrow().lines();
    }
}
