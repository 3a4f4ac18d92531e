package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.withdrawn;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.SourceResponse;
import vigil.domain.alert.SourceResponse.State;
import vigil.domain.identity.IncidentKey;
import vigil.routing.Examples;

class ResponsesTest {
    private static final String KEY = "p-maria";
    private static final IncidentKey CALL = new IncidentKey(AMBULANCE, "i-1");

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "on-scene", 0)));
    private Alert before = desk.only(KEY);

    @Test
    void nobodyIsToldAnythingBeforeAPersonHasAccepted() {
        assertThat(told(null)).isEmpty();
        desk.act(Kind.ACKNOWLEDGE, before);
        assertThat(told(before)).isEmpty();
    }

    @Test
    void aCrewThatIsStillDecidingIsAskedToRingAndToldWhom() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), before);

        SourceResponse response = told(before).get(CALL);
        assertThat(response.state()).isEqualTo(State.PLEASE_RING_BEFORE_CONVEYING);
        assertThat(response.team()).isEqualTo("Overnight nursing");
        assertThat(response.phone()).isEqualTo("01632 960150");
        assertThat(response.toString()).doesNotContain("Ravi", "home", "Kowalska");
    }

    @Test
    void whoComesSaysWhenAndOtherSourcesAreToldThatATeamHasIt() {
        desk.hear(confirmed(maria(), event(UCR, "u-1", "referred", 1, "")));
        before = desk.only(KEY);
        desk.act(Act.of(Kind.ACCEPT), before);
        assertThat(told(before).get(new IncidentKey(UCR, "u-1")).state()).isEqualTo(State.TEAM_ACCEPTED);

        before = desk.only(KEY);
        desk.act(Act.of(Kind.DECLINE).reason("r"), before);
        before = desk.only(KEY);
        desk.act(Act.of(Kind.ACCEPT).eta(40), before);
        assertThat(told(before)).hasSize(2).allSatisfy((incident, response) -> {
            assertThat(response.state()).isEqualTo(State.TEAM_ATTENDING);
            assertThat(response.eta()).isEqualTo(Examples.AT_2.plusSeconds(40 * 60));
        });
    }

    @Test
    void whatIsUnchangedIsNotToldAgain() {
        desk.act(Act.of(Kind.ACCEPT), before);
        before = desk.only(KEY);
        desk.act(Act.of(Kind.NOTE).note("n"), before);
        assertThat(told(before)).isEmpty();
    }

    @Test
    void anIncidentThatJoinsWhatATeamHasIsToldToo() {
        desk.act(Act.of(Kind.ACCEPT), before);
        before = desk.only(KEY);
        desk.hear(confirmed(maria(), event(UCR, "u-1", "referred", 1, "")));
        assertThat(told(before)).containsOnlyKeys(new IncidentKey(UCR, "u-1"));
    }

    @Test
    void whoeverWasToldThatATeamHasItIsToldWhenItHasItNoLonger() {
        desk.act(Act.of(Kind.ACCEPT), before);
        before = desk.only(KEY);
        desk.act(Act.of(Kind.DECLINE).reason("the car has broken down"), before);

        assertThat(told(before).get(CALL).state()).isEqualTo(State.TEAM_WITHDRAWN);
        assertThat(told(before).get(CALL).team()).isEqualTo("Overnight nursing");
    }

    @Test
    void aCallThatIsAboutSomebodyElseIsToldSoToo() {
        desk.act(Act.of(Kind.ACCEPT), before);
        before = desk.only(KEY);
        desk.hear(withdrawn(maria(), event("i-1", "on-scene", 3)));
        assertThat(told(before).get(CALL).state()).isEqualTo(State.TEAM_WITHDRAWN);
    }

    @Test
    void ofSomebodyWhoDoesNotShareTheyAreToldNothing() {
        Desk other = new Desk()
                .hear(confirmed(
                        Examples.person(
                                "p-maria", Examples.MARIA.replace("\"share\":\"given\"", "\"share\":\"declined\"")),
                        event("i-1", "on-scene", 0)));
        Alert raised = other.only(KEY);
        other.act(Act.of(Kind.ACCEPT), raised);
        assertThat(new Responses(Examples.directory()).between(raised, other.only(KEY)))
                .isEmpty();
    }

    @Test
    void whoeverWaitsForATeamIsToldWhenTheAlertIsOver() {
        desk.act(Act.of(Kind.ACCEPT).eta(40), before);
        before = desk.only(KEY);
        desk.act(Act.of(Kind.STAND_DOWN).reason("nobody needs to come"), before);
        assertThat(told(before).get(CALL).state()).isEqualTo(State.TEAM_WITHDRAWN);
        assertThat(told(desk.only(KEY))).isEmpty();
    }

    @Test
    void aResolvedAlertHasNoTeamAtWorkAnyMore() {
        desk.act(Act.of(Kind.ACCEPT), before);
        before = desk.only(KEY);
        desk.resolve(before, Outcome.STAYED);
        assertThat(told(before).get(CALL).state()).isEqualTo(State.TEAM_WITHDRAWN);
    }

    @Test
    void nobodyIsToldTheNumberOfWhoeverAcceptedNorAnExample() {
        desk.act(Act.of(Kind.DECLINE).reason("full"), before);
        before = desk.only(KEY);
        desk.act(Act.of(Kind.ACCEPT), before);
        assertThat(told(before).get(CALL).phone()).isNull();
    }

    private Map<IncidentKey, SourceResponse> told(@Nullable Alert then) {
        return new Responses(Examples.directoryWithCrewLine("night-nurses", "01632 960150"))
                .between(then, desk.only(KEY));
    }
}
