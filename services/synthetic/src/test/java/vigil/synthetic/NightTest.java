package vigil.synthetic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.domain.event.EventType;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;
import vigil.domain.team.TeamDirectory;
import vigil.synthetic.place.Surroundings;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

class NightTest {
    private static final int DAYS = 28;
    /** A Monday, local midnight. */
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    private static final SyntheticRegister REGISTER =
            new SyntheticRegister(1, 10_000, LocalDate.parse("2026-11-02"), Surroundings.UNKNOWN);
    private static final Night NIGHT = Night.of(REGISTER, START, 5);
    private static final List<Sent> SENT =
            NIGHT.sentBefore(START.plus(Duration.ofDays(DAYS))).toList();
    private static final Map<IncidentKey, List<Sent>> INCIDENTS = SENT.stream()
            .collect(groupingBy(sent ->
                    new IncidentKey(sent.source(), sent.data().incident().id())));

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(NIGHT.sent().limit(2_000)).containsExactlyElementsOf(SENT.subList(0, 2_000));
        assertThat(NIGHT.sent().skip(999).findFirst().orElseThrow().json())
                .isEqualTo(SENT.get(999).json());
        assertThat(Night.of(REGISTER, START, 6).sent().findFirst().orElseThrow().id())
                .isNotEqualTo(SENT.getFirst().id());
    }

    @Test
    void everythingArrivesInOrderAndNothingBeforeItWasWritten() {
        assertThat(SENT).isSortedAccordingTo(Comparator.comparing(Sent::at));
        assertThat(SENT).allMatch(sent -> !sent.at().isBefore(sent.time()));
        assertThat(SENT)
                .allMatch(sent -> sent.time().equals(sent.data().incident().updatedAt()));
    }

    @Test
    void everySnapshotFollowsTheSchemaAndIsReadWithoutADefect() {
        IntStream.range(0, 3_000).mapToObj(i -> SENT.get(35 * i)).forEach(sent -> {
            byte[] json = sent.json();
            Envelope envelope =
                    new Envelope(sent.id(), sent.source(), sent.type().code(), sent.time());
            UrgentEvent expected = new UrgentEvent(
                    sent.id(), sent.source(), sent.type(), sent.time(), sent.at(), sent.data(), List.of());
            assertThat(Schemas.problemsOfEvent(sent.type(), json)).isEmpty();
            assertThat(EventCodec.decode(envelope, json, sent.at()))
                    .isEqualTo(new Decoded.Value<>(expected, List.of()));
        });
    }

    @Test
    void servicesAreAsBusyAsTheyAre() {
        assertThat(incidentsADay(EventType.AMBULANCE)).isCloseTo(370, within(25.0));
        assertThat(incidentsADay(EventType.OOH)).isCloseTo(470, within(25.0));
        assertThat(incidentsADay(EventType.UCR)).isCloseTo(80, within(10.0));
    }

    @Test
    void theDayHasItsHours() {
        Map<Integer, Long> ooh = beginsByHour(EventType.OOH);
        Map<Integer, Long> ambulance = beginsByHour(EventType.AMBULANCE);
        Map<Integer, Long> ucr = beginsByHour(EventType.UCR);

        assertThat((double) ooh.get(19) / ooh.get(4)).isBetween(4.5, 10.0);
        assertThat((double) ambulance.get(17) / ambulance.get(4)).isBetween(1.9, 3.6);
        long byDay = ucr.entrySet().stream()
                .filter(hour -> hour.getKey() >= 8 && hour.getKey() < 20)
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat((double) byDay / sum(ucr)).isBetween(0.88, 0.98);
    }

    @Test
    void identityComesLateToAmbulancesAndEarlyToOthers() {
        assertThat(firstSnapshots(EventType.AMBULANCE))
                .allMatch(sent -> sent.data().person() == null);
        assertThat(shareOfIncidents(EventType.AMBULANCE, claim -> claim.nhsNumber() != null))
                .isCloseTo(0.14, within(0.025));
        assertThat(shareOfIncidents(EventType.AMBULANCE, claim -> claim.family() != null))
                .isBetween(0.82, 0.93);
        assertThat(shareOfIncidents(EventType.OOH, claim -> claim.nhsNumber() != null))
                .isCloseTo(0.96, within(0.02));
        assertThat(SENT).anyMatch(sent -> sent.data().personWithdrawn());
    }

    @Test
    void aFewInAHundredConcernTheRegisterAndStrangersNeverCarryItsNumbers() {
        Set<String> numbers =
                REGISTER.people().map(person -> person.nhsNumber().digits()).collect(Collectors.toSet());
        double onRegister = (double) INCIDENTS.values().stream()
                        .filter(sent -> sent.getFirst().about() != null)
                        .count()
                / INCIDENTS.size();

        assertThat(onRegister).isCloseTo(0.04, within(0.008));
        assertThat(SENT.stream()
                        .filter(sent -> sent.about() == null)
                        .map(sent -> sent.data().person())
                        .filter(claim -> claim != null && claim.nhsNumber() != null)
                        .map(claim -> claim.nhsNumber().digits()))
                .isNotEmpty()
                .noneMatch(numbers::contains);
    }

    @Test
    void someSnapshotsAreRepeatedOvertakenCancelledOrInError() {
        double repeated = 1 - (double) SENT.stream().map(Sent::id).distinct().count() / SENT.size();
        long overtaken =
                INCIDENTS.values().stream().filter(NightTest::isOvertaken).count();

        assertThat(repeated).isBetween(0.01, 0.04);
        assertThat((double) overtaken / INCIDENTS.size()).isBetween(0.01, 0.08);
        assertThat(statuses()).contains(IncidentStatus.CANCELLED, IncidentStatus.ENTERED_IN_ERROR);
        assertThat(statuses()).hasSize(IncidentStatus.values().length - 1);
    }

    @Test
    void someJourneysGoFromOneHundredAndElevenToAnAmbulanceToTheCommunityTeam() {
        Map<String, Set<EventType>> journeys = SENT.stream()
                .collect(groupingBy(
                        sent -> sent.data().incident().journeyId(),
                        Collectors.mapping(Sent::type, Collectors.toCollection(HashSet::new))));

        assertThat(journeys.values()).anyMatch(types -> types.size() == 3);
        assertThat(journeys.values().stream().filter(types -> types.size() == 2).count())
                .isGreaterThan(20L * DAYS);
    }

    @Test
    void theCallerIsSeldomThePatient() {
        long self = firstSnapshots(EventType.AMBULANCE).stream()
                .filter(sent -> "self".equals(sent.data().caller().relationship()))
                .count();

        assertThat((double) self / firstSnapshots(EventType.AMBULANCE).size()).isBetween(0.2, 0.4);
    }

    private static double incidentsADay(EventType type) {
        return (double) firstSnapshots(type).size() / DAYS;
    }

    private static List<Sent> firstSnapshots(EventType type) {
        return new ArrayList<>(SENT.stream()
                .filter(sent -> sent.type() == type)
                .filter(sent -> sent.data().incident().sequence() == 1)
                .collect(Collectors.toMap(Sent::id, sent -> sent, (first, again) -> first))
                .values());
    }

    private static Map<Integer, Long> beginsByHour(EventType type) {
        return firstSnapshots(type).stream()
                .collect(groupingBy(
                        sent -> sent.time().atZone(TeamDirectory.LOCAL).getHour(), TreeMap::new, counting()));
    }

    private static long sum(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double shareOfIncidents(EventType type, Predicate<PersonClaim> has) {
        List<List<Sent>> all = INCIDENTS.values().stream()
                .filter(sent -> sent.getFirst().type() == type)
                .toList();
        long having = all.stream()
                .filter(sent -> sent.stream()
                        .anyMatch(each -> each.data().person() != null
                                && has.test(each.data().person())))
                .count();
        return (double) having / all.size();
    }

    private static boolean isOvertaken(List<Sent> incident) {
        List<Long> order = incident.stream()
                .map(sent -> sent.data().incident().sequence())
                .distinct()
                .toList();
        return !order.equals(order.stream().sorted().toList());
    }

    private static Set<IncidentStatus> statuses() {
        return SENT.stream().map(sent -> sent.data().incident().status()).collect(Collectors.toSet());
    }
}
