package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.EFFECT;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Carried;
import vigil.domain.alert.IncidentView;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Input;
import vigil.routing.decide.Decision;

/** What matching said is so. */
final class EffectChecks {
    private static final int LONGEST_TIMELINE = 200;

    private final Checks checks;

    EffectChecks(Checks checks) {
        this.checks = checks;
    }

    /** @param about the alerts kept about the same person or question, as they are now */
    void check(Batch.Made made, List<Alert> about, Collection<Alert> archived) {
        switch (made.input()) {
            case Input.Said(MatchStatement statement) -> {
                boolean confirmed = statement.statement() == MatchStatement.Kind.CONFIRMED;
                checks.require(
                        EFFECT,
                        confirmed
                                ? Stream.concat(about.stream(), archived.stream())
                                        .anyMatch(alert -> isIn(statement, alert))
                                : about.stream().allMatch(alert -> isOut(statement, alert)),
                        () -> made.input() + " is not in " + about);
            }
            case Input.Asked(Review review) -> asked(review, about, archived);
            case Input.Acted acted -> {}
            case Input.Registered registered -> {}
            case Input.Merged merged -> {}
            case Input.Passed(Carried carried) -> passed(carried, made.decision(), about);
            case null -> {}
        }
    }

    private static boolean isIn(MatchStatement statement, Alert alert) {
        return statement.personId().equals(alert.personId())
                && alert.incident(statement.incident())
                        .filter(incident -> hasHeard(statement.event().id(), incident))
                        .isPresent();
    }

    private static boolean hasHeard(String eventId, IncidentView incident) {
        return incident.timeline().size() >= LONGEST_TIMELINE
                || incident.timeline().stream()
                        .anyMatch(entry -> entry.eventId().equals(eventId));
    }

    /** Withdrawn from then on, or heard of again since. */
    private static boolean isOut(MatchStatement statement, Alert alert) {
        return alert.incident(statement.incident())
                .filter(incident -> !incident.withdrawn()
                        && incident.latest().order().compareTo(statement.event().order()) <= 0)
                .isEmpty();
    }

    /** What is asked for is answered, and the answer stands. */
    private void passed(Carried carried, Decision decision, List<Alert> about) {
        Alert.Link was = new Alert.Link(
                "possible-match", carried.reviewAlert() == null ? carried.personAlert() : carried.reviewAlert());
        checks.require(
                EFFECT,
                carried.reviewAlert() == null
                        ? about.isEmpty() || !decision.carried().isEmpty()
                        : about.stream()
                                .filter(alert -> alert.alertId().equals(carried.personAlert()))
                                .allMatch(alert -> alert.links().contains(was)),
                () -> carried + " gave " + decision.carried() + " about " + about);
    }

    /**
     * In shadow a question ends when nothing is heard of it for long, though matching still has it: until it says something new. Ruled on
     * and asked anew at the same moment, it has two alerts that were raised then.
     */
    private void asked(Review review, List<Alert> about, Collection<Alert> archived) {
        List<Alert> all = Stream.concat(
                        about.stream(),
                        archived.stream().filter(alert -> alert.partitionKey().equals(review.reviewKey())))
                .toList();
        Instant latest = all.stream()
                .map(alert -> alert.clocks().raised())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        boolean endedInShadow = all.stream()
                .filter(alert -> alert.clocks().raised().equals(latest))
                .filter(alert -> alert.isInShadow() && !alert.status().isOpen())
                .flatMap(alert -> alert.incident(review.incident()).stream())
                .anyMatch(incident -> hasHeard(review.event().id(), incident));
        if (endedInShadow) {
            return;
        }
        List<List<Candidate>> open = about.stream()
                .filter(alert -> alert.status().isOpen())
                .map(alert -> alert.match().candidates())
                .toList();
        List<List<Candidate>> asked = review.state() == Review.State.OPEN ? List.of(review.candidates()) : List.of();
        checks.require(
                EFFECT,
                open.equals(asked),
                () -> review.incident() + " asks about " + asked + ", the desk about " + open);
    }

    /** All is read: the question is asked, and can still be answered. */
    void answerable(Review review, List<Alert> about, Collection<Alert> archived) {
        asked(review, about, archived);
        about.stream()
                .filter(alert -> alert.status().isOpen())
                .forEach(open -> checks.require(
                        Invariant.ANSWERABLE, !Lines.isRuled(open), () -> open + " is ruled on, and still asked"));
    }
}
