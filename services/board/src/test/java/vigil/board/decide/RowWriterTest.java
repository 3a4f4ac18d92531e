package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;
import static vigil.board.Alerts.withCallOfAnother;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.board.Questions;
import vigil.domain.identity.TeamId;

class RowWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final Names NAMES = new Names(
            Map.of(new TeamId("myton-coventry"), "Coventry Myton Hospice community team"),
            Map.of("coventry", "Coventry"));

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
    void saysAfterADeathWhatIsNotRecordedAndNothingOfWhereTheyWishedToBe() {
        ObjectNode json = afterDeath(json("a-1"));
        assertThat(row(json).advice()).isEqualTo("After a death: verification of death not recorded");
        assertThat(row(json).risk()).isEqualTo("none");
        assertThat(row(json).afterDeath()).isTrue();
        assertThat(row(json("a-1")).afterDeath()).isFalse();

        set(json, "/death/mayBeUnexpected", true);
        assertThat(row(json).advice())
                .isEqualTo("After a death (may be unexpected: ask): verification of death not recorded");

        set(json, "/death/mayBeUnexpected", false);
        ((ObjectNode) json.at("/tasks/2")).set("done", json.at("/tasks/0/done"));
        assertThat(row(json).advice()).isEqualTo("After a death: what is required is recorded");
    }

    @Test
    void silencesNothingForTheWordsOfACallWhichMayBeAboutSomebodyElse() {
        ObjectNode json = set(afterDeath(json("a-1")), "/death/from", "said");
        set(json, "/preferredPlace/risk", "leaving");
        set(json, "/preferredPlace/first/place", "community-hospital");
        Row row = row(json);
        assertThat(row.advice())
                .isEqualTo("Said to have died: ask who. Plan says community hospital, and they are leaving: ring the"
                        + " receiving unit");
        assertThat(row.risk()).isEqualTo("leaving");
    }

    @Test
    void tellsOfADeathBeforeAVisitThatIsStillOnItsWay() {
        ObjectNode json = json("a-1");
        json.withArray("incidents").add(json.at("/incidents/0").deepCopy());
        set(json, "/incidents/0/ended", true);
        set(json, "/incidents/0/latest/data/incident/status", "closed");
        set(json, "/incidents/0/latest/data/ambulance/outcome", "died-on-scene");
        set(json, "/incidents/1/id", "visit");
        set(json, "/incidents/1/type", "vigil.ucr.referral.v1");
        set(json, "/incidents/1/updatedAt", "2026-11-21T02:30:00Z");

        assertThat(row(json).happening()).startsWith("Died on scene (ambulance C2)");
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

    @Test
    void countsAVisitAsDueUntilSomebodyHasSpokenWithThem() {
        ObjectNode json = set(json("a-1"), "/clocks/dueBy", "2026-11-21T02:15:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:15:00Z");

        set(json, "/clocks/firstContact", "2026-11-21T02:16:00Z");
        assertThat(row(json).due().visitBy()).isNull();

        set(json, "/status", "stood-down");
        assertThat(row(json).due().next()).isNull();
    }

    @Test
    void waitsForAnAcknowledgementAlsoWhenTheSourceIsDone() {
        ObjectNode json = set(json("a-1"), "/status", "follow-up");
        json.putNull("ladder");
        assertThat(row(json).due().acknowledged()).isFalse();
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:24:10Z");

        set(json, "/clocks/acknowledged", "2026-11-21T02:16:00Z");
        assertThat(row(json).due().acknowledged()).isTrue();
        assertThat(row(json).due().next()).isNull();
    }

    @Test
    void hasNothingToMissWhenAcceptedWithoutALadder() {
        ObjectNode json = set(set(json("a-1"), "/status", "accepted"), "/clocks/acknowledgeBy", null);
        json.putNull("ladder").withObject("/acceptedBy").put("name", "Nurse Okafor");
        assertThat(row(json).due().next()).isNull();
        assertThat(row(json).hands().acceptedBy()).isEqualTo("Nurse Okafor");
    }

    @Test
    void countsWhatIsWaitedForNext() {
        ObjectNode json = set(set(json("a-1"), "/clocks/acknowledgeBy", null), "/status", "acknowledged");
        set(json, "/clocks/acknowledged", "2026-11-21T02:16:00Z");
        set(json, "/clocks/acceptBy", "2026-11-21T02:34:10Z");
        set(json, "/clocks/contactBy", "2026-11-21T04:14:10Z");
        json.putNull("ladder");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:34:10Z");

        set(json, "/clocks/acceptBy", null);
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T04:14:10Z");

        set(json, "/clocks/firstContact", "2026-11-21T03:00:00Z");
        assertThat(row(json).due().next()).isNull();
        assertThat(row(json).due().contacted()).isTrue();
    }

    @Test
    void saysWhoHasItWhenTheyAreThereAndHowLongTheyKeepIt() {
        Hands hands = row(accepted()).hands();
        assertThat(hands.acceptedBy()).isEqualTo("Nurse Okafor");
        assertThat(hands.eta()).isEqualTo("2026-11-21T03:10:00Z");
        assertThat(hands.keptUntil()).isEqualTo("2026-11-21T06:00:00Z");
    }

    @Test
    void countsTheEndOfTheOwnersHoursOnceAHandoverIsDue() {
        ObjectNode json = accepted();
        json.withObject("/closing").put("at", "2026-11-21T02:30:00Z").put("offered", false);
        assertThat(row(json).hands().handOverBy()).isNull();
        assertThat(row(json).hands().keptUntil()).isEqualTo("2026-11-21T06:00:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T04:14:10Z");

        set(json, "/closing/offered", true);
        assertThat(row(json).hands().handOverBy()).isEqualTo("2026-11-21T02:30:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:30:00Z");
    }

    @Test
    void waitsForTheEndOfWhatWasPutOffAndNoticesAHandoverBeforeThat() {
        ObjectNode json = accepted();
        json.withObject("/snooze")
                .put("until", "2026-11-21T04:40:00Z")
                .put("by", "Sam Patel")
                .put("reason", "she sleeps; her son rings when she wakes, or at half past four at the latest");
        Row row = row(json);
        assertThat(row.due().next()).isEqualTo("2026-11-21T04:40:00Z");
        assertThat(row.hands().snoozedWhy()).isEqualTo("Sam Patel: she sleeps; her son rings when she w…");
        assertThat(row.hands().isAsleep()).isTrue();

        json.withObject("/closing").put("at", "2026-11-21T02:30:00Z").put("offered", true);
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:30:00Z");
        assertThat(row(json).hands().isAsleep()).isFalse();
    }

    @Test
    void namesTheTeamThatHasNotReceivedIt() {
        ObjectNode json = set(accepted(), "/handoverTo", "myton-coventry");
        json.withObject("/ladder").put("next", "day").put("at", "2026-11-21T02:30:00Z");
        Row row = row(set(json, "/owner", "day"));
        assertThat(row.hands().handoverTo()).isEqualTo("Coventry Myton Hospice community team");
        assertThat(row.due().next()).isEqualTo("2026-11-21T02:30:00Z");
    }

    @Test
    void saysWhenItsTeamClosesToWhoeverIsAboutToAcceptIt() {
        ObjectNode json = json("a-1");
        json.withObject("/closing").put("at", "2026-11-21T08:00:00Z").put("offered", false);
        assertThat(row(json).hands().closesAt()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(row(json).due().next()).isEqualTo("2026-11-21T02:24:10Z");
    }

    @Test
    void keepsAPossibleMatchToWhatIsTheDesks() {
        ObjectNode json = set(set(possible(accepted()), "/handoverTo", "myton-coventry"), "/clocks/firstContact", null);
        set(json, "/clocks/acceptBy", "2026-11-21T02:34:10Z");
        json.withObject("/snooze")
                .put("until", "2026-11-21T04:40:00Z")
                .put("by", "Sam")
                .put("reason", "asleep");
        assertThat(row(json).hands()).isEqualTo(Hands.NOBODYS);
        assertThat(row(json).due().next()).isNull();
    }

    @Test
    void isInNobodysHandsOnceItIsClosed() {
        ObjectNode json = set(set(accepted(), "/status", "stood-down"), "/handoverTo", "myton-coventry");
        assertThat(row(json).hands().handoverTo()).isNull();
        assertThat(row(json).hands().eta()).isNull();
        assertThat(row(json).hands().acceptedBy()).isEqualTo("Nurse Okafor");
    }

    private static ObjectNode accepted() {
        ObjectNode json = set(set(json("a-1"), "/status", "accepted"), "/clocks/acknowledgeBy", null);
        set(json, "/clocks/acknowledged", "2026-11-21T02:16:00Z");
        set(json, "/clocks/contactBy", "2026-11-21T04:14:10Z");
        json.putNull("ladder")
                .withObject("/acceptedBy")
                .put("name", "Nurse Okafor")
                .put("eta", "2026-11-21T03:10:00Z")
                .put("until", "2026-11-21T06:00:00Z");
        return json;
    }

    private static Row row(ObjectNode json) {
        return RowWriter.row(alert(json), NAMES, NOW);
    }
}
