package vigil.intake.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.domain.event.EventData;
import vigil.domain.event.EventType;
import vigil.domain.event.Incident;
import vigil.domain.event.UrgentEvent;

class AdmissionTest {
    private static final Recent NOTHING = identity -> Optional.empty();

    @Test
    void takesWhatIsNew() {
        Offered first = offered("/0", "1", "a");
        Offered second = offered("/1", "2", "a");

        assertThat(Admission.decide(List.of(first, second), List.of(), NOTHING))
                .isEqualTo(new Verdict.Taken(List.of(first, second), List.of()));
    }

    @Test
    void publishesARepeatOnlyOnceWhetherItCameBeforeOrTwiceInOneRequest() {
        Offered first = offered("/0", "1", "a");
        Offered again = offered("/1", "1", "a");
        Offered before = offered("/2", "2", "a");
        Recent recent = identity -> Optional.of(before.print())
                .filter(print -> print.identity().equals(identity))
                .map(EventPrint::content);

        assertThat(Admission.decide(List.of(first, again, before), List.of(), recent))
                .isEqualTo(new Verdict.Taken(List.of(first), List.of(again, before)));
    }

    @Test
    void refusesAnotherEventUnderTheSameSourceAndId() {
        Verdict verdict =
                Admission.decide(List.of(offered("/0", "1", "a"), offered("/1", "1", "b")), List.of(), NOTHING);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Fault.Kind.CONFLICT);
            assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/1/id");
        });
    }

    @Test
    void oneFaultRefusesAllAndTheGravestDecides() {
        Fault noIncident = new Fault(Fault.Kind.NO_INCIDENT, "/1/data", "is missing");
        Fault notUnderstood = new Fault(Fault.Kind.NOT_UNDERSTOOD, "/2/type", "is missing");

        Verdict verdict =
                Admission.decide(List.of(offered("/0", "1", "a")), List.of(noIncident, notUnderstood), NOTHING);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Fault.Kind.NOT_UNDERSTOOD);
            assertThat(refused.faults()).containsExactly(noIncident, notUnderstood);
        });
    }

    private static Offered offered(String pointer, String id, String data) {
        UrgentEvent event = new UrgentEvent(
                id,
                "urn:nhs:ods:RYA",
                EventType.AMBULANCE,
                Instant.EPOCH,
                Instant.EPOCH,
                new EventData(
                        new Incident("i-1", null, null, null, null, null),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                List.of());
        byte[] bytes = data.getBytes(UTF_8);
        return new Offered(
                pointer, EventPrint.of(event.source(), id, event.type().code(), bytes), event, null, bytes);
    }
}
