package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.match.MatchStatement;
import vigil.routing.OwnDirectory;

/** By the rules of the project's own directory. */
class AfterTheCrewTest {
    private static final String LEFT = "\"ambulance\":{\"category\":\"C2\",\"outcome\":\"see-and-treat\"}";
    private static final String CREW = "Ring the crew or the caller";

    private final Desk desk = new Desk().with(OwnDirectory.load()).hear(said("i-1", "on-scene", 0, ""));

    @Test
    void onceTheCrewHasGoneThePersonIsRung() {
        assertThat(wanted()).startsWith(CREW);

        desk.at(10).hear(said("i-1", "closed", 10, LEFT));

        assertThat(wanted()).startsWith("Ring the person or the carer");
    }

    @Test
    void whileAnotherCrewIsThereOrOnItsWayItIsTheCrewThatIsRung() {
        desk.at(5).hear(said("i-2", "dispatched", 5, ""));
        desk.at(10).hear(said("i-1", "closed", 10, LEFT));
        assertThat(wanted()).startsWith(CREW);

        desk.at(30)
                .hear(said("i-2", "conveying", 30, "\"ambulance\":{\"category\":\"C2\",\"outcome\":\"conveyed-ed\"}"));
        assertThat(wanted()).startsWith("Ring the hospital");
    }

    @Test
    void whatElseIsAskedStands() {
        desk.at(5)
                .hear(confirmed(
                        maria(),
                        event(
                                AMBULANCE,
                                "i-1",
                                "on-scene",
                                5,
                                "\"presentation\":{\"text\":\"syringe driver has stopped\"}")));
        String before = wanted();
        assertThat(before).startsWith("Ring now");

        desk.at(10).hear(said("i-1", "closed", 10, LEFT));

        assertThat(wanted()).isEqualTo(before);
    }

    private String wanted() {
        return desk.only("p-maria").actionWanted();
    }

    private static MatchStatement said(String incident, String status, int minute, String rest) {
        String ambulance = rest.isEmpty() ? "\"ambulance\":{\"category\":\"C2\"}" : rest;
        return confirmed(maria(), event(AMBULANCE, incident, status, minute, ambulance));
    }
}
