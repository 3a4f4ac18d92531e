package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.What;
import vigil.domain.event.AmbulanceDetails.Outcome;
import vigil.domain.event.UrgentEvent;
import vigil.domain.team.NeedRules;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Asked;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.PlaceRisk;

/**
 * How an open alert stands by its calls, its record and what people have done: what is needed and how pressing that is, whether
 * they have died, and only then whether where they wish to be is at risk. Whatever changes any of these settles all of them.
 */
record Standing(TeamDirectory directory, Instant now) {
    /** After a snapshot. What is new in it is heard also of somebody who is said to have died. */
    void heard(AlertDraft draft, UrgentEvent event) {
        settle(draft, () -> asksFor(event), because -> draft.heard(event, What.PRIORITY_RAISED, because));
        askAfterTheCrew(draft, event);
    }

    /** What was to be said to a crew is not asked once the last has gone, with them or without: what its outcome calls for is. */
    private void askAfterTheCrew(AlertDraft draft, UrgentEvent event) {
        Outcome outcome = event.ambulanceOutcome();
        boolean crewsAreGone = Snapshots.latest(draft.incidents).stream()
                .allMatch(call -> call.data().ambulance() == null
                        || call.ambulanceOutcome() != null
                        || call.status().isEnded());
        if (outcome == null || !crewsAreGone || !isForACrew(draft.actionWanted)) {
            return;
        }
        directory.needs().rules().stream()
                .filter(rule -> rule.when().outcomes().contains(outcome.code()))
                .flatMap(rule -> Stream.ofNullable(rule.actionWanted()))
                .findFirst()
                .ifPresent(draft::ask);
    }

    /** What a rule asks for because an ambulance comes, or what is usual. */
    private boolean isForACrew(String wanted) {
        NeedRules rules = directory.needs();
        return Stream.concat(
                        Stream.of(rules.otherwise().actionWanted()),
                        rules.rules().stream()
                                .filter(rule -> !rule.when().categories().isEmpty())
                                .flatMap(rule -> Stream.ofNullable(rule.actionWanted())))
                .anyMatch(wanted::endsWith);
    }

    private List<Asked> asksFor(UrgentEvent event) {
        return Deaths.isSaidIn(event) ? List.of() : NeedAssessment.asked(event, null, directory.needs());
    }

    /** After news from the register. */
    void registered(AlertDraft draft) {
        settle(
                draft,
                List::of,
                because -> draft.note(AlertDraft.VIGIL, What.PRIORITY_RAISED, "The register has news. " + because));
    }

    /** After whatever else may change it. */
    void settle(AlertDraft draft) {
        settle(draft, List::of, because -> draft.note(AlertDraft.VIGIL, What.PRIORITY_RAISED, because));
    }

    private void settle(AlertDraft draft, Supplier<List<Asked>> news, Consumer<String> sayRaised) {
        Deaths deaths = new Deaths(directory, now);
        String before = lead(draft);
        List<Asked> asked = new Needs(directory.needs()).asked(draft);
        Needs.add(draft, asked);
        deaths.settle(draft);
        boolean raised = raise(draft, Deaths.isKnown(draft) ? news.get() : asked, sayRaised);
        String lead = lead(draft);
        if (draft.death != null && lead.equals(Need.CARE_AFTER_DEATH)) {
            draft.actionWanted = deaths.wanted(draft, draft.death);
        } else if (raised || !lead.equals(before)) {
            draft.ask(Need.actionWanted(
                    asked.stream().filter(one -> one.need().equals(lead)).toList(), directory.needs()));
        }
        place(draft);
    }

    private static String lead(AlertDraft draft) {
        return draft.needs.iterator().next();
    }

    /** Never lowered. */
    private boolean raise(AlertDraft draft, List<Asked> asked, Consumer<String> say) {
        Priority before = draft.priority;
        List<Asked> above =
                asked.stream().filter(one -> one.priority().isAbove(before)).toList();
        if (above.isEmpty()) {
            return false;
        }
        draft.priority = above.getFirst().priority();
        Steps steps = new Steps(directory, now);
        steps.sooner(draft);
        steps.endSnooze(draft, "its priority is higher now.");
        say.accept(above.stream().map(Asked::says).distinct().collect(Collectors.joining("; ")));
        return true;
    }

    /** As it is now, without saying so: also of a closed alert, whose death nobody settles until it is opened again. */
    static PlaceAtRisk atRisk(AlertDraft draft) {
        PlaceAtRisk wish = PlaceRisk.of(draft.person, draft.sharing, Snapshots.latest(draft.incidents));
        return Deaths.isKnown(draft) ? PlaceRisk.afterDeath(wish) : wish;
    }

    private void place(AlertDraft draft) {
        PlaceAtRisk before = draft.preferredPlace;
        draft.preferredPlace = atRisk(draft);
        if (draft.preferredPlace.risk().isNewsAfter(before.risk())) {
            PlaceRisk.riskiest(draft.person, Snapshots.latest(draft.incidents))
                    .ifPresent(riskiest -> draft.heard(riskiest, What.PLACE_AT_RISK, draft.preferredPlace.why()));
        }
        if (draft.preferredPlace.risk().isPressing()) {
            new Steps(directory, now).endSnooze(draft, draft.preferredPlace.why());
        }
    }
}
