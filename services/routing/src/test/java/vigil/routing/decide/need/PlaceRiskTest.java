package vigil.routing.decide.need;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.PlaceAtRisk.Risk;
import vigil.domain.event.UrgentEvent;
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

    /** A status that is unknown is taken as in progress. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        in-progress   |                                                     | WATCH
        in-progress   | "onSceneAt":"2026-11-21T02:10:00Z"                  | DECIDE_NOW
        in-progress   | "onSceneAt":"2026-11-21T02:10:00Z","leftSceneAt":"2026-11-21T02:40:00Z" | LEAVING
        in-progress   | "onSceneAt":"2026-11-21T02:10:00Z","outcome":"see-and-treat" | NONE
        dispatched    | "onSceneAt":"2026-11-21T02:10:00Z"                  | DECIDE_NOW
        triaged       | "onSceneAt":"2026-11-21T02:10:00Z"                  | DECIDE_NOW
        dispatched    | "leftSceneAt":"2026-11-21T02:10:00Z"                | WATCH
        on-scene      | "leftSceneAt":"2026-11-21T02:10:00Z"                | DECIDE_NOW
        """)
    void whereTheStatusLagsOrCantBeReadTheCrewsTimesSayHowFarItHasGot(
            String status, @Nullable String times, Risk risk) {
        assertThat(of(wish("home"), status, "\"ambulance\":{" + (times == null ? "" : times) + "}")
                        .risk())
                .isEqualTo(risk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        home            |                 | Home                              | NONE
        home            |                 | own home                          | NONE
        home            |                 | Patient's home address            | NONE
        home            |                 | Abbey Park Nursing Home           | LEAVING
        home            |                 | University Hospital               | LEAVING
        usual-residence |                 | Abbey Park Nursing Home           | NONE
        care-home       |                 | Abbey Park  nursing home, Rugby   | NONE
        care-home       | The Limes       | Abbey Park Nursing Home           | LEAVING
        care-home       | The Limes       | THE LIMES Care Home               | NONE
        hospice         |                 | Myton Hospice                     | NONE
        hospice         | Myton Hospice   | Shakespeare Hospice               | LEAVING
        community-hospital |              | Feldon Community Hospital         | NONE
        community-hospital | Feldon Community Hospital | Hospital             | LEAVING
        other           |                 | Her sister's house                | LEAVING
        other           | her sister's    | Her sister's house                | NONE
        """)
    void aJourneyIsNoRiskOnlyWhereItGoesToThePreferredPlace(
            String place, @Nullable String chosen, String destination, Risk risk) {
        String choice = "{\"place\":\"" + place + "\"" + (chosen == null ? "" : ",\"name\":\"" + chosen + "\"") + "}";
        String goes = "\"destination\":{\"name\":\"" + destination + "\"}}";

        for (String category : List.of("C2", "HCP2", "IFT4")) {
            assertThat(of(
                                    "\"preferredPlaceOfCare\":{\"state\":\"recorded\",\"first\":" + choice + "}",
                                    "conveying",
                                    "\"ambulance\":{\"category\":\"" + category + "\"," + goes)
                            .risk())
                    .as(category)
                    .isEqualTo(risk);
        }
    }

    @ParameterizedTest
    @CsvSource({"C2, on-scene, DECIDE_NOW", "C2, dispatched, WATCH", "IFT4, on-scene, NONE", "HCP3, dispatched, NONE"})
    void aCrewThatWasCalledForHelpHasNotDecidedWhateverDestinationStandsThere(
            String category, String status, Risk risk) {
        String goes = "\"ambulance\":{\"category\":\"" + category + "\",\"destination\":{\"name\":\"Home\"}}";

        assertThat(of(wish("home"), status, goes).risk()).isEqualTo(risk);
    }

    @Test
    void theSecondChoiceIsAWishToo() {
        String plan = "\"preferredPlaceOfCare\":{\"state\":\"recorded\",\"first\":{\"place\":\"home\"},"
                + "\"second\":{\"place\":\"hospice\"}}";
        String to = "\"ambulance\":{\"outcome\":\"conveyed-other\",\"destination\":{\"name\":\"Myton Hospice\"}}";

        assertThat(of(plan, "conveying", to).risk()).isEqualTo(Risk.NONE);
        assertThat(of(wish("home"), "conveying", to).risk()).isEqualTo(Risk.LEAVING);
    }

    @ParameterizedTest
    @CsvSource({"C2, LEAVING", "HCP2, LEAVING", "IFT4, LEAVING"})
    void aJourneyThatDoesNotSayWhereItGoesIsOneAway(String category, Risk risk) {
        assertThat(of(wish("home"), "conveying", "\"ambulance\":{\"category\":\"" + category + "\"}")
                        .risk())
                .isEqualTo(risk);
        assertThat(of(
                                wish("home"),
                                "conveying",
                                "\"ambulance\":{\"category\":\"" + category + "\",\"destination\":{\"ods\":\"RKB01\"}}")
                        .risk())
                .isEqualTo(risk);
    }

    @ParameterizedTest
    @CsvSource({"C2, LEAVING", "HCP2, NONE", "IFT4, NONE"})
    void aPlannedMoveOutOfHospitalTakesNobodyFromWhereTheyWishToBe(String category, Risk risk) {
        String from = "\"location\":{\"kind\":\"hospital\"},\"ambulance\":{\"category\":\"" + category + "\"";

        assertThat(of(wish("home"), "conveying", from + "}").risk()).isEqualTo(risk);
        assertThat(of(wish("home"), "conveying", from + ",\"outcome\":\"conveyed-ed\"}")
                        .risk())
                .isEqualTo(Risk.LEAVING);
    }

    @Test
    void ofTwoCrewsTheOneThatSpokeLastSaysWhereTheyAre() {
        UrgentEvent onScene = event(AMBULANCE, "i-1", "on-scene", 5, "\"ambulance\":{}");
        UrgentEvent conveying = event(AMBULANCE, "i-2", "conveying", 9, "\"ambulance\":{}");
        UrgentEvent onItsWay = event(AMBULANCE, "i-3", "dispatched", 12, "\"ambulance\":{}");
        UrgentEvent secondOnScene = event(AMBULANCE, "i-3", "on-scene", 14, "\"ambulance\":{}");

        assertThat(risk(onScene, conveying)).isEqualTo(Risk.LEAVING);
        assertThat(risk(conveying, onScene, onItsWay)).isEqualTo(Risk.LEAVING);
        assertThat(risk(onScene, conveying, secondOnScene)).isEqualTo(Risk.DECIDE_NOW);
    }

    @Test
    void somebodyIsToldWheneverItPressesAnew() {
        assertThat(Risk.DECIDE_NOW.isNewsAfter(Risk.LEAVING)).isTrue();
        assertThat(Risk.LEAVING.isNewsAfter(Risk.DECIDE_NOW)).isTrue();
        assertThat(Risk.LEAVING.isNewsAfter(Risk.LEAVING)).isFalse();
        assertThat(Risk.WATCH.isNewsAfter(Risk.NONE)).isTrue();
        assertThat(Risk.WATCH.isNewsAfter(Risk.DECIDE_NOW)).isFalse();
        assertThat(Risk.NONE.isNewsAfter(Risk.LEAVING)).isFalse();
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

    private static Risk risk(UrgentEvent... latest) {
        return PlaceRisk.of(person(wish("home")), Sharing.SHARED, List.of(latest))
                .risk();
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
