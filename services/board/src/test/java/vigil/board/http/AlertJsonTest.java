package vigil.board.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;
import static vigil.board.Alerts.withCallOfAnother;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.board.decide.Names;

class AlertJsonTest {
    private static final Names NAMES = new Names(Map.of(), Map.of());
    private static final List<String> WHERE = List.of(
            "12 Spon Street", "CV1 3BA", "07700900123", "07700900999", "9 Safe Row", "M86001", "Safe Haven Unit");

    @Test
    void holdsBackWhereTheCallIsWhenOneOfThoseWhomItMayConcernIsRestricted() {
        ObjectNode question = question(true);

        String shown = AlertJson.encode(alert(question), NAMES, null, false);
        assertThat(shown).doesNotContain(WHERE);
        assertThat(shown).as("what is needed to tell who it is").contains("Jones", "1940-02-03");
        assertThat(new JsonObject(shown).getJsonArray("withheld").encode())
                .isEqualTo("[\"where they are and telephone numbers\"]");

        assertThat(AlertJson.encode(alert(question), NAMES, null, true)).contains(WHERE);
    }

    @Test
    void showsWhereTheCallIsWhenNoneOfThemIsRestricted() {
        String shown = AlertJson.encode(alert(question(false)), NAMES, null, false);

        assertThat(shown).contains(WHERE);
        assertThat(new JsonObject(shown).getJsonArray("withheld").encode()).isEqualTo("[]");
    }

    @Test
    void saysNothingOfWhomACallWasAboutOnceItTurnedOutToBeSomebodyElse() {
        ObjectNode json = withCallOfAnother(json("a-1"));

        for (boolean withheldToo : new boolean[] {false, true}) {
            JsonObject call = new JsonObject(AlertJson.encode(alert(json), NAMES, null, withheldToo))
                    .getJsonArray("incidents")
                    .getJsonObject(1);
            assertThat(call.encode()).doesNotContain("NOWAK", "9 Other Road", "chest pain");
            assertThat(call.getString("withdrawnBy")).isNotNull();
            assertThat(call.getJsonObject("latest")
                            .getJsonObject("data")
                            .getJsonObject("incident")
                            .getString("status"))
                    .isEqualTo("on-scene");
        }
    }

    @Test
    void keepsTheNumbersToRingOfAWithdrawnCallWhileItIsInDoubtAndNothingElseOfIt() {
        ObjectNode json = set(withCallOfAnother(json("a-1")), "/match/state", "in-doubt");

        JsonObject data = withdrawnData(AlertJson.encode(alert(json), NAMES, null, false));

        assertThat(data.getJsonObject("callback").encode()).isEqualTo("{\"phone\":\"07700900321\"}");
        assertThat(data.getJsonObject("ambulance").encode())
                .isEqualTo("{\"callSign\":\"W401\",\"crewPhone\":\"07700900654\"}");
        assertThat(data.encode()).doesNotContain("NOWAK", "9 Other Road", "chest pain", "07700900987", "Elsewhere");
    }

    @Test
    void keepsTheCallersNumberOfAWithdrawnCallWhereItLeftNoOtherToRing() {
        ObjectNode json = set(withCallOfAnother(json("a-1")), "/match/state", "in-doubt");
        ((ObjectNode) json.at("/incidents/1/latest/data/callback")).remove("phone");

        JsonObject data = withdrawnData(AlertJson.encode(alert(json), NAMES, null, false));

        assertThat(data.getJsonObject("caller").encode()).isEqualTo("{\"phone\":\"07700900987\"}");
        assertThat(data.encode()).doesNotContain("NOWAK", "wife");
        set(json, "/person/restricted", true);
        assertThat(withdrawnData(AlertJson.encode(alert(json), NAMES, null, false))
                        .encode())
                .doesNotContain("07700900987");
    }

    @Test
    void tellsANumberThatIsHeldBackFromOneThatNobodyLeft() {
        ObjectNode json = set(json("a-1"), "/person/restricted", true);
        assertThat(numberHeldBack(json, false)).isTrue();
        assertThat(numberHeldBack(json, true)).as("shown").isNull();

        ObjectNode data = json.withObject("/incidents/0/latest/data");
        data.withObject("/callback").remove("phone");
        assertThat(numberHeldBack(json, false)).isFalse();
        data.withObject("/caller").put("phone", "07700900777");
        assertThat(numberHeldBack(json, false)).isTrue();

        set(json, "/person/restricted", false);
        assertThat(numberHeldBack(json, false)).as("the key safe is no number").isNull();
    }

    @Test
    void tellsAPlaceThatIsHeldBackFromOneThatNobodySaid() {
        ObjectNode json = set(json("a-1"), "/person/restricted", true);
        assertThat(heldBack(json, "whereHeldBack", false)).isTrue();
        assertThat(heldBack(json, "addressHeldBack", false)).isFalse();
        assertThat(heldBack(json, "whereHeldBack", true)).as("shown").isNull();

        ObjectNode data = json.withObject("/incidents/0/latest/data");
        data.withObject("/person/address").put("postcode", "CV1 3BA");
        data.remove("location");
        assertThat(heldBack(json, "whereHeldBack", false)).isFalse();
        assertThat(heldBack(json, "addressHeldBack", false)).isTrue();
    }

    @Test
    void keepsNoNumberOfAWithdrawnCallWhereNobodyHasToRing() {
        JsonObject data = withdrawnData(AlertJson.encode(alert(withCallOfAnother(json("a-1"))), NAMES, null, false));

        assertThat(data.fieldNames()).containsExactly("incident");
    }

    @Test
    void holdsBackWhereToRingAboutARestrictedPersonUntilSomebodyAsks() {
        ObjectNode json = set(withCallOfAnother(json("a-1")), "/match/state", "in-doubt");
        set(json, "/person/restricted", true);

        assertThat(withdrawnData(AlertJson.encode(alert(json), NAMES, null, false))
                        .encode())
                .contains("07700900654")
                .doesNotContain("07700900321");
        assertThat(withdrawnData(AlertJson.encode(alert(json), NAMES, null, true))
                        .encode())
                .contains("07700900321");
    }

    @Test
    void leavesOutOfTheHistoryWhatAWithdrawnCallSaid() {
        ObjectNode json = withCallOfAnother(json("a-1"));
        json.withArray("history")
                .addObject()
                .put("at", "2026-11-21T02:16:00Z")
                .put("by", "Vigil")
                .put("what", "incident-joined")
                .put("words", "999. Crew on scene: chest pain")
                .putObject("incident")
                .put("source", "urn:nhs:ods:RYA")
                .put("id", "other");

        String shown = AlertJson.encode(alert(json), NAMES, null, true);

        assertThat(shown).doesNotContain("chest pain").contains("a call said this that has since been withdrawn");
    }

    private static @Nullable Boolean numberHeldBack(ObjectNode json, boolean withheldToo) {
        return heldBack(json, "numberHeldBack", withheldToo);
    }

    private static @Nullable Boolean heldBack(ObjectNode json, String field, boolean withheldToo) {
        return new JsonObject(AlertJson.encode(alert(json), NAMES, null, withheldToo))
                .getJsonArray("incidents")
                .getJsonObject(0)
                .getBoolean(field);
    }

    private static JsonObject withdrawnData(String shown) {
        return new JsonObject(shown)
                .getJsonArray("incidents")
                .getJsonObject(1)
                .getJsonObject("latest")
                .getJsonObject("data");
    }

    /** A possible match; the source says where the patient is, lives and is taken. */
    private static ObjectNode question(boolean restricted) {
        ObjectNode json = possible(json("a-1"));
        set(json, "/match/candidates/0/restricted", restricted);
        ObjectNode data = json.withObject("/incidents/0/latest/data");
        data.withObject("/person").put("family", "Jones").put("gpPractice", "M86001");
        data.withObject("/person/address").withArray("lines").add("9 Safe Row");
        data.withObject("/person").withArray("phones").add("07700900999");
        data.withObject("/ambulance/destination").put("name", "Safe Haven Unit");
        return json;
    }
}
