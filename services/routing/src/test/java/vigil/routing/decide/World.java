package vigil.routing.decide;

import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.UCR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/**
 * A partition of routing in virtual time: an in-memory log of alert versions, inputs that come again, batches
 * that are lost before their commit, and instances that start again from the log. All of it follows from one seed.
 */
final class World {
    private static final List<String> AMBULANCE_STATUSES = List.of(
            "call-received",
            "triaged",
            "dispatched",
            "on-scene",
            "conveying",
            "at-hospital",
            "closed",
            "cancelled",
            "entered-in-error");
    private static final List<String> UCR_STATUSES =
            List.of("referred", "accepted", "declined", "en-route", "visited", "closed", "cancelled");

    private static final AlertAction.Kind[] RULINGS = {AlertAction.Kind.CONFIRM_MATCH, AlertAction.Kind.REJECT_MATCH};

    private final Random random;
    private final List<Person> people;
    private final List<Object> inputs = new ArrayList<>();
    final List<Alert> log = new ArrayList<>();
    final Map<String, Set<IncidentKey>> heard = new HashMap<>();
    private final Set<String> applied = new HashSet<>();
    final Questions questions;
    AlertBook book = new AlertBook();
    Instant now = Examples.AT_2;
    private int actions;

    World(long seed) {
        random = new Random(seed);
        questions = new Questions(random);
        people = List.of(person("p-a"), person("p-b"), person("p-c"));
    }

    private static Person person(String id) {
        return Examples.person(
                id,
                "{\"personId\":\"p-maria\",\"family\":\"A\",\"birthDate\":\"1941-03-02\","
                        + "\"consent\":{\"share\":\"given\"},\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV1 3BA\"}]}");
    }

    /** One thing happens: mostly something new, now and then something that was there before. */
    void step() {
        now = now.plusSeconds(random.nextInt(90));
        int dice = random.nextInt(100);
        if (dice < 30) {
            play(remembered(statement()), false);
        } else if (dice < 38) {
            questions.step(now);
        } else if (dice < 48) {
            hear(random.nextInt(6) == 0);
        } else if (dice < 60 && !inputs.isEmpty()) {
            play(inputs.get(random.nextInt(inputs.size())), false);
        } else if (dice < 75 && !log.isEmpty()) {
            play(remembered(action()), false);
        } else if (dice < 92) {
            tick();
        } else if (dice < 96 && !inputs.isEmpty()) {
            play(inputs.get(random.nextInt(inputs.size())), true);
        } else {
            startAgain();
        }
    }

    /** What matching says next, if it says anything; after a loss it comes again. */
    private void hear(boolean lostBeforeCommit) {
        questions.next().ifPresent(review -> {
            play(review, lostBeforeCommit);
            if (!lostBeforeCommit) {
                questions.heard();
            }
        });
    }

    /** Until matching has nothing left to say. */
    void hearAll() {
        while (questions.next().isPresent()) {
            hear(false);
        }
    }

    private <T> T remembered(T input) {
        inputs.add(input);
        return input;
    }

    private MatchStatement statement() {
        Person person = people.get(random.nextInt(people.size()));
        boolean ambulance = random.nextInt(3) > 0;
        List<String> statuses = ambulance ? AMBULANCE_STATUSES : UCR_STATUSES;
        String incident = (ambulance ? "i-" : "u-") + person.personId() + "-" + random.nextInt(3);
        int minute = (int) ((now.getEpochSecond() - Examples.AT_2.getEpochSecond()) / 60) - random.nextInt(10);
        String rest = random.nextInt(8) == 0 ? "\"presentation\":{\"text\":\"catastrophic bleed\"}" : "";
        UrgentEvent event = Examples.event(
                ambulance ? AMBULANCE : UCR, incident, statuses.get(random.nextInt(statuses.size())), minute, rest);
        return random.nextInt(12) == 0 ? Examples.withdrawn(person, event) : Examples.confirmed(person, event);
    }

    private AlertAction action() {
        Alert any = log.get(random.nextInt(log.size()));
        Alert seen = random.nextBoolean() ? any : book.find(any.alertId()).orElse(any);
        AlertAction.Kind[] kinds =
                seen.reviewKey() != null && random.nextBoolean() ? RULINGS : AlertAction.Kind.values();
        AlertAction.Kind kind = kinds[random.nextInt(kinds.length)];
        Outcome outcome = random.nextBoolean() ? Outcome.STAYED : null;
        return new AlertAction(
                "act-" + actions++,
                seen.alertId(),
                seen.workVersion(),
                "Sam",
                now,
                kind,
                "n",
                outcome,
                null,
                candidate(seen.match().candidates()),
                null,
                null,
                null,
                null);
    }

    private @Nullable PersonId candidate(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? null
                : candidates.get(random.nextInt(candidates.size())).personId();
    }

    private void play(Object input, boolean lostBeforeCommit) {
        Overlay overlay = new Overlay(book);
        Coordination coordination = coordination();
        Decision decision = switch (input) {
            case MatchStatement statement -> coordination.decide(statement, overlay);
            case Review review -> coordination.decide(review, overlay);
            case AlertAction action -> coordination.decide(action, overlay);
            default -> throw new AssertionError(input);
        };
        if (lostBeforeCommit) {
            startAgain();
            return;
        }
        commit(decision);
        if (input instanceof MatchStatement statement && statement.statement() == MatchStatement.Kind.CONFIRMED) {
            heard.computeIfAbsent(statement.personId().text(), key -> new HashSet<>())
                    .add(statement.incident());
        }
    }

    private void tick() {
        book.dueAt(now).stream().map(coordination()::tick).toList().forEach(this::commit);
    }

    private Coordination coordination() {
        return new Coordination(Examples.directory(), book.latest().isAfter(now) ? book.latest() : now);
    }

    private void commit(Decision decision) {
        for (Alert version : decision.versions()) {
            log.add(version);
            book.apply(version);
        }
        decision.archived().forEach(alert -> book.forget(alert.alertId()));
        decision.outcomes().stream()
                .filter(outcome -> outcome.result() == ActionOutcome.Result.APPLIED)
                .forEach(outcome -> applied.add(outcome.actionId()));
        decision.rulings().forEach(ruling -> questions.rule(ruling, now));
    }

    /** Another instance takes over: all it has is the log. */
    void startAgain() {
        book = replayed();
    }

    AlertBook replayed() {
        AlertBook fresh = new AlertBook();
        log.forEach(fresh::apply);
        return fresh;
    }

    /** What a repeat of everything that took effect so far would write; what was refused may be right by now. */
    List<Alert> repeatAll() {
        List<Alert> written = new ArrayList<>();
        for (Object input : inputs) {
            if (input instanceof AlertAction action && applied.contains(action.actionId())) {
                written.addAll(coordination().decide(action, book).versions());
            }
        }
        return written;
    }

    List<Person> people() {
        return people;
    }
}
