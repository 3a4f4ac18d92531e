package vigil.app.explain;

import java.util.List;

/** What came of deciding a version again. */
public sealed interface Outcome {
    /** The same. */
    record Same() implements Outcome {}

    /**
     * Something else.
     *
     * @param where in the alert; empty where no version followed at all
     * @param why no version did, in a sentence; empty where one did
     */
    record Differs(List<Difference> where, String why) implements Outcome {}

    /** It can't be decided again: something that it was decided from is not there. */
    record Unknown(String why) implements Outcome {}
}
