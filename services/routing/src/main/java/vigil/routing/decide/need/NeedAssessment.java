package vigil.routing.decide.need;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.EventData;
import vigil.domain.event.Presentation;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Plan;
import vigil.domain.team.NeedRules;
import vigil.domain.team.NeedRules.NeedRule;
import vigil.domain.team.Words;

/**
 * What a snapshot calls for, by the directory's named rules: all that fit count, and the most pressing leads. The plan takes
 * part where it is shared.
 */
public final class NeedAssessment {
    /** Stands for the sentence of a rule that looks at the plan, which may be taken back later. */
    private static final String BY_THE_PLAN = "With what the plan says, this presses more";

    private NeedAssessment() {}

    /** Where nothing is known of a plan. */
    public static Need of(UrgentEvent event, NeedRules rules) {
        return of(event, null, rules);
    }

    /**
     * With what the plan says.
     *
     * @param plan null where there is none, or it may not be shared
     */
    public static Need of(UrgentEvent event, @Nullable Plan plan, NeedRules rules) {
        return Need.of(asked(event, plan, rules), rules);
    }

    /**
     * The same, rule by rule; never empty.
     *
     * @return most pressing first
     */
    public static List<Asked> asked(UrgentEvent event, @Nullable Plan plan, NeedRules rules) {
        List<String> texts = texts(event.data().presentation());
        List<Asked> asked = rules.rules().stream()
                .filter(rule -> fits(rule.when(), texts, event.data(), plan))
                .map(rule -> new Asked(rule.need(), rule.priority(), rule.actionWanted(), says(rule)))
                .sorted(Comparator.comparing(Asked::priority))
                .toList();
        return asked.isEmpty() ? List.of(usual(rules)) : asked;
    }

    /** What is asked for where no rule fits. */
    public static Asked usual(NeedRules rules) {
        var otherwise = rules.otherwise();
        return new Asked(otherwise.need(), otherwise.priority(), otherwise.actionWanted(), otherwise.says());
    }

    private static String says(NeedRule rule) {
        return rule.when().plan() == null ? rule.says() : BY_THE_PLAN;
    }

    private static boolean fits(NeedRules.When when, List<String> texts, EventData data, @Nullable Plan plan) {
        return PlanRules.fits(when.plan(), plan) && (when.isOfPlanAlone() || fits(when, texts, data));
    }

    private static boolean fits(NeedRules.When when, List<String> texts, EventData data) {
        return says(texts, when.words())
                || codes(data.presentation()).anyMatch(when.codes()::contains)
                || (data.ambulance() != null && fits(when, data.ambulance()))
                || (data.ucr() != null && data.ucr().needs().stream().anyMatch(when.ucrNeeds()::contains))
                || (data.ooh() != null
                        && data.ooh().disposition() != null
                        && when.dispositions().contains(data.ooh().disposition()));
    }

    private static boolean fits(NeedRules.When when, AmbulanceDetails ambulance) {
        return (ambulance.category() != null
                        && when.categories().contains(ambulance.category().code()))
                || (ambulance.outcome() != null
                        && when.outcomes().contains(ambulance.outcome().code()));
    }

    /** Whole words. Loops, as this is asked some hundred times of every event. */
    private static boolean says(List<String> texts, List<String> anyWords) {
        for (String words : anyWords) {
            for (String text : texts) {
                if (hasWords(text, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasWords(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    /** The source's text and the displays of its codes, however they were typed. */
    private static List<String> texts(@Nullable Presentation presentation) {
        if (presentation == null) {
            return List.of();
        }
        return Stream.concat(
                        Stream.ofNullable(presentation.text()),
                        presentation.codes().stream().flatMap(code -> Stream.ofNullable(code.display())))
                .map(Words::plain)
                .toList();
    }

    private static Stream<String> codes(@Nullable Presentation presentation) {
        return presentation == null
                ? Stream.empty()
                : presentation.codes().stream().flatMap(code -> Stream.ofNullable(code.code()));
    }
}
