package vigil.board.decide.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Signature;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;

/**
 * What somebody wants to report, as it came over HTTP: nothing is believed yet.
 *
 * @param concernId a UUID, so that to send it again changes nothing
 * @param kind code of a {@link Concern.Kind}
 * @param words what happened
 */
public record ConcernRequest(
        @Nullable String concernId,
        @Nullable String kind,
        @Nullable String words) {
    private static final int MOST_WORDS = 2_000;

    /** What becomes of it. */
    public sealed interface Checked {
        /** It may be written. */
        record Report(Concern concern) implements Checked {}

        /** It has been written before. */
        record AsBefore(String concernId) implements Checked {}

        /** Each defect names the field by its JSON pointer. */
        record Wrong(List<Defect> defects) implements Checked {
            public Wrong {
                defects = List.copyOf(defects);
            }
        }

        /** Its id is another's; {@code sentence} says so. */
        record Refused(String sentence) implements Checked {}
    }

    /** The id that it was given; empty where that is none. */
    public Optional<String> id() {
        try {
            return concernId == null
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(concernId).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it is reported.
     *
     * @param before what was reported under that id already; null for nothing
     */
    public Checked check(@Nullable Concern before, Alert alert, Signature by) {
        List<Defect> wrong = new ArrayList<>();
        String id = id().orElse(null);
        if (id == null) {
            wrong.add(new Defect("/concernId", "is a UUID of your own, the same when you send it again"));
        }
        Concern.Kind chosen =
                Optional.ofNullable(kind).flatMap(Concern.Kind::of).orElse(null);
        if (chosen == null) {
            wrong.add(new Defect("/kind", "is one of " + Concern.Kind.codes()));
        }
        String said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > MOST_WORDS) {
            wrong.add(new Defect("/words", "says what happened, in 1 to " + MOST_WORDS + " characters"));
        }
        if (id == null || chosen == null || !wrong.isEmpty()) {
            return new Checked.Wrong(wrong);
        }
        if (before != null) {
            return before.by().isOfSame(by) && before.alertId().equals(alert.alertId())
                    ? new Checked.AsBefore(id)
                    : new Checked.Refused("Another concern has been reported under that id: take another.");
        }
        return new Checked.Report(
                new Concern(id, alert.alertId(), chosen, said, alert.isRestricted() ? null : alert.owner(), by));
    }

    @Override
    public String toString() {
        return "ConcernRequest[" + concernId + "]";
    }
}
