package vigil.routing.kafka;

import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.decision.Origin;
import vigil.domain.decision.Seen;
import vigil.platform.kafka.Topic;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.team.Pressure;
import vigil.wire.AlertDecision;

/**
 * What a decision is made from, so that it can be recorded with what it gave.
 *
 * @param input null where none came, and of the register's, which {@code register.history} keeps and alerts must not
 * @param registerOffset of the register's record that is used in place of an older one; null where none is
 * @param by the time, the directory and how the teams stand
 */
public record Cause(
        Origin from,
        @Nullable ConsumerRecord<String, byte[]> input,
        @Nullable Long registerOffset,
        Coordination by) {
    /** Something was due. */
    public static Cause time(Coordination by) {
        return new Cause(Origin.TIME, null, null, by);
    }

    /** There is another directory. */
    public static Cause directory(Coordination by) {
        return new Cause(Origin.DIRECTORY, null, null, by);
    }

    /** A record came from that topic. */
    public static Cause record(
            ConsumerRecord<String, byte[]> record, Topic topic, @Nullable Long registerOffset, Coordination by) {
        Origin from = Origin.record(topic.named(""), record.partition(), record.offset());
        return new Cause(from, topic == Topic.REGISTER_PEOPLE ? null : record, registerOffset, by);
    }

    /**
     * The value to record, on {@code coordination.decisions}.
     *
     * @param written a version that it gave, as it is written
     * @param value of the same, as JSON
     * @param before the alerts about the same person or review that the decision saw
     * @param most bytes that it may have, without its input
     */
    public byte[] decided(Alert written, byte[] value, boolean cut, List<Alert> before, int most) {
        return new AlertDecision(written.alertId(), written.version(), by.now(), from, seen(before), cut, null, written)
                .encode(value, input == null ? null : input.value(), most);
    }

    private Seen seen(List<Alert> before) {
        Pressure pressure = by.pressure();
        return new Seen(
                before.stream()
                        .map(alert -> new Seen.Version(alert.alertId(), alert.version()))
                        .toList(),
                by.directory().version(),
                registerOffset,
                pressure.said().values().stream()
                        .filter(capacity -> capacity.takesNothing(by.now()))
                        .sorted(Comparator.comparing(capacity -> capacity.team().text()))
                        .toList(),
                pressure.loads().entrySet().stream()
                        .map(load -> new Seen.Load(
                                load.getKey(),
                                load.getValue().alerts(),
                                load.getValue().weight()))
                        .sorted(Comparator.comparing(load -> load.team().text()))
                        .toList());
    }
}
