package vigil.board.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.board.Questions;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Decisions;
import vigil.domain.person.Person;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

class UnconfirmedSafetyTest {
    private static final PersonId ID = new PersonId("p-7");

    @Test
    void showsAllergiesCprAndHazardsAndNothingElse() {
        UnconfirmedSafety shown = safety(Questions.person("p-7", "given"));

        assertThat(shown.state()).isEqualTo(UnconfirmedSafety.State.SHARED);
        assertThat(shown.allergies()).containsExactly("penicillin");
        assertThat(shown.hazards()).containsExactly("oxygen in use");
        assertThat(shown.cpr())
                .isEqualTo(new Decisions.Cpr(Decisions.CprDecision.NOT_FOR, LocalDate.parse("2026-08-02"), null, null));
        assertThat(shown.toString()).doesNotContain("penicillin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "withdrawn"})
    void nothingOfThePlanOfSomebodyWhoDoesNotShareItIsShown(String share) {
        assertThat(safety(Questions.person("p-7", share)))
                .isEqualTo(UnconfirmedSafetyTest.nothing(UnconfirmedSafety.State.SHARING_DECLINED));
    }

    @Test
    void marksWhatIsSharedThoughNobodyRecordedConsent() {
        assertThat(safety(Questions.person("p-7", "not-recorded")).state())
                .isEqualTo(UnconfirmedSafety.State.SHARED_NOT_RECORDED);
    }

    @Test
    void somebodyWhoHasLeftTheRegisterHasNothingToShow() {
        String left = Questions.person("p-7", "given").replace("\"register\":\"given\"", "\"register\":\"withdrawn\"");

        assertThat(safety(left)).isEqualTo(nothing(UnconfirmedSafety.State.NOT_ON_THE_REGISTER));
        assertThat(UnconfirmedSafety.of(ID, null)).isEqualTo(nothing(UnconfirmedSafety.State.NOT_ON_THE_REGISTER));
        assertThat(UnconfirmedSafety.unreadable(ID)).isEqualTo(nothing(UnconfirmedSafety.State.UNREADABLE));
    }

    @Test
    void whatIsNotRecordedStaysNotRecorded() {
        assertThat(safety("{\"personId\":\"p-7\",\"family\":\"J\",\"birthDate\":\"1940\"}"))
                .isEqualTo(nothing(UnconfirmedSafety.State.NO_PLAN));
        UnconfirmedSafety empty = safety("{\"personId\":\"p-7\",\"family\":\"J\",\"birthDate\":\"1940\","
                + "\"consent\":{\"share\":\"given\"},\"plan\":{\"cpr\":{\"decision\":\"not-recorded\"}}}");
        assertThat(empty).isEqualTo(nothing(UnconfirmedSafety.State.SHARED));
    }

    private static UnconfirmedSafety nothing(UnconfirmedSafety.State state) {
        return new UnconfirmedSafety(ID, state, List.of(), null, List.of());
    }

    private static UnconfirmedSafety safety(String json) {
        return UnconfirmedSafety.of(ID, person(json));
    }

    private static @Nullable Person person(String json) {
        return PersonCodec.decode(json.getBytes(UTF_8)) instanceof Decoded.Value<Person>(Person person, var defects)
                ? person
                : null;
    }
}
