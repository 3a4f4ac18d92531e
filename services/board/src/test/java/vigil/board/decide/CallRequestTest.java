package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.board.decide.CallRequest.Checked;
import vigil.domain.Defect;
import vigil.domain.event.EventType;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.UrgentEvent;

/** A call that somebody at the desk has written down, before it is believed. */
class CallRequestTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:11:40Z");
    private static final String ID = "6f1d2c3b-0000-4000-8000-000000000001";

    @Test
    void becomesAnEventOfTheDesksOwn() {
        UrgentEvent event = event(new CallRequest(
                ID,
                " 943 476 5919 ",
                "Kowalska",
                "Maria",
                "1941-03-02",
                "cv1 3ba",
                "breathless, frightened",
                "Jan Kowalski",
                "07700 900123"));

        assertThat(event.incidentKey()).isEqualTo(CallRequest.incident(ID));
        assertThat(event.source()).isEqualTo("urn:vigil:desk");
        assertThat(event.type()).isEqualTo(EventType.OOH);
        assertThat(event.status()).isEqualTo(IncidentStatus.CALL_RECEIVED);
        assertThat(event.updatedAt()).isEqualTo(NOW);
        assertThat(event.data().person().nhsNumber().digits()).isEqualTo("9434765919");
        assertThat(event.data().person().family()).isEqualTo("Kowalska");
        assertThat(event.data().person().given()).containsExactly("Maria");
        assertThat(event.data().person().birthDate().iso()).isEqualTo("1941-03-02");
        assertThat(event.data().person().address().postcode().text()).isEqualTo("CV1 3BA");
        assertThat(event.data().presentation().text()).isEqualTo("breathless, frightened");
        assertThat(event.data().callback().phone()).isEqualTo("07700 900123");
        assertThat(event.data().ooh().service()).isEqualTo("Call to the desk, taken by Sam");
        assertThat(event.defects()).isEmpty();
    }

    @Test
    void sentAgainIsTheSameIncidentsNextSnapshot() {
        CallRequest call = about("9434765919", null, null, "pain");
        UrgentEvent later = event(call, NOW.plusSeconds(5));

        assertThat(later.incidentKey()).isEqualTo(event(call).incidentKey());
        assertThat(later.id()).isNotEqualTo(event(call).id());
        assertThat(later.order()).isGreaterThan(event(call).order());
    }

    @Test
    void needsANumberOrANameWithADateOfBirth() {
        assertThat(wrong(about(null, "Kowalska", null, "pain")))
                .containsExactly(new Defect("/nhsNumber", "is needed, or else family name and date of birth"));
        assertThat(wrong(about(" ", null, "1941-03-02", "pain"))).hasSize(1);
        assertThat(event(about(null, "Kowalska", "1941-03-02", "pain"))).isNotNull();
        assertThat(event(about("9434765919", null, null, "pain")).data().caller())
                .isNull();
    }

    @Test
    void saysOfEachFieldWhatIsWrongAndTakesNothing() {
        CallRequest call = new CallRequest(
                "one", "9434765918", "K".repeat(101), null, "1941-02-30", "somewhere", " ", null, "0".repeat(33));

        assertThat(wrong(call))
                .extracting(Defect::field)
                .containsExactlyInAnyOrder(
                        "/callId", "/nhsNumber", "/birthDate", "/postcode", "/family", "/callerPhone", "/words");
        assertThat(wrong(call))
                .contains(new Defect("/nhsNumber", "the check digit of the NHS number is wrong"))
                .contains(new Defect("/words", "says what the call is about"));
    }

    @Test
    void knowsTheWholeDateOfBirthAndNoneToCome() {
        Defect whole = new Defect("/birthDate", "is a whole date that is not to come");
        assertThat(wrong(about("9434765919", null, "1941", "pain"))).containsExactly(whole);
        assertThat(wrong(about("9434765919", null, "2026-11-22", "pain"))).containsExactly(whole);
        assertThat(event(about("9434765919", null, "2026-11-21", "pain"))).isNotNull();
    }

    @Test
    void tellsNobodyWhomItIsAbout() {
        assertThat(about("9434765919", "Kowalska", "1941-03-02", "pain").toString())
                .doesNotContain("943")
                .doesNotContain("Kowalska");
    }

    private static CallRequest about(
            @Nullable String nhsNumber, @Nullable String family, @Nullable String birthDate, String words) {
        return new CallRequest(ID, nhsNumber, family, null, birthDate, null, words, null, null);
    }

    private static UrgentEvent event(CallRequest call) {
        return event(call, NOW);
    }

    private static UrgentEvent event(CallRequest call, Instant now) {
        return switch (call.check("Sam", now)) {
            case Checked.Call(UrgentEvent event) -> event;
            case Checked.Wrong(List<Defect> defects) -> throw new AssertionError(defects);
        };
    }

    private static List<Defect> wrong(CallRequest call) {
        return switch (call.check("Sam", NOW)) {
            case Checked.Call call1 -> throw new AssertionError("taken");
            case Checked.Wrong(List<Defect> defects) -> defects;
        };
    }
}
