package vigil.routing.decide.need;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.event;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.PlaceAtRisk.Risk;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.routing.Examples;

class PlaceRiskTest {
    @ParameterizedTest
    @CsvSource({
        "call-received, WATCH",
        "dispatched, WATCH",
        "on-scene, DECIDE_NOW",
        "conveying, LEAVING",
        "at-hospital, NONE",
        "closed, NONE",
    })
    void riskFollowsTheAmbulance(String status, Risk risk) {
        assertThat(of(wish("home"), status, "\"ambulance\":{\"category\":\"C2\"}")
                        .risk())
                .isEqualTo(risk);
    }

    @Test
    void aPlannedMoveIsNoRisk() {
        assertThat(of(wish("home"), "conveying", "\"ambulance\":{\"category\":\"IFT4\"}")
                        .risk())
                .isEqualTo(Risk.NONE);
    }

    @ParameterizedTest
    @CsvSource({"HCP2", "HCP4", "IFT4"})
    void aPlannedMoveToAnEmergencyDepartmentIsNotTowardsHome(String category) {
        String data = "\"ambulance\":{\"category\":\"" + category + "\",\"outcome\":\"conveyed-ed\"}";

        assertThat(of(wish("home"), "conveying", data).risk()).isEqualTo(Risk.LEAVING);
        assertThat(of(wish("hospital"), "conveying", data).risk()).isEqualTo(Risk.NONE);
    }

    @ParameterizedTest
    @CsvSource({"hospital", "no-preference"})
    void hospitalCanBeTheWish(String place) {
        assertThat(of(wish(place), "conveying", "").risk()).isEqualTo(Risk.NONE);
    }

    @ParameterizedTest
    @CsvSource({"see-and-treat", "declined-conveyance", "died-on-scene", "cancelled"})
    void onceTheyAreLeftThereIsNothingToDecide(String outcome) {
        assertThat(of(wish("home"), "on-scene", "\"ambulance\":{\"outcome\":\"" + outcome + "\"}")
                        .risk())
                .isEqualTo(Risk.NONE);
    }

    @ParameterizedTest
    @CsvSource({"on-scene, conveyed-ed", "on-scene, conveyed-other", "in-progress, conveyed-ed"})
    void onceTheCrewHasDecidedToConveyTheyAreLeaving(String status, String outcome) {
        PlaceAtRisk place = of(wish("home"), status, "\"ambulance\":{\"outcome\":\"" + outcome + "\"}");

        assertThat(place.risk()).isEqualTo(Risk.LEAVING);
        assertThat(place.why()).isEqualTo("Plan says home: tell the receiving unit and the key team.");
    }

    @Test
    void aCommunityTeamOnItsWayIsNoRisk() {
        PlaceAtRisk place =
                PlaceRisk.of(person(wish("home")), Sharing.SHARED, List.of(event(UCR, "u-1", "en-route", 0, "")));

        assertThat(place.risk()).isEqualTo(Risk.NONE);
    }

    @Test
    void thePlaceOfDeathCountsOnlyWhenThePrognosisIsDays() {
        String both = "\"preferredPlaceOfCare\":{\"state\":\"recorded\",\"first\":{\"place\":\"home\"}},"
                + "\"preferredPlaceOfDeath\":{\"state\":\"recorded\",\"first\":{\"place\":\"hospice\"}}";

        assertThat(of("\"prognosis\":\"weeks\"," + both, "conveying", "").why()).startsWith("Plan says home");
        assertThat(of("\"prognosis\":\"days\"," + both, "conveying", "").why()).startsWith("Plan says hospice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        undecided     | The person has not decided where they wish to be.
        declined      | The person did not wish to discuss it.
        unable        | The person was not able to discuss it.
        inappropriate | It was not appropriate to discuss it.
        not-asked     | The person has not been asked.
        recorded      | A preferred place is said to be recorded, but it is not there: ask.
        """)
    void notKnowingHasManyReasonsAndEachIsSaid(String state, String words) {
        assertThat(of("\"preferredPlaceOfCare\":{\"state\":\"" + state + "\"}", "conveying", "")
                        .why())
                .isEqualTo(words);
    }

    @Test
    void noPlanIsNotRecordedAndNeverNoWish() {
        assertThat(PlaceRisk.of(null, Sharing.SHARED, List.of()).state()).isEqualTo(PlaceAtRisk.State.NOT_RECORDED);
        assertThat(PlaceRisk.of(person("\"prognosis\":\"weeks\""), Sharing.WITHDRAWN, List.of())
                        .state())
                .isEqualTo(PlaceAtRisk.State.NOT_SHARED);
    }

    @Test
    void theWordsOfASnapshotAreForATiredReader() {
        assertThat(Wording.of(event(
                        AMBULANCE,
                        "i",
                        "on-scene",
                        0,
                        "\"ambulance\":{\"category\":\"C2\"},\"presentation\":{\"text\":\"breathless\"}")))
                .isEqualTo("999, category C2. Crew on scene: breathless");
        assertThat(Wording.of(event(UCR, "i", "referred", 0, "\"ucr\":{\"response\":\"two-hour\"}")))
                .isEqualTo("Urgent community response, two-hour. Referred to urgent community response");
        assertThat(Wording.of(
                        event(AMBULANCE, "i", "closed", 0, "\"presentation\":{\"text\":\"" + "x".repeat(500) + "\"}")))
                .hasSize(200);
        assertThat(Wording.followUp(event(UCR, "i", "declined", 0, "\"ucr\":{\"declineReason\":\"no capacity\"}")))
                .isEqualTo("Urgent community response declined: no capacity.");
        assertThat(Wording.followUp(event(AMBULANCE, "i", "at-hospital", 0, "")))
                .startsWith("They are at hospital");
        assertThat(Wording.followUp(event(AMBULANCE, "i", "closed", 0, "")))
                .isEqualTo("The source has finished with its incident (closed by the source).");
    }

    private static PlaceAtRisk of(String plan, String status, String rest) {
        return PlaceRisk.of(
                person(plan),
                Sharing.SHARED,
                List.of(event(AMBULANCE, "i-1", status, 0, rest.isEmpty() ? "\"ambulance\":{}" : rest)));
    }

    private static String wish(String place) {
        return "\"preferredPlaceOfCare\":{\"state\":\"recorded\",\"first\":{\"place\":\"" + place + "\"}}";
    }

    private static Person person(String plan) {
        return Examples.person(
                "p-1",
                "{\"personId\":\"p-1\",\"family\":\"A\",\"birthDate\":\"1941-03-02\",\"consent\":{\"share\":\"given\"},\"plan\":{"
                        + plan + "}}");
    }
}
