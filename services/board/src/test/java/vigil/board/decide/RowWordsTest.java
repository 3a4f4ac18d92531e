package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.decide.Rows.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.What;

/** What happens, where, and what the plan says of it, in words that can be read at a glance. */
class RowWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recorded      | none       | Plan says home (second choice: hospice)
            recorded      | watch      | Plan says home; an ambulance is on its way
            recorded      | leaving    | Plan says home, and they are leaving: ring the receiving unit
            undecided     | none       | Preferred place: asked, undecided
            declined      | none       | Preferred place: did not want to say
            unable        | none       | Preferred place: could not be asked
            inappropriate | none       | Preferred place: not right to ask yet
            not-asked     | none       | Preferred place: not asked yet
            not-recorded  | none       | Preferred place not recorded
            not-shared    | none       | Known to the register; sharing declined: ask the person
            """)
    void putsTheWishIntoWordsAsAdvice(String state, String risk, String words) {
        ObjectNode json = json("a-1");
        set(json, "/preferredPlace/state", state);
        set(json, "/preferredPlace/risk", risk);
        assertThat(row(json).advice()).isEqualTo(words);
    }

    @Test
    void saysOfWhatHasWaitedInTheLogWhenItCameUntilSomebodyHasTouchedIt() {
        ObjectNode json = raisedLate("2026-11-21T01:20:00Z");
        String words = row(json).happening();
        assertThat(words).startsWith("Came at 01:20, shown late. Crew on scene");

        add(json, "declined");
        assertThat("Came at 01:20, shown late. " + row(json).happening()).startsWith(words);
    }

    @Test
    void saysOnWhichDayACallCameThatHasWaitedForLonger() {
        assertThat(row(raisedLate("2026-11-20T22:10:00Z")).happening())
                .startsWith("Came at 22:10 on Fri 20 Nov, shown late.");
    }

    @Test
    void saysNothingOfACallThatTookLongBecauseAPersonHadToRuleWhomItIsAbout() {
        ObjectNode json = raisedLate("2026-11-21T01:20:00Z");
        json.withArray("/history").removeAll();
        assertThat(row(json).happening()).startsWith("Crew on scene");
    }

    @Test
    void saysThatItFollowsAnEarlierAlertAboutTheSamePerson() {
        ObjectNode json = json("a-1");
        assertThat(row(json).follows()).isFalse();
        json.withArray("/links").addObject().put("rel", "shadow").put("alertId", "a-9");
        assertThat(row(json).follows()).isFalse();

        json.withArray("/links").addObject().put("rel", "follows").put("alertId", "a-0");
        assertThat(row(json).follows()).isTrue();
    }

    @Test
    void whatWasOverBeforeAnybodyWasToldIsCaughtUpWithUntilSomebodyTakesItUp() {
        ObjectNode json = set(raisedLate("2026-11-21T01:20:00Z"), "/status", "follow-up");
        json.putObject("followUp")
                .put("since", json.at("/clocks/raised").asText())
                .put("why", "left at home");
        assertThat(row(json).catchingUp()).isTrue();

        assertThat(row(set(json.deepCopy(), "/priority", "immediate")).catchingUp())
                .as("what is immediate stands among what happens now")
                .isFalse();
        assertThat(row(set(json.deepCopy(), "/status", "raised")).catchingUp())
                .as("a call that goes on")
                .isFalse();
        assertThat(row(add(json.deepCopy(), "acknowledged")).catchingUp()).isFalse();
        for (String overdue : List.of("escalated", "reminded")) {
            assertThat(row(add(json.deepCopy(), overdue)).catchingUp())
                    .as("what nobody took up in time: %s", overdue)
                    .isFalse();
        }
        json.withArray("/history").removeAll();
        assertThat(row(json).catchingUp()).as("one that came in time").isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            raised                                                    | -
            raised, updated, incident-joined                          | -
            raised, conveying                                         | CONVEYING
            raised, conveying, place-at-risk                          | CONVEYING
            raised, updated, priority-raised, place-at-risk           | PRIORITY_RAISED
            raised, outcome, follow-up                                | OUTCOME
            raised, place-at-risk, acknowledged                       | -
            raised, conveying, acknowledged, updated                  | -
            raised, conveying, acknowledged, outcome, escalated       | OUTCOME
            """)
    void marksWhatMattersAndHasComeSinceSomebodyActed(String happened, @Nullable What news) {
        ObjectNode json = json("a-1");
        json.withArray("/history").removeAll();
        List.of(happened.split(", ")).forEach(what -> add(json, what));

        assertThat(row(json).news()).isEqualTo(news);
    }

    @Test
    void marksNoRiskThatIsOverOrWasOnlyInAPlanThatIsNotSharedAnyMore() {
        ObjectNode json = json("a-1");
        json.withArray("/history").removeAll();
        add(json, "place-at-risk");
        assertThat(row(json).news()).isEqualTo(What.PLACE_AT_RISK);

        assertThat(row(set(json, "/preferredPlace/risk", "none")).news()).isNull();
    }

    @Test
    void marksTheNewestOfWhatMatters() {
        ObjectNode json = json("a-1");
        json.withArray("/history").removeAll();
        add(json, "priority-raised");
        json.withArray("/history")
                .addObject()
                .put("at", "2026-11-21T02:19:00Z")
                .put("by", "vigil")
                .put("what", "outcome")
                .put("words", "What happened.");

        assertThat(row(json).news()).isEqualTo(What.OUTCOME);
    }

    private static ObjectNode raisedLate(String published) {
        ObjectNode json = set(json("a-1"), "/clocks/published", published);
        json.withArray("/history").removeAll();
        return add(json, "late");
    }

    private static ObjectNode add(ObjectNode json, String what) {
        json.withArray("/history")
                .addObject()
                .put("at", json.at("/clocks/raised").asText())
                .put("by", "vigil")
                .put("what", what)
                .put("words", "It came late.");
        return json;
    }

    @Test
    void sendsTheReaderToThePlanWhenTheChoiceIsInWordsOnly() {
        ObjectNode json = set(json("a-1"), "/preferredPlace/risk", "none");
        json.withObject("/preferredPlace/first").remove("place");
        json.withObject("/preferredPlace").remove("second");
        assertThat(row(json).advice()).isEqualTo("Plan says something else: see the plan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            home           | Home: 12 Spon Street, CV1 3BA
            care-home      | Care home: 12 Spon Street, CV1 3BA
            hospice        | Hospice: 12 Spon Street, CV1 3BA
            hospital       | Hospital: 12 Spon Street, CV1 3BA
            public         | Public place: 12 Spon Street, CV1 3BA
            no-fixed-abode | No fixed abode: 12 Spon Street, CV1 3BA
            other          | Elsewhere: 12 Spon Street, CV1 3BA
            """)
    void putsThePlaceIntoWords(String kind, String words) {
        assertThat(row(set(json("a-1"), "/incidents/0/latest/data/location/kind", kind))
                        .where())
                .isEqualTo(words);
    }

    @Test
    void leavesOutWhatTheSourceLeftOut() {
        ObjectNode json = json("a-1");
        json.withObject("/incidents/0/latest/data").remove(List.of("location", "presentation", "ambulance"));
        json.withObject("/incidents/0/latest/data/incident").remove("status");
        Row row = row(json);
        assertThat(row.happening()).isEqualTo("In progress (ambulance): reason not stated");
        assertThat(row.where()).isNull();
    }

    @Test
    void keepsAConcernWholeBesideALongSource() {
        String concern = "severe pain, two doses of oramorph have not helped, known palliative";
        ObjectNode json = set(json("a-1"), "/incidents/0/latest/data/presentation/text", concern);
        set(json, "/incidents/0/type", "vigil.ucr.referral.v1");
        set(json, "/incidents/0/latest/data/incident/status", "closed");
        assertThat(row(json).happening()).endsWith(concern);
    }

    @Test
    void readsTheCodesWhenThereAreNoWords() {
        ObjectNode json = json("a-1");
        ObjectNode said =
                json.withObject("/incidents/0/latest/data/presentation").put("text", " ");
        assertThat(row(json).happening()).endsWith(": reason not stated");
        said.withArray("codes").addObject().put("display", "Breathlessness");
        assertThat(row(json).happening()).endsWith(": Breathlessness");
    }

    @Test
    void saysThatACrewLeftThePersonAtHomeSinceWhenSomebodyHasToFollowUp() {
        ObjectNode json = set(json("a-1"), "/status", "follow-up");
        set(json, "/incidents/0/latest/data/incident/status", "closed");
        set(json, "/incidents/0/latest/data/ambulance/outcome", "see-and-treat");
        json.withObject("/followUp").put("since", "2026-11-21T02:19:00Z").put("why", "Left at home");
        Row row = row(json);
        assertThat(row.happening()).startsWith("Left at home (ambulance C2)");
        assertThat(row.waitingSince()).isEqualTo("2026-11-21T02:19:00Z");

        set(json, "/incidents/0/latest/data/location/kind", "public");
        assertThat(row(json).happening()).startsWith("Left where they are (ambulance C2)");
    }

    @ParameterizedTest
    @CsvSource({"vigil.ucr.referral.v1, urgent community response", "vigil.ooh.case.v1, 111 / out of hours"})
    void namesTheSource(String type, String words) {
        ObjectNode json = set(json("a-1"), "/incidents/0/type", type);
        assertThat(row(json).happening()).contains("(" + words + ")");
    }

    @Test
    void namesTheDispositionOf111() {
        ObjectNode json = set(json("a-1"), "/incidents/0/type", "vigil.ooh.case.v1");
        json.withObject("/incidents/0/latest/data/ooh").put("disposition", "Dx06");
        assertThat(row(json).happening()).contains("(111 / out of hours Dx06)");
    }

    @Test
    void givesTheReasonWhenThereIsNoIncident() {
        ObjectNode json = json("a-1");
        json.putArray("incidents");
        assertThat(row(json).happening()).isEqualTo("Breathlessness; preferred place home; crew on scene");
        assertThat(row(json).where()).isNull();
    }
}
