package vigil.routing.decide;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.Alert.Link;
import vigil.domain.alert.Carried;
import vigil.domain.alert.What;
import vigil.domain.identity.AlertId;

/**
 * What was done about a possible match goes on in the person's own alert, whoever settled it. The two lie in different partitions, so the
 * person's alert asks and the review's answers: each message comes after what it needs, whoever works on which.
 */
record CarryFlow(Instant now) {
    /** From the person's alert to the possible match that it was. */
    static final String WAS = "possible-match";

    /** From a possible match to the person's alert that it became. */
    static final String BECAME = "became";

    /** What the sources said stands in the timelines; and that the question stood down is no end of the person's alert. */
    private static final Set<What> NOT_CARRIED =
            EnumSet.of(What.UPDATED, What.CANDIDATES_CHANGED, What.LATE, What.STOOD_DOWN);

    Decision decide(Carried carried, Alerts alerts) {
        return carried.reviewAlert() == null ? answer(carried, alerts) : take(carried, carried.reviewAlert(), alerts);
    }

    /** An incident may have been asked about more than once: what was done each time goes on, unless it was about another. */
    private Decision answer(Carried asked, Alerts alerts) {
        List<Alert> about = alerts.about(asked.reviewKey());
        Link became = new Link(BECAME, asked.personAlert());
        List<Alert> goOn = about.stream()
                .filter(review -> review.equals(about.getLast())
                        || review.links().contains(became)
                        || review.links().stream().noneMatch(link -> link.rel().equals(BECAME)))
                .toList();
        List<Alert> linked = goOn.stream()
                .filter(review -> !review.links().contains(became))
                .map(review -> linked(review, became))
                .toList();
        return new Decision(
                linked,
                List.of(),
                List.of(),
                List.of(),
                goOn.stream()
                        .map(review -> asked.answered(review.alertId(), worthCarrying(review), now))
                        .toList());
    }

    private Alert linked(Alert review, Link became) {
        AlertDraft draft = new AlertDraft(review, now);
        draft.links.add(became);
        return draft.note(AlertDraft.VIGIL, What.UPDATED, "It goes on in the person's own alert.")
                .next();
    }

    private static List<HistoryEntry> worthCarrying(Alert review) {
        return review.history().stream()
                .filter(entry -> !NOT_CARRIED.contains(entry.what()))
                .map(entry -> new HistoryEntry(
                        entry.at(), entry.by(), entry.what(), "Possible match: " + entry.words(), entry.incident()))
                .toList();
    }

    private Decision take(Carried answer, AlertId reviewAlert, Alerts alerts) {
        Link was = new Link(WAS, reviewAlert);
        Optional<Alert> person =
                alerts.find(answer.personAlert()).filter(alert -> !alert.links().contains(was));
        return person.map(alert -> {
                    AlertDraft draft = new AlertDraft(alert, now);
                    draft.links.add(was);
                    draft.carry(answer.history())
                            .note(
                                    AlertDraft.VIGIL,
                                    What.UPDATED,
                                    "It was a possible match before; what was done about it stands here too.");
                    return Decision.of(draft.next());
                })
                .orElse(Decision.NOTHING);
    }
}
