package vigil.domain.team;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.alert.Priority;

/**
 * How what a source says becomes a need and a priority: named rules, kept as data.
 *
 * @param approvedBy the clinician who approved them; null means that they are examples
 * @param otherwise what follows when no rule fits
 */
public record NeedRules(
        int version,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        Otherwise otherwise,
        List<NeedRule> rules) {
    public NeedRules {
        otherwise = Copies.or(otherwise, Otherwise.END_OF_LIFE_CRISIS);
        rules = Copies.of(rules);
    }

    /** What holds when nothing more is known. */
    public record Otherwise(String need, Priority priority, String actionWanted, String says) {
        static final Otherwise END_OF_LIFE_CRISIS = new Otherwise(
                "end-of-life-crisis",
                Priority.URGENT,
                "Ring the caller or the crew: find out what is happening and what the person wants.",
                "Any urgent-care contact by someone on the palliative register");
    }

    /**
     * One rule, as a clinician would say it.
     *
     * @param says the sentence
     * @param source where it comes from
     */
    public record NeedRule(
            String id,
            String says,
            @Nullable String source,
            When when,
            String need,
            Priority priority,
            @Nullable String actionWanted) {}

    /** When a rule fits: any of these. */
    public record When(
            List<String> words,
            List<String> codes,
            List<String> categories,
            List<String> ucrNeeds,
            List<String> dispositions,
            List<String> outcomes) {
        public When {
            words = Copies.of(words);
            codes = Copies.of(codes);
            categories = Copies.of(categories);
            ucrNeeds = Copies.of(ucrNeeds);
            dispositions = Copies.of(dispositions);
            outcomes = Copies.of(outcomes);
        }
    }
}
