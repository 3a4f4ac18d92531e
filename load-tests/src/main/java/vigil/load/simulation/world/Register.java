package vigil.load.simulation.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.load.simulation.world.People.Somebody;

/**
 * The register's log: plans change, sharing is withdrawn and given back, people are taken off, die, and come back; two records
 * turn out to be one person's, or not. Matching may
 * have read less of it than routing, or more.
 */
final class Register {
    private static final int MOST_BEHIND = 3;

    private final Chance chance;
    private final Consumer<Input> topic;
    private final Map<String, List<Entry>> log = new HashMap<>();
    private long next;

    Register(Chance chance, Consumer<Input> topic) {
        this.chance = chance;
        this.topic = topic;
        People.ALL.forEach(person -> write(new Entry(person, "given", 7, "home", null, null, false, next++)));
    }

    /** Somebody's record as it stood at that place in the log. */
    record Entry(
            Somebody who,
            String share,
            int plan,
            String wish,
            @Nullable Instant deceasedAt,
            @Nullable String mergedInto,
            boolean isRemoved,
            long offset) {
        Person person() {
            return who.record(
                    share,
                    plan % 4 == 0
                            ? null
                            : "{\"version\":" + plan + ",\"prognosis\":\"" + (plan % 2 == 0 ? "weeks" : "days")
                                    + "\",\"keyTeam\":\"" + (plan % 3 == 0 ? "hospice" : "night-nurses")
                                    + "\",\"preferredPlaceOfCare\":{\"state\":\"recorded\",\"first\":{\"place\":\""
                                    + wish
                                    + "\"}}}",
                    deceasedAt,
                    mergedInto);
        }
    }

    /** Something becomes of somebody's record, or it is written again as it was. */
    void change(Instant now) {
        Entry before = latest(chance.of(People.ALL).id());
        Entry after = changed(before, now);
        write(after);
        topic.accept(new Input.Registered(after.who().id(), after.isRemoved() ? null : after.person(), after.offset()));
    }

    private Entry changed(Entry was, Instant now) {
        int dice = chance.below(10);
        String share = dice < 4 ? chance.of("given", "given", "declined", "withdrawn", "not-recorded") : was.share();
        boolean replans = dice >= 4 && dice < 7;
        boolean dies = dice == 7 && was.deceasedAt() == null;
        return new Entry(
                was.who(),
                share,
                replans ? was.plan() + 1 : was.plan(),
                replans ? chance.of("home", "hospice", "hospital") : was.wish(),
                dies ? now.minus(chance.minutes(90)) : dice == 7 ? null : was.deceasedAt(),
                dice == 9 ? merged(was) : was.mergedInto(),
                was.isRemoved() ? chance.oneIn(3) : dice == 8,
                next++);
    }

    /** Into any other record, also one that is merged itself, or not any more; often it is only written again. */
    private @Nullable String merged(Entry was) {
        if (was.mergedInto() != null) {
            return chance.oneIn(3) ? null : was.mergedInto();
        }
        String other = chance.of(People.ALL).id();
        return other.equals(was.who().id()) ? null : other;
    }

    /** As matching knows them: of somebody who is no longer on the register, what it knew before. */
    Entry known(String id) {
        List<Entry> there =
                entries(id).stream().filter(entry -> !entry.isRemoved()).toList();
        int behind = chance.oneIn(3) ? chance.below(MOST_BEHIND) : 0;
        return there.get(Math.max(0, there.size() - 1 - behind));
    }

    /** Whose record has named one that named it, or named such a one, if only by way of others and not at the same time. */
    Set<PersonId> entangled() {
        return log.keySet().stream()
                .filter(id -> reached(id, new HashSet<>()).stream()
                        .anyMatch(next -> reached(next, new HashSet<>()).contains(next)))
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private Set<String> reached(String from, Set<String> found) {
        entries(from).stream()
                .flatMap(entry -> Stream.ofNullable(entry.mergedInto()))
                .filter(found::add)
                .forEach(next -> reached(next, found));
        return found;
    }

    private Entry latest(String id) {
        return entries(id).getLast();
    }

    private List<Entry> entries(String id) {
        return Objects.requireNonNull(log.get(id));
    }

    private void write(Entry entry) {
        log.computeIfAbsent(entry.who().id(), id -> new ArrayList<>()).add(entry);
    }
}
