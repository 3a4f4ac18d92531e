package vigil.register.lines;

import java.util.List;
import vigil.domain.Defect;

/** A line of a file of people. */
public sealed interface Line {
    /** Its number, from 1; of a record over several lines, the first. */
    long number();

    /** A person's record as JSON, unchecked. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Json(long number, byte[] json) implements Line {}

    /** A line that can't be made into a record. */
    record Unusable(long number, List<Defect> reasons) implements Line {
        static Unusable because(long number, String reason) {
            return new Unusable(number, List.of(new Defect("", reason)));
        }
    }

    /** A line after which the rest of the file can't be told apart. */
    record Broken(long number, String reason) implements Line {}
}
