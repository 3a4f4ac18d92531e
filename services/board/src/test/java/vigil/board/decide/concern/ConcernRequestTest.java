package vigil.board.decide.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.board.Alerts;
import vigil.board.decide.Signature;
import vigil.board.decide.concern.Concern.Kind;
import vigil.board.decide.concern.ConcernRequest.Checked;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;

/** What may be reported about an alert, and what whoever reports something else is told. */
class ConcernRequestTest {
    private static final String ID = "0b8f5f0e-5d5e-4a57-9a0a-0e6d7b1f9a11";
    private static final Alert ALERT = Alerts.alert(Alerts.json("a-1"));
    private static final Signature JO = by("jo", "Jo Bloggs");
    private static final Signature SAM = by("sam", "Sam Patel");
    private static final ConcernRequest REQUEST = new ConcernRequest(ID, "incident", " Nobody came. ");

    @Test
    void whatHappenedIsKeptWithTheAlertItsTeamAndWhoSaidIt() {
        assertThat(REQUEST.check(null, ALERT, JO))
                .isEqualTo(new Checked.Report(
                        new Concern(ID, ALERT.alertId(), Kind.INCIDENT, "Nobody came.", ALERT.owner(), JO)));
    }

    /** Teams are named after places. */
    @Test
    void ofARestrictedPersonNoTeamIsKept() {
        Alert restricted = Alerts.alert(Alerts.set(Alerts.json("a-1"), "/person/restricted", true));
        assertThat(REQUEST.check(null, restricted, JO))
                .isEqualTo(
                        new Checked.Report(new Concern(ID, ALERT.alertId(), Kind.INCIDENT, "Nobody came.", null, JO)));
    }

    @Test
    void theSameSentTwiceIsOneAndAnothersIdIsRefused() {
        Concern before = new Concern(ID, ALERT.alertId(), Kind.INCIDENT, "Nobody came.", null, JO);
        assertThat(REQUEST.check(before, ALERT, JO)).isEqualTo(new Checked.AsBefore(ID));
        assertThat(REQUEST.check(before, ALERT, SAM)).isInstanceOf(Checked.Refused.class);
        Concern ofAnother = new Concern(ID, new AlertId("a-2"), Kind.INCIDENT, "Nobody came.", null, JO);
        assertThat(REQUEST.check(ofAnother, ALERT, JO)).isInstanceOf(Checked.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "17, incident, it happened, /concernId, 'is a UUID of your own, the same when you send it again'",
        ", incident, it happened, /concernId, 'is a UUID of your own, the same when you send it again'",
        ID + ", grumble, it happened, /kind, 'is one of incident, complaint, feedback'",
        ID + ", , it happened, /kind, 'is one of incident, complaint, feedback'",
        ID + ", feedback, ' ', /words, 'says what happened, in 1 to 2000 characters'",
        ID + ", feedback, , /words, 'says what happened, in 1 to 2000 characters'",
    })
    void whatIsWrongIsNamed(String id, String kind, String words, String field, String why) {
        assertThat(new ConcernRequest(id, kind, words).check(null, ALERT, JO))
                .isEqualTo(new Checked.Wrong(List.of(new Defect(field, why))));
    }

    @Test
    void wordsHaveAnEnd() {
        assertThat(new ConcernRequest(ID, "feedback", "x".repeat(2_000)).check(null, ALERT, JO))
                .isInstanceOf(Checked.Report.class);
        assertThat(new ConcernRequest(ID, "feedback", "x".repeat(2_001)).check(null, ALERT, JO))
                .isInstanceOf(Checked.Wrong.class);
    }

    /** They may name somebody, and so stand in no log. */
    @Test
    void whatWasWrittenIsNotInItsText() {
        assertThat(REQUEST.toString() + REQUEST.check(null, ALERT, JO)).doesNotContain("Nobody", "Jo");
    }

    private static Signature by(String user, String name) {
        return new Signature(user, name, Instant.parse("2026-11-21T04:10:00Z"));
    }
}
