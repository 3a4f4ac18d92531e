package vigil.routing.kafka;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Priority;
import vigil.domain.identity.TeamId;
import vigil.routing.Examples;
import vigil.routing.OwnDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.team.Load;
import vigil.routing.decide.team.Pressure;

class BatchTest {
    private static final Instant MONDAY_AT_10 = Instant.parse("2026-11-23T10:00:00Z");
    private static final TeamId MYTON = new TeamId("myton-coventry");
    private static final TeamId DISTRICT_NURSES = new TeamId("district-nursing-coventry");

    private final Batch batch = new Batch(Map.of(0, new AlertBook()), new RoutingTopics(""), OwnDirectory.load());

    @Test
    void ofCallsThatComeAtOnceNotAllGoToOneTeam() {
        Map<TeamId, Long> owned = IntStream.range(0, 40)
                .mapToObj(one -> raised("p-" + one, Pressure.NONE).owner())
                .collect(groupingBy(owner -> owner, counting()));

        assertThat(owned).isEqualTo(Map.of(MYTON, 20L, DISTRICT_NURSES, 20L));
    }

    @Test
    void whatTheBatchGivesIsAddedToWhatIsKnown() {
        Load five = new Load(5, 20);

        assertThat(raised("p-1", new Pressure(Map.of(), Map.of(MYTON, five))).owner())
                .isEqualTo(DISTRICT_NURSES);
        assertThat(batch.with(new Pressure(Map.of(), Map.of(MYTON, five))).loads())
                .isEqualTo(Map.of(MYTON, five, DISTRICT_NURSES, Load.NONE.plus(Priority.IMMEDIATE)));
    }

    @Test
    void whatHasGoneFromATeamWithinTheBatchIsOffItsHands() {
        Alert alert = raised("p-1", Pressure.NONE);
        Load one = Load.NONE.plus(alert.priority());
        Pressure read = new Pressure(Map.of(), Map.of(alert.owner(), one));
        assertThat(batch.with(read).loads()).isEqualTo(Map.of(alert.owner(), one.plus(one)));

        Coordination later = new Coordination(OwnDirectory.load(), read, MONDAY_AT_10.plusSeconds(3600));
        batch.add(0, later.tick(alert), Cause.time(later));

        TeamId next = batch.alerts(0).find(alert.alertId()).orElseThrow().owner();
        assertThat(next).isNotEqualTo(alert.owner());
        assertThat(batch.with(read).loads()).isEqualTo(Map.of(alert.owner(), one, next, one));
        assertThat(batch.with(Pressure.NONE).loads()).isEqualTo(Map.of(next, one));
    }

    private Alert raised(String id, Pressure read) {
        var maria = person(
                id,
                "{\"personId\":\"p-maria\",\"family\":\"Y\",\"birthDate\":\"1950-06-09\",\"gpPractice\":\"M86001\","
                        + "\"consent\":{\"share\":\"given\"}}");
        String stopped = "\"presentation\":{\"text\":\"syringe driver has stopped\"}";
        Coordination coordination = new Coordination(OwnDirectory.load(), batch.with(read), MONDAY_AT_10);
        var statement = confirmed(maria, event(Examples.OOH, "i-" + id, "triaged", 0, stopped));
        List<Alert> written = batch.add(0, coordination.decide(statement, batch.alerts(0)), Cause.time(coordination));
        return written.getLast();
    }
}
