package vigil.routing.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Merging;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;
import vigil.routing.decide.team.Pressure;

/** One partition's alerts and a clock, as a test plays them. */
final class Desk {
    final AlertBook book = new AlertBook();
    final List<ActionOutcome> outcomes = new ArrayList<>();
    final List<Ruling> rulings = new ArrayList<>();
    final List<Alert> archived = new ArrayList<>();
    private TeamDirectory directory = Examples.directory();
    private Pressure pressure = Pressure.NONE;
    private Instant now = Examples.AT_2;
    final List<Merging> onTheWay = new ArrayList<>();
    private boolean held;
    private int actions;

    /** Minutes after two o'clock. */
    Desk at(int minute) {
        now = Examples.AT_2.plusSeconds(60L * minute);
        return this;
    }

    /** By other rules than the usual ones. */
    Desk with(TeamDirectory other) {
        directory = other;
        return this;
    }

    /** While the teams stand so. */
    Desk under(Pressure said) {
        pressure = said;
        return this;
    }

    Desk hear(MatchStatement statement) {
        return apply(coordination().decide(statement, book));
    }

    Desk hear(Review review) {
        return apply(coordination().decide(review, book));
    }

    Desk registered(Person person, long offset) {
        return apply(coordination().decide(person, offset, book));
    }

    Desk removed(String person, long offset) {
        return apply(coordination().removed(new PersonId(person), offset, book));
    }

    Desk tick() {
        book.dueAt(now).stream().map(coordination()::tick).toList().forEach(this::apply);
        return this;
    }

    ActionOutcome act(AlertAction.Kind kind, Alert seen) {
        return act(noted(kind), seen);
    }

    ActionOutcome resolve(Alert seen, Outcome outcome) {
        return act(noted(AlertAction.Kind.RESOLVE).outcome(outcome), seen);
    }

    ActionOutcome confirm(Alert seen, PersonId person) {
        return act(noted(AlertAction.Kind.CONFIRM_MATCH).person(person), seen);
    }

    ActionOutcome act(Act act, Alert seen) {
        return act(act.on(seen, "action-" + actions++, now));
    }

    ActionOutcome act(AlertAction action) {
        apply(coordination().decide(action, book));
        return outcomes.getLast();
    }

    AlertAction action(String id, AlertAction.Kind kind, Alert seen) {
        return noted(kind).on(seen, id, now);
    }

    private static Act noted(AlertAction.Kind kind) {
        return Act.of(kind).note("a note").withoutPhone();
    }

    /** The alerts about that person or review, oldest first. */
    List<Alert> about(String key) {
        return book.about(key);
    }

    Alert only(String key) {
        List<Alert> all = about(key);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " alerts about " + key);
        }
        return all.getFirst();
    }

    private Coordination coordination() {
        return new Coordination(directory, pressure, now);
    }

    private Desk apply(Decision decision) {
        decision.versions().forEach(book::apply);
        decision.archived().forEach(alert -> {
            archived.add(alert);
            book.forget(alert.alertId());
        });
        outcomes.addAll(decision.outcomes());
        rulings.addAll(decision.rulings());
        decision.carried().forEach(carried -> apply(coordination().decide(carried, book)));
        onTheWay.addAll(decision.mergings());
        return held ? this : deliver();
    }

    /** What passes between the alerts of two records waits until it is delivered. */
    Desk holding() {
        held = true;
        return this;
    }

    /** All that waits, and what follows from it, in order. */
    Desk deliver() {
        while (!onTheWay.isEmpty()) {
            take(onTheWay.removeFirst());
        }
        return this;
    }

    Desk take(Merging merging) {
        return apply(coordination().decide(merging, book));
    }
}
