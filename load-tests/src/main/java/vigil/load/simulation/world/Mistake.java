package vigil.load.simulation.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.match.Ruling;
import vigil.load.simulation.check.Invariant;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;

/**
 * A deliberate bug, put between the core and the log, that the simulation must notice, by the promise that it breaks. Most
 * change what is written ({@link WrongVersions}), some what is decided ({@link WrongDecisions}), a few how the world works ({@link
 * WrongWorlds}).
 */
public class Mistake {
    public static final Mistake NONE = new Mistake("NONE", "nothing is wrong");

    private final String name;
    private final String sentence;
    private final Set<Invariant> noticedBy;

    /** @param noticedBy the promises that it breaks first, as the night goes */
    Mistake(String name, String sentence, Invariant... noticedBy) {
        this.name = name;
        this.sentence = sentence;
        this.noticedBy = Set.of(noticedBy);
    }

    public static List<Mistake> all() {
        return Stream.of(WrongVersions.ALL, WrongDecisions.ALL, WrongWorlds.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** One that puts something wrong into each new version; its input is null where time passed. */
    static Mistake writing(
            String name, String sentence, Invariant noticedBy, BiConsumer<ObjectNode, @Nullable Input> spoil) {
        return deciding(
                name,
                sentence,
                noticedBy,
                (decision, input) -> Altered.versions(decision, tree -> spoil.accept(tree, input)));
    }

    /** One that decides something else, without looking at what stood before; its input is null where time passed. */
    static Mistake deciding(
            String name,
            String sentence,
            Invariant noticedBy,
            BiFunction<Decision, @Nullable Input, Decision> otherwise) {
        return new Mistake(name, sentence, noticedBy) {
            @Override
            Decision made(Decision decision, @Nullable Input input, Alerts before) {
                return otherwise.apply(decision, input);
            }
        };
    }

    public String name() {
        return name;
    }

    public String sentence() {
        return sentence;
    }

    /** Which promise it breaks; one of them, where more than one. */
    public Set<Invariant> noticedBy() {
        return noticedBy;
    }

    /** What the core is given in place of what came. */
    Input heard(Input input, Alerts alerts) {
        return input;
    }

    /** What is written in place of what the core decided; {@code input} is null where time passed. */
    Decision made(Decision decision, @Nullable Input input, Alerts before) {
        return decision;
    }

    /** What the log keeps in place of what was written. */
    Alert kept(Alert alert) {
        return alert;
    }

    boolean ticks() {
        return true;
    }

    /** Whether who is no longer a member of the group is refused, as Kafka does. */
    boolean fences() {
        return true;
    }

    boolean follows() {
        return true;
    }

    /** What it decides by in place of what is so. */
    Coordination coordination(Coordination right) {
        return right;
    }

    /** Whether each version is decided again from its record; not where something else is decided on purpose, which that would notice first. */
    boolean isInTheRecord() {
        return noticedBy.isEmpty() || noticedBy.contains(Invariant.DECIDED_AGAIN);
    }

    /** What matching hears of what people ruled. */
    List<Ruling> rulings(List<Ruling> all) {
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
