package vigil.board.decide.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Signature;
import vigil.domain.identity.AlertId;

/** What somebody has signed, as the log has it. */
public sealed interface Signed {
    /** Names the handover. */
    String handoverId();

    Signature by();

    /**
     * The shift that ends hands over what is open.
     *
     * @param note what holds for all of it; null for nothing
     * @param alerts what was open, the most pressing first
     */
    record Given(String handoverId, Signature by, @Nullable String note, List<Line> alerts) implements Signed {
        public Given {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * The shift that begins takes it over.
     *
     * @param note what they make of it; null for nothing
     * @param alerts what was open when they signed, the most pressing first
     */
    record Received(
            String handoverId, Signature by, @Nullable String note, List<AlertId> alerts) implements Signed {
        public Received {
            alerts = List.copyOf(alerts);
        }
    }

    /** Whoever gave it takes it back: it goes on being theirs. */
    record Withdrawn(String handoverId, Signature by) implements Signed {}

    /**
     * One alert that is handed over.
     *
     * @param words what is to be done or watched for; null where the alert says it all
     */
    record Line(AlertId alertId, @Nullable String words) {
        @Override
        public String toString() {
            return "Line[" + alertId + "]";
        }
    }
}
