package vigil.load.simulation.world;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Evidence;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;

/** Matching as routing hears it: statements about people, questions, and what follows from a ruling. */
final class Matching {
    private static final List<Evidence> EVIDENCE =
            List.of(new Evidence("nhsNumber", Evidence.Level.AGREES, "NHS number is the same"));

    private final Chance chance;
    private final Snapshots snapshots;
    private final Questions questions;
    private final Consumer<Input> topics;
    private final Register register;

    /** @param topics where what it says goes */
    Matching(Chance chance, Register register, Consumer<Input> topics) {
        this.register = register;
        this.chance = chance;
        this.topics = topics;
        snapshots = new Snapshots(chance);
        questions = new Questions(chance, snapshots, review -> topics.accept(new Input.Asked(review)));
    }

    Questions questions() {
        return questions;
    }

    /** A source has news of somebody on the register. */
    void speak(Instant now) {
        People.Somebody about = chance.of(People.ALL);
        UrgentEvent event = snapshots.any(about.id(), now);
        boolean withdrawn = chance.oneIn(14);
        topics.accept(new Input.Said(
                withdrawn
                        ? statement(about, event, null, now)
                        : statement(about, event, MatchEvidence.Method.NHS_NUMBER, now)));
    }

    /** An event may be about one of several people. */
    void ask(Instant now) {
        questions.step(now);
    }

    /** A person has said whom it is about: the question is settled, and whoever was chosen has an alert of their own. */
    void rule(Ruling ruling, Instant now) {
        questions
                .rule(ruling, now)
                .ifPresent(review -> People.ALL.stream()
                        .filter(person -> person.id()
                                .equals(
                                        ruling.personId() == null
                                                ? null
                                                : ruling.personId().text()))
                        .findFirst()
                        .ifPresent(person -> topics.accept(
                                new Input.Said(statement(person, review.event(), MatchEvidence.Method.RULING, now)))));
    }

    private MatchStatement statement(
            People.Somebody about, UrgentEvent event, MatchEvidence.@Nullable Method method, Instant now) {
        Register.Entry known = register.known(about.id());
        Person person = known.person();
        boolean confirmed = method != null;
        return new MatchStatement(
                confirmed ? MatchStatement.Kind.CONFIRMED : MatchStatement.Kind.WITHDRAWN,
                person.personId(),
                event.incidentKey(),
                event,
                confirmed ? person.asShared() : null,
                confirmed ? person.consent().sharing() : null,
                confirmed ? known.offset() : -1,
                method == null ? null : new MatchEvidence(method, 0.9999, 9.2, EVIDENCE),
                now,
                confirmed ? "NHS number and birth date agree." : "The source now names somebody else.",
                method == MatchEvidence.Method.RULING || chance.oneIn(10));
    }
}
