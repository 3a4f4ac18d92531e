package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Priority;
import vigil.domain.match.MatchStatement;
import vigil.domain.team.Capacity;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.Topic;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.team.Load;
import vigil.routing.decide.team.Pressure;
import vigil.wire.AlertDecision;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.ShortAlert;

/** A version is decided again from what is written on {@code coordination.decisions}. */
class RedecisionTest {
    private static final TeamDirectory DIRECTORY = Examples.directoryWithHours("hospice", "mon-sun 00:00-24:00");
    private static final MatchStatement CALL = confirmed(maria(), event("i-1", "dispatched", 0));

    private final Outbox outbox = new Outbox(new RoutingTopics(""));
    private final AlertBook book = new AlertBook();

    /** Whom the night nurses had in hand, and that the hospice was full, is nowhere else by then. */
    @Test
    void theTeamsAreAsTheyStoodThen() {
        Instant now = Examples.AT_2;
        Capacity full = new Capacity(
                Examples.team("hospice"), Capacity.State.FULL, now.plusSeconds(60), "Two visits.", "Sam", now);
        Pressure pressure = new Pressure(
                Map.of(full.team(), full), Map.of(Examples.team("night-nurses"), Load.NONE.plus(Priority.URGENT)));
        Alert alert = stated(CALL, new Coordination(DIRECTORY, pressure, now), null);

        assertThat(alert.routing().considered().toString()).contains("is full until 02:01: Two visits.");
        assertThat(alert.routing().why()).contains("It has 1 open alert, of weight 2.");
        assertThat(again(new Redecision.Evidence(List.of(), DIRECTORY, record(CALL), null)))
                .contains(alert);
    }

    @Test
    void theRegistersLaterRecordCountsAsItDidThen() {
        var later = new ConsumerRecord<>(
                "register.people",
                3,
                18L,
                "p-maria",
                Examples.MARIA
                        .replace("\"share\":\"given\"", "\"share\":\"withdrawn\"")
                        .getBytes(UTF_8));
        RecentRegister register = new RecentRegister();
        register.heard(later);
        MatchStatement latest = register.withLatest(CALL);
        Alert alert = stated(latest, new Coordination(DIRECTORY, Examples.AT_2), 18L);

        assertThat(again(new Redecision.Evidence(List.of(), DIRECTORY, record(CALL), later)))
                .contains(alert);
        assertThat(again(new Redecision.Evidence(List.of(), DIRECTORY, record(CALL), null)))
                .isPresent()
                .isNotEqualTo(Optional.of(alert));
    }

    @Test
    void aVersionThatWasCutIsCutAgain() {
        MatchStatement huge = confirmed(
                maria(),
                event(
                        Examples.AMBULANCE,
                        "i-1",
                        "dispatched",
                        0,
                        "\"ambulance\":{\"callSign\":\"" + "a".repeat(Outbox.LARGEST_ALERT) + "\"}"));
        Alert alert = stated(huge, new Coordination(DIRECTORY, Examples.AT_2), null);

        assertThat(alert.incidents().getFirst().latest().data().ambulance().callSign())
                .hasSize(ShortAlert.MOST_TEXT);
        assertThat(again(new Redecision.Evidence(List.of(), DIRECTORY, record(huge), null)))
                .contains(alert);
    }

    @Test
    void whatTimeOrAnotherDirectoryLedToFollowsAgain() {
        Alert first = stated(CALL, new Coordination(DIRECTORY, Examples.AT_2), null);
        book.apply(first);
        Coordination later = new Coordination(DIRECTORY, Examples.AT_2.plus(Duration.ofMinutes(15)));
        Alert up = add(later.tick(first), Cause.time(later));
        assertThat(up.owner()).isNotEqualTo(first.owner());
        assertThat(again(new Redecision.Evidence(List.of(first), DIRECTORY, null, null)))
                .contains(up);

        TeamDirectory without = Examples.directoryWithout(first.owner().text());
        Coordination under = new Coordination(without, later.now());
        Alert elsewhere = add(under.underNewDirectory().apply(first), Cause.directory(under));
        assertThat(again(new Redecision.Evidence(List.of(first), without, null, null)))
                .contains(elsewhere);
        assertThat(again(new Redecision.Evidence(List.of(first), DIRECTORY, null, null)))
                .isEmpty();
    }

    private Alert stated(MatchStatement statement, Coordination by, @Nullable Long registerOffset) {
        MatchStatement read = registerOffset == null ? statement : CALL;
        return add(by.decide(statement, book), Cause.record(record(read), Topic.MATCHING_MATCHED, registerOffset, by));
    }

    private Alert add(Decision decision, Cause cause) {
        return outbox.add(3, decision, cause, book).getFirst();
    }

    private static ConsumerRecord<String, byte[]> record(MatchStatement statement) {
        return new ConsumerRecord<>("matching.matched", 3, 7, "p-maria", Codec.MATCHED.encode(statement));
    }

    private Optional<Alert> again(Redecision.Evidence evidence) {
        return Redecision.of(recorded(), evidence);
    }

    private AlertDecision recorded() {
        byte[] value = outbox.records().stream()
                .filter(record -> record.topic().equals("coordination.decisions"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .value();
        return ((Decoded.Value<AlertDecision>) Codec.DECISION.decode(value)).value();
    }
}
