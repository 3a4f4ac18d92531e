package vigil.board.decide.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.board.decide.Signature;
import vigil.board.decide.handover.ShiftHandoverRequest.Checked;
import vigil.domain.Defect;
import vigil.domain.identity.AlertId;

/** What may be signed, and what whoever may not is told. */
class ShiftHandoverRequestTest {
    private static final String ID = "0b8f5f0e-5d5e-4a57-9a0a-0e6d7b1f9a11";
    private static final AlertId ONE = new AlertId("a-1");
    private static final AlertId TWO = new AlertId("a-2");
    private static final Signature JO = by("jo", "Jo Bloggs");
    private static final Signature SAM = by("sam", "Sam Patel");
    private static final ShiftHandover OPEN = new ShiftHandover(new Signed.Given(ID, JO, null, List.of()), null);

    @Test
    void aShiftHandsOverWhatIsOpenWithWhatIsToBeDone() {
        ShiftHandoverRequest request = new ShiftHandoverRequest(
                ID, " GP is late. ", Map.of("a-2", " ring the son ", "a-9", "over"), List.of("a-1", "a-2", "a-9"));
        assertThat(request.give(ShiftHandovers.NONE, JO, List.of(ONE, TWO)))
                .isEqualTo(new Checked.Sign(new Signed.Given(
                        ID,
                        JO,
                        "GP is late.",
                        List.of(new Signed.Line(ONE, null), new Signed.Line(TWO, "ring the son")))));
    }

    @Test
    void whoeverSignsHasSeenAllThatIsOpen() {
        assertThat(asked("a-1").give(ShiftHandovers.NONE, JO, List.of(ONE, TWO)))
                .isEqualTo(new Checked.Refused(
                        "1 alert is open that you were not shown: look at the list again, then sign."));
        assertThat(asked().receive(OPEN, SAM, List.of(ONE, TWO)))
                .isEqualTo(new Checked.Refused(
                        "2 alerts are open that you were not shown: look at the list again, then sign."));
        assertThat(asked("a-1", "a-2").receive(OPEN, SAM, List.of(ONE, TWO)))
                .isEqualTo(new Checked.Sign(new Signed.Received(ID, SAM, null, List.of(ONE, TWO))));
    }

    @Test
    void aShiftWithNothingOpenIsHandedOverToo() {
        assertThat(asked().give(ShiftHandovers.NONE, JO, List.of()))
                .isEqualTo(new Checked.Sign(new Signed.Given(ID, JO, null, List.of())));
    }

    @Test
    void sentTwiceItIsSignedOnce() {
        ShiftHandovers known = ShiftHandovers.NONE.with(OPEN.given());
        assertThat(asked().give(known, JO, List.of(ONE))).isEqualTo(new Checked.AsBefore(ID));
        assertThat(asked().give(known, SAM, List.of())).isInstanceOf(Checked.Refused.class);
        ShiftHandovers received = known.with(new Signed.Received(ID, SAM, null, List.of()));
        assertThat(asked().receive(received.of(ID).orElseThrow(), SAM, List.of(ONE)))
                .isEqualTo(new Checked.AsBefore(ID));
    }

    @Test
    void nobodyTakesOverFromThemselves() {
        assertThat(asked().receive(OPEN, JO, List.of()))
                .isEqualTo(new Checked.Refused(
                        "You have signed it as the one who hands over: somebody else has to take it over."));
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        ShiftHandovers known = ShiftHandovers.NONE.with(OPEN.given());
        ShiftHandover received =
                known.with(new Signed.Received(ID, SAM, null, List.of())).of(ID).orElseThrow();
        assertThat(asked().receive(received, by("ada", "Ada"), List.of()))
                .isEqualTo(new Checked.Refused("Sam Patel has taken it over already."));
        assertThat(ShiftHandoverRequest.withdraw(received, JO))
                .isEqualTo(new Checked.Refused("Sam Patel has taken it over already."));
        ShiftHandover withdrawn =
                known.with(new Signed.Withdrawn(ID, JO)).of(ID).orElseThrow();
        assertThat(asked().receive(withdrawn, SAM, List.of()))
                .isEqualTo(new Checked.Refused("Jo Bloggs has taken it back."));
        ShiftHandover replaced = known.with(new Signed.Given("another", JO, null, List.of()))
                .of(ID)
                .orElseThrow();
        assertThat(asked().receive(replaced, SAM, List.of()))
                .isEqualTo(new Checked.Refused("Jo Bloggs has signed another handover since: take that one over."));
    }

    @Test
    void onlyItsGiverTakesItBackAndOnce() {
        assertThat(ShiftHandoverRequest.withdraw(OPEN, SAM))
                .isEqualTo(new Checked.Refused("Only Jo Bloggs can take it back, who has signed it."));
        assertThat(ShiftHandoverRequest.withdraw(OPEN, JO)).isEqualTo(new Checked.Sign(new Signed.Withdrawn(ID, JO)));
        ShiftHandover withdrawn = ShiftHandovers.NONE
                .with(OPEN.given())
                .with(new Signed.Withdrawn(ID, JO))
                .of(ID)
                .orElseThrow();
        assertThat(ShiftHandoverRequest.withdraw(withdrawn, JO)).isEqualTo(new Checked.AsBefore(ID));
    }

    @Test
    void whatIsWrongIsNamed() {
        ShiftHandoverRequest request =
                new ShiftHandoverRequest("mine", "x".repeat(2_001), Map.of("a-1", "x".repeat(501)), List.of("a-1"));
        assertThat(request.give(ShiftHandovers.NONE, JO, List.of(ONE)))
                .isEqualTo(new Checked.Wrong(List.of(
                        new Defect("/note", "has at most 2000 characters"),
                        new Defect("/words/a-1", "has at most 500 characters"),
                        new Defect("/handoverId", "is a UUID of your own, the same when you send it again"))));
        assertThat(request.receive(OPEN, SAM, List.of(ONE))).isInstanceOf(Checked.Wrong.class);
        assertThat(new ShiftHandoverRequest(null, null, Map.of(), List.of()).give(ShiftHandovers.NONE, JO, List.of()))
                .isInstanceOf(Checked.Wrong.class);
        assertThat(new ShiftHandoverRequest(ID, "x".repeat(2_000), Map.of("a-1", "x".repeat(500)), List.of("a-1"))
                        .give(ShiftHandovers.NONE, JO, List.of(ONE)))
                .isInstanceOf(Checked.Sign.class);
    }

    private static ShiftHandoverRequest asked(String... shown) {
        return new ShiftHandoverRequest(ID, null, Map.of(), List.of(shown));
    }

    private static Signature by(String user, String name) {
        return new Signature(user, name, Instant.parse("2026-11-21T07:45:00Z"));
    }
}
