package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.routing.Examples;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.team.Load;
import vigil.wire.Codec;

/** What a team has is told from the records that routing writes, and what it says from those that boards write. */
class OpenLoadTest {
    private static final TeamId NURSES = Examples.team("night-nurses");
    private static final TeamId SPA = Examples.team("spa");

    private final OpenLoad load = new OpenLoad();
    private final AlertBook book = new AlertBook();

    @Test
    void anAlertCountsForItsOwnerWhileItIsOpenOnceWhateverItsVersions() {
        Coordination two = new Coordination(Examples.directory(), Examples.AT_2);
        take(two.decide(confirmed(maria(), event("i-1", "dispatched", 0)), book));
        take(two.decide(confirmed(maria(), event("i-1", "on-scene", 1)), book));
        assertThat(load.now()).containsOnly(java.util.Map.entry(NURSES, new Load(1, 2)));

        Coordination later = new Coordination(Examples.directory(), Examples.AT_2.plusSeconds(3_600));
        take(later.tick(book.dueAt(later.now()).getFirst()));
        assertThat(load.now()).containsOnly(java.util.Map.entry(SPA, new Load(1, 2)));
    }

    @Test
    void aTombstoneOrAClosedAlertCountsNoMore() {
        Coordination two = new Coordination(Examples.directory(), Examples.AT_2);
        take(two.decide(confirmed(maria(), event("i-1", "dispatched", 0)), book));
        take(two.decide(confirmed(maria(), event("i-1", "cancelled", 1)), book));
        assertThat(load.now()).isEmpty();

        take(two.decide(confirmed(Examples.person("p-2", PERSON), event("i-2", "dispatched", 0)), book));
        assertThat(load.now()).isNotEmpty();
        String id = book.about("p-2").getFirst().alertId().text();
        load.accept(new ConsumerRecord<>("coordination.alerts", 3, 9, id, null));
        assertThat(load.now()).isEmpty();
    }

    @Test
    void whatIsInShadowWeighsOnNobodyUntilItIsTakenLive() {
        Coordination shadow =
                new Coordination(Examples.directoryWith("shadow: {publishers: [\"urn:nhs:ods:RYA\"]}"), Examples.AT_2);
        take(shadow.decide(confirmed(maria(), event("i-1", "dispatched", 0)), book));
        assertThat(load.now()).isEmpty();

        take(shadow.decide(
                new AlertAction(
                        "act-1",
                        book.about("p-maria").getFirst().alertId(),
                        1,
                        "Sam",
                        Examples.AT_2,
                        AlertAction.Kind.HAND_OVER,
                        "nobody has rung",
                        null,
                        null,
                        null,
                        null,
                        null,
                        NURSES,
                        null,
                        null),
                book));
        assertThat(load.now()).containsOnly(java.util.Map.entry(NURSES, new Load(1, 2)));
    }

    @Test
    void anAlertOfAnEarlierVersionIsReadWhole() {
        Alert alert = new Coordination(Examples.directory(), Examples.AT_2)
                .decide(confirmed(maria(), event("i-1", "dispatched", 0)), book)
                .versions()
                .getFirst();
        load.accept(new ConsumerRecord<>(
                "coordination.alerts", 3, 1, alert.alertId().text(), Codec.ALERT.encode(alert)));
        assertThat(load.now()).containsKey(NURSES);
        load.accept(new ConsumerRecord<>("coordination.alerts", 3, 2, "a-2", "{}".getBytes(UTF_8)));
        assertThat(load.now()).hasSize(1);
    }

    @Test
    void theLatestWordOfATeamCountsAndATombstoneTakesItBack() {
        SaidCapacity said = new SaidCapacity();
        Capacity full = new Capacity(NURSES, Capacity.State.FULL, Examples.AT_2, "all on visits", "Ann", Examples.AT_2);
        said.accept(new ConsumerRecord<>("coordination.capacity", 0, 1, "night-nurses", Codec.CAPACITY.encode(full)));
        said.accept(new ConsumerRecord<>("coordination.capacity", 0, 2, "night-nurses", "{".getBytes(UTF_8)));
        assertThat(said.now()).containsEntry(NURSES, full);
        said.accept(new ConsumerRecord<>("coordination.capacity", 0, 3, "night-nurses", null));
        assertThat(said.now()).isEmpty();
    }

    private static final String PERSON = "{\"personId\":\"p-maria\",\"family\":\"A\",\"birthDate\":\"1941-03-02\","
            + "\"consent\":{\"share\":\"given\"},\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV1 3BA\"}]}";

    private void take(Decision decision) {
        Outbox outbox = new Outbox(new RoutingTopics(""));
        Cause cause = Cause.time(new Coordination(Examples.directory(), Examples.AT_2));
        outbox.add(3, decision, cause, book).forEach(book::apply);
        for (ProducerRecord<String, byte[]> record : List.copyOf(outbox.records())) {
            if (!record.topic().equals("coordination.alerts")) {
                continue;
            }
            var read = new ConsumerRecord<>(record.topic(), 3, 0, record.key(), record.value());
            for (Header header : record.headers()) {
                read.headers().add(header);
            }
            load.accept(read);
        }
    }
}
