package vigil.domain.team;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.alert.Priority;
import vigil.domain.person.Plan.Prognosis;

/**
 * How what a source says becomes a need and a priority: named rules, kept as data.
 *
 * @param approvedBy the clinician who approved them; null means that they are examples
 * @param otherwise what follows when no rule fits
 * @param afterDeath what has to be seen to after a death; an example where a directory gives none
 */
public record NeedRules(
        int version,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        Otherwise otherwise,
        List<NeedRule> rules,
        AfterDeath afterDeath) {
    public NeedRules {
        otherwise = Copies.or(otherwise, Otherwise.END_OF_LIFE_CRISIS);
        rules = Copies.of(rules);
        afterDeath = Copies.or(afterDeath, AfterDeath.EXAMPLE);
    }

    /** With the example of what has to be seen to after a death. */
    public NeedRules(
            int version,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            Otherwise otherwise,
            List<NeedRule> rules) {
        this(version, approvedBy, approvedAt, otherwise, rules, AfterDeath.EXAMPLE);
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

    /**
     * When a rule fits: any of these in the event, and in the plan as well where it asks for that. A rule that asks for
     * nothing in the event fits any call by somebody with such a plan.
     *
     * @param words as {@link Words#plain} has them
     * @param plan null where the plan takes no part; it never fits where no plan is shared
     */
    public record When(
            List<String> words,
            List<String> codes,
            List<String> categories,
            List<String> ucrNeeds,
            List<String> dispositions,
            List<String> outcomes,
            @Nullable WhenPlan plan) {
        /** Where the plan takes no part. */
        public When(
                List<String> words,
                List<String> codes,
                List<String> categories,
                List<String> ucrNeeds,
                List<String> dispositions,
                List<String> outcomes) {
            this(words, codes, categories, ucrNeeds, dispositions, outcomes, null);
        }

        public When {
            words = Copies.of(words).stream().map(Words::plain).toList();
            codes = Copies.of(codes);
            categories = Copies.of(categories);
            ucrNeeds = Copies.of(ucrNeeds);
            dispositions = Copies.of(dispositions);
            outcomes = Copies.of(outcomes);
        }

        /** Whether it asks for nothing in the event. */
        public boolean isOfPlanAlone() {
            return plan != null
                    && words.isEmpty()
                    && codes.isEmpty()
                    && categories.isEmpty()
                    && ucrNeeds.isEmpty()
                    && dispositions.isEmpty()
                    && outcomes.isEmpty();
        }
    }

    /**
     * What the plan has to say: each that is named, in one of the ways that are named.
     *
     * @param prognosis any, where empty
     * @param medicines any, where empty
     * @param syringeDriver any, where empty
     */
    public record WhenPlan(List<Prognosis> prognosis, List<InHome> medicines, List<InHome> syringeDriver) {
        public WhenPlan {
            prognosis = Copies.of(prognosis);
            medicines = Copies.of(medicines);
            syringeDriver = Copies.of(syringeDriver);
        }
    }

    /** What the plan says of something in the home; that it says nothing is never a "no". */
    public enum InHome implements Coded {
        IN_PLACE,
        /** It is there, and nobody has authorised its use. */
        NOT_AUTHORISED,
        NOT_IN_PLACE,
        NOT_RECORDED
    }
}
