package vigil.board.decide.concern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Signature;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;

/**
 * What somebody has reported about an alert.
 *
 * @param id the browser's own UUID, so that the same sent twice is one
 * @param words what happened; may name people, whatever whoever wrote it was asked
 * @param team which had the alert then; null for a restricted person, as teams are named after places
 */
public record Concern(
        String id,
        AlertId alertId,
        Kind kind,
        String words,
        @Nullable TeamId team,
        Signature by) {
    /** The newest first. */
    public static final Comparator<Concern> NEWEST_FIRST = Comparator.comparing(
                    (Concern concern) -> concern.by().at())
            .reversed()
            .thenComparing(Concern::id);

    /** What it is, as those who look into it sort them. */
    public enum Kind {
        /** Something went wrong, or nearly did. */
        INCIDENT("incident"),
        /** Somebody is not content with what was done: the patient, those close to them, or a service. */
        COMPLAINT("complaint"),
        /** Anything else that ought to be known; praise too. */
        FEEDBACK("feedback");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As records and programs write it. */
        public String code() {
            return code;
        }

        /** The kind of that code; empty where there is none. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }

        /** Every code, for whoever has written another. */
        static String codes() {
            return Arrays.stream(values()).map(Kind::code).collect(Collectors.joining(", "));
        }
    }

    @Override
    public String toString() {
        return "Concern[" + id + ", " + kind.code() + "]";
    }
}
