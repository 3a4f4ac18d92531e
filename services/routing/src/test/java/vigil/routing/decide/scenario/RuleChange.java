package vigil.routing.decide.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Priority;
import vigil.domain.team.NeedRules;
import vigil.domain.team.NeedRules.NeedRule;
import vigil.domain.team.NeedRules.When;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;

/**
 * What may become of a rule by mistake.
 *
 * @param other what then stands in its place; null for nothing
 */
record RuleChange(NeedRule rule, String says, @Nullable NeedRule other) {
    /** It is taken away, asks for something else, or looks at less of what it looks at. */
    static List<RuleChange> of(NeedRule rule) {
        List<RuleChange> changes = new ArrayList<>();
        changes.add(new RuleChange(rule, "is not there", null));
        changes.add(asking(rule, "needs something else", "something-else", rule.priority(), rule.actionWanted()));
        for (Priority other : EnumSet.complementOf(EnumSet.of(rule.priority()))) {
            changes.add(asking(rule, "is " + other.code(), rule.need(), other, rule.actionWanted()));
        }
        // After a death the tasks of afterDeath say what to do, whatever the rule does.
        if (!rule.need().equals(Need.CARE_AFTER_DEATH)) {
            changes.add(asking(rule, "asks for something else", rule.need(), rule.priority(), "Something else."));
        }
        Set<Part> parts = Part.of(rule.when());
        if (parts.size() > 1) {
            parts.forEach(part -> changes.add(without(part, rule)));
        }
        return changes;
    }

    private static RuleChange asking(
            NeedRule rule, String says, String need, Priority priority, @Nullable String actionWanted) {
        return new RuleChange(
                rule,
                says,
                new NeedRule(rule.id(), rule.says(), rule.source(), rule.when(), need, priority, actionWanted));
    }

    private static RuleChange without(Part part, NeedRule rule) {
        return new RuleChange(
                rule,
                "does not look at " + part.words,
                new NeedRule(
                        rule.id(),
                        rule.says(),
                        rule.source(),
                        part.without(rule.when()),
                        rule.need(),
                        rule.priority(),
                        rule.actionWanted()));
    }

    /** The same directory with it. */
    TeamDirectory in(TeamDirectory directory) {
        NeedRules needs = directory.needs();
        List<NeedRule> rules = needs.rules().stream()
                .flatMap(one -> one.equals(rule) ? Stream.ofNullable(other) : Stream.of(one))
                .toList();
        return new TeamDirectory(
                directory.version(),
                directory.approvedBy(),
                directory.approvedAt(),
                directory.teams(),
                directory.places(),
                new NeedRules(
                        needs.version(),
                        needs.approvedBy(),
                        needs.approvedAt(),
                        needs.otherwise(),
                        rules,
                        needs.afterDeath()),
                directory.escalation(),
                directory.possibleMatch(),
                directory.capabilities(),
                directory.bankHolidays(),
                directory.shadow());
    }

    @Override
    public String toString() {
        return rule.id() + " " + says;
    }

    /** What a rule may look at. */
    private enum Part {
        WORDS("words"),
        CODES("codes"),
        CATEGORIES("the ambulance's category"),
        UCR_NEEDS("what urgent community response is asked for"),
        DISPOSITIONS("the disposition"),
        OUTCOMES("the ambulance's outcome"),
        PLAN("the plan");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        static Set<Part> of(When when) {
            Set<Part> parts = EnumSet.allOf(Part.class);
            parts.removeIf(part -> part.without(when).equals(when));
            return parts;
        }

        When without(When when) {
            return new When(
                    this == WORDS ? List.of() : when.words(),
                    this == CODES ? List.of() : when.codes(),
                    this == CATEGORIES ? List.of() : when.categories(),
                    this == UCR_NEEDS ? List.of() : when.ucrNeeds(),
                    this == DISPOSITIONS ? List.of() : when.dispositions(),
                    this == OUTCOMES ? List.of() : when.outcomes(),
                    this == PLAN ? null : when.plan());
        }
    }
}
