package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;
import static vigil.board.Alerts.withCallOfAnother;
import static vigil.board.decide.Rows.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.board.Questions;

/** A row says whom it is about only as surely as it is known, and where only to whom that may be said. */
class RowIdentityTest {
    @Test
    void saysWhoWhatWhereAndWhatTheyWishFor() {
        Row row = row(json("a-1"));

        assertThat(row.name()).isEqualTo("Maria KOWALSKA");
        assertThat(row.age()).isEqualTo(85);
        assertThat(row.placeName()).isEqualTo("Coventry");
        assertThat(row.ownerName()).isEqualTo("Coventry Myton Hospice community team");
        assertThat(row.happening()).isEqualTo("Crew on scene (ambulance C2): breathless, distressed");
        assertThat(row.where()).isEqualTo("Home: 12 Spon Street, CV1 3BA");
        assertThat(row.advice()).isEqualTo("Plan says home: ring the crew before they leave?");
        assertThat(row.defects()).isEqualTo(1);
        assertThat(row.due().next()).isEqualTo("2026-11-21T02:24:10Z");
    }

    @Test
    void neverNamesAPossibleMatch() {
        Row row = row(possible(json("a-1")));

        assertThat(row.name()).isEqualTo("Possible match: ring the source");
        assertThat(row.possible()).isTrue();
        assertThat(row.age()).isNull();
        assertThat(row.advice()).isEqualTo("Ring the crew on scene before they leave");
        assertThat(row.toString()).doesNotContain("KOWALSKA");
    }

    @Test
    void saysThatTheIdentityIsUnconfirmedToWhoeverAPossibleMatchHasGoneUpTo() {
        ObjectNode up = set(Questions.twoCandidates(json("a-1")), "/owner", "single-point");
        String wanted = "Identity unconfirmed: ring the source on +44 7700 900123. Ask who the patient is: "
                + "confirm full name, date of birth and address; then confirm or reject.";
        set(up, "/actionWanted", wanted);
        Row row = row(up);

        assertThat(row.name()).isEqualTo("Identity unconfirmed: ring the source");
        assertThat(row.advice()).isEqualTo(wanted);
        assertThat(row.happening()).isEqualTo("Crew on scene (ambulance C2): breathless, distressed");
    }

    @Test
    void marksANameThatHasComeIntoDoubt() {
        assertThat(row(set(json("a-1"), "/match/state", "in-doubt")).name()).isEqualTo("IN DOUBT: Maria KOWALSKA");
    }

    @Test
    void saysWhatToDoAboutADoubtAndNotWhatTheOneItMayNotBeWishesFor() {
        ObjectNode json = set(json("a-1"), "/match/state", "in-doubt");
        String wanted = "Identity now in doubt: ring the source. Ring the crew on scene before they leave";
        assertThat(row(set(json, "/actionWanted", wanted)).advice()).isEqualTo(wanted);
    }

    @Test
    void doesNotSayWhereARestrictedPersonIs() {
        assertThat(row(set(json("a-1"), "/person/restricted", true)).where())
                .isEqualTo("Restricted: open the alert to see where");
    }

    @Test
    void doesNotSayWhereTheCallIsWhenOneOfThoseWhomItMayConcernIsRestricted() {
        ObjectNode question = set(possible(json("a-1")), "/match/candidates/0/restricted", true);
        assertThat(row(question).where()).isEqualTo("Restricted: open the alert to see where");
    }

    @Test
    void saysNothingOfACallThatTurnedOutToBeAboutSomebodyElse() {
        assertThat(row(withCallOfAnother(json("a-1")))).isEqualTo(row(json("a-1")));
    }

    @Test
    void saysThatAPersonHasLeftTheRegister() {
        Row row = row(set(json("a-1"), "/person", null));
        assertThat(row.name()).isEqualTo("Person no longer on the register");
        assertThat(row.age()).isNull();
    }

    @Test
    void usesTheFamilyNameAloneWhenNoOtherIsKnown() {
        assertThat(row(set(json("a-1"), "/person/given", List.of())).name()).isEqualTo("KOWALSKA");
    }
}
