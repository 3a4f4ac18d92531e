package vigil.load.simulation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vigil.load.simulation.check.Invariant.DECIDED_AGAIN;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Input;
import vigil.platform.kafka.Topic;
import vigil.routing.kafka.Cause;
import vigil.routing.kafka.Redecision;
import vigil.wire.AlertDecision;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/** What is recorded of a decision is all that it depended on: whoever reads that, and nothing else, decides the same. */
final class RecordedChecks {
    private final Checks checks;

    RecordedChecks(Checks checks) {
        this.checks = checks;
    }

    void check(Batch.Written written) {
        ConsumerRecord<String, byte[]> input = record(written.made());
        Alert version = written.version();
        byte[] recorded = cause(written.made(), input)
                .decided(version, Codec.ALERT.encode(version), false, written.before(), Integer.MAX_VALUE);
        Optional<Alert> again = Codec.DECISION.decode(recorded)
                        instanceof Decoded.Value<AlertDecision>(AlertDecision read, var none)
                ? Redecision.of(
                        read,
                        new Redecision.Evidence(written.before(), written.made().directory(), input, null))
                : Optional.empty();
        checks.require(
                DECIDED_AGAIN,
                again.filter(version::equals).isPresent(),
                () -> version + " of " + written.made().input() + " is now " + again + ", by its record "
                        + new String(recorded, UTF_8));
    }

    private static Cause cause(Batch.Made made, @Nullable ConsumerRecord<String, byte[]> input) {
        if (made.input() != null && input != null) {
            return Cause.record(input, topic(made.input()), null, made.by());
        }
        return made.isTimely() ? Cause.time(made.by()) : Cause.directory(made.by());
    }

    /** As it would stand on its topic. */
    private static @Nullable ConsumerRecord<String, byte[]> record(Batch.Made made) {
        Input input = made.input();
        if (input == null) {
            return null;
        }
        long offset = input instanceof Input.Registered registered ? registered.offset() : 0;
        return new ConsumerRecord<>(topic(input).named(""), made.partition(), offset, input.key(), value(input));
    }

    private static Topic topic(Input input) {
        return switch (input.topic()) {
            case MATCHED -> Topic.MATCHING_MATCHED;
            case REVIEWS -> Topic.MATCHING_REVIEWS;
            case ACTIONS -> Topic.COORDINATION_ACTIONS;
            case CARRIED -> Topic.COORDINATION_CARRIED;
            case REGISTER -> Topic.REGISTER_PEOPLE;
        };
    }

    private static byte @Nullable [] value(Input input) {
        return switch (input) {
            case Input.Said said -> Codec.MATCHED.encode(said.statement());
            case Input.Asked asked -> Codec.REVIEW.encode(asked.review());
            case Input.Acted acted -> Codec.ACTION.encode(acted.action());
            case Input.Passed passed -> Codec.CARRIED.encode(passed.carried());
            case Input.Merged merged -> Codec.MERGING.encode(merged.merging());
            case Input.Registered registered ->
                registered.person() == null ? null : PersonCodec.encode(registered.person());
        };
    }
}
