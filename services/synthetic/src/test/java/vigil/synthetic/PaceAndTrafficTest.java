package vigil.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.synthetic.place.Surroundings;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

class PaceAndTrafficTest {
    private static final Instant START = Instant.parse("2026-11-20T20:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final SyntheticRegister REGISTER =
            new SyntheticRegister(1, 1_000, LocalDate.parse("2026-11-21"), Surroundings.UNKNOWN);

    @Test
    void aFasterPaceKeepsTheOrderAndNeverRunsAheadOfTheClock() {
        Pace pace = new Pace(START, NOW, 60);
        List<Sent> played = Night.of(REGISTER, START, 1)
                .sent()
                .limit(1_000)
                .map(pace::apply)
                .toList();

        assertThat(pace.when(START.plusSeconds(600))).isEqualTo(NOW.plusSeconds(10));
        assertThat(played).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(played).allMatch(sent -> !sent.data().incident().updatedAt().isAfter(sent.at()));
        assertThat(played).allMatch(sent -> !sent.data().incident().openedAt().isBefore(NOW));
    }

    @Test
    void whatIsStillAheadKeepsItsDistanceAtAnyPace() {
        Sent referred = Night.of(REGISTER, START, 1)
                .sent()
                .filter(sent -> sent.data().ucr() != null
                        && sent.data().incident().sequence() == 1
                        && "two-hour".equals(sent.data().ucr().response()))
                .findFirst()
                .orElseThrow();

        Sent played = new Pace(START, NOW, 3600).apply(referred);

        assertThat(played.data().ucr().dueBy()).isEqualTo(played.time().plus(Duration.ofHours(2)));
    }

    @Test
    void timeDoesNotStandStill() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(START, NOW, 0));
    }

    @Test
    void allMatchedLoadNamesTheRegistersPeopleInFull() {
        List<Sent> load = Traffic.allMatched(REGISTER, 3).limit(3_000).toList();

        assertThat(load).allSatisfy(sent -> {
            Person person = REGISTER.person(Integer.parseInt(sent.about().text().substring(2)) - 1);
            PersonClaim claim = sent.data().person();
            assertThat(claim.nhsNumber()).isEqualTo(person.nhsNumber());
            assertThat(claim.family()).isEqualTo(person.family());
            assertThat(claim.birthDate()).isEqualTo(person.birthDate());
        });
        assertThat(load.stream().map(Sent::id)).doesNotHaveDuplicates();
        assertThat(Traffic.allMatched(REGISTER, 3).limit(100)).containsExactlyElementsOf(load.subList(0, 100));
    }

    @Test
    void loadFollowsTheSchemaAndIsReadWithoutADefectWheneverItIsSent() {
        Traffic.naturalMix(REGISTER, 3)
                .limit(600)
                .map(sent -> sent.movedTo(NOW))
                .forEach(sent -> {
                    byte[] json = sent.json();
                    Envelope envelope =
                            new Envelope(sent.id(), sent.source(), sent.type().code(), sent.time());
                    UrgentEvent expected =
                            new UrgentEvent(sent.id(), sent.source(), sent.type(), NOW, NOW, sent.data(), List.of());
                    assertThat(Schemas.problemsOfEvent(sent.type(), json)).isEmpty();
                    assertThat(EventCodec.decode(envelope, json, NOW))
                            .isEqualTo(new Decoded.Value<>(expected, List.of()));
                });
    }

    @Test
    void theNaturalMixIsMostlyStrangers() {
        double onRegister = Traffic.naturalMix(REGISTER, 3)
                        .limit(30_000)
                        .filter(sent -> sent.about() != null)
                        .count()
                / 30_000.0;

        assertThat(onRegister).isCloseTo(0.04, within(0.006));
    }
}
