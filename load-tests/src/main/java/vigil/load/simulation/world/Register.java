package vigil.load.simulation.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Person;
import vigil.load.simulation.world.People.Somebody;

/**
 * The register's log: plans change, sharing is withdrawn and given back, people are taken off, die, and come back. Matching may
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
        People.ALL.forEach(person -> write(new Entry(person, "given", 7, "home", null, false, next++)));
    }

    /** Somebody's record as it stood at that place in the log. */
    record Entry(
            Somebody who,
            String share,
            int plan,
            String wish,
            @Nullable Instant deceasedAt,
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
                    deceasedAt);
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
                was.isRemoved() ? chance.oneIn(3) : dice == 8,
                next++);
    }

    /** As matching knows them: of somebody who is no longer on the register, what it knew before. */
    Entry known(String id) {
        List<Entry> there =
                entries(id).stream().filter(entry -> !entry.isRemoved()).toList();
        int behind = chance.oneIn(3) ? chance.below(MOST_BEHIND) : 0;
        return there.get(Math.max(0, there.size() - 1 - behind));
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
