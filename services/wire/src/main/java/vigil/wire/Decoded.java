package vigil.wire;

import java.util.List;
import vigil.domain.Defect;

/** What a record's bytes stand for, or why they stand for nothing. */
public sealed interface Decoded<T> {
    /** A value, with the fields that broke their own rule and were left out. */
    record Value<T>(T value, List<Defect> defects) implements Decoded<T> {}

    /** Nothing: each reason names the field, and none quotes the record. */
    record Unreadable<T>(List<Defect> reasons) implements Decoded<T> {
        static <T> Unreadable<T> because(String field, String reason) {
            return new Unreadable<>(List.of(new Defect(field, reason)));
        }

        /** The reasons as one sentence. */
        public String sentence() {
            return String.join(
                    "; ",
                    reasons.stream()
                            .map(r -> r.field().isEmpty() ? r.reason() : r.field() + ": " + r.reason())
                            .toList());
        }
    }
}
