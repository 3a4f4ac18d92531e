package vigil.load.simulation.world;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import vigil.domain.alert.Alert;
import vigil.routing.decide.Decision;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Alerts and decisions with something wrong put into them. */
final class Altered {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Altered() {}

    /** The alert with its JSON changed. */
    static Alert alert(Alert alert, Consumer<ObjectNode> change) {
        try {
            ObjectNode tree = (ObjectNode) MAPPER.readTree(Codec.ALERT.encode(alert));
            change.accept(tree);
            return decoded(MAPPER.writeValueAsBytes(tree));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Alert decoded(byte[] json) {
        return switch (Codec.ALERT.decode(json)) {
            case Decoded.Value<Alert>(var alert, var defects) -> alert;
            case Decoded.Unreadable<Alert> unreadable -> throw new IllegalStateException(unreadable.sentence());
        };
    }

    /** The decision with the JSON of every version changed. */
    static Decision versions(Decision decision, Consumer<ObjectNode> change) {
        return decision.writtenAs(
                decision.versions().stream().map(alert -> alert(alert, change)).toList());
    }
}
