package vigil.load.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.team.TeamDirectory;
import vigil.load.simulation.check.Watch;
import vigil.load.simulation.world.Input.Topic;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;

/** One process of routing: it has some partitions, a clock that is a little off, and the directory that it has read. */
final class Instance {
    private static final int MOST_RECORDS = 6;

    private final String name;
    private final Duration clockAhead;
    private final Brokers brokers;
    private final Mistake mistake;
    private final Watch watch;
    private final Map<Integer, AlertBook> books = new TreeMap<>();
    private final Map<Integer, Map<Topic, Integer>> positions = new HashMap<>();

    /** The directory that each partition's open alerts have been held against. */
    private final Map<AlertBook, TeamDirectory> applied = new HashMap<>();

    private int generation;

    @Nullable Batch stalled;

    Instance(String name, Duration clockAhead, Brokers brokers, Mistake mistake, Watch watch) {
        this.name = name;
        this.clockAhead = clockAhead;
        this.brokers = brokers;
        this.mistake = mistake;
        this.watch = watch;
    }

    Map<Integer, AlertBook> books() {
        return books;
    }

    /** It is a member of that generation, and these partitions are its own: what it did not have yet, it reads from the log. */
    void assigned(int member, List<Integer> given) {
        generation = member;
        books.keySet().retainAll(Set.copyOf(given));
        applied.keySet().retainAll(books.values());
        positions.clear();
        for (int partition : given) {
            books.computeIfAbsent(partition, p -> brokers.partition(p).restored());
            positions.put(partition, brokers.partition(partition).committed());
        }
    }

    /** It has died, or has found out that it is no member any more: nothing that it remembers counts. */
    void forgetsAll() {
        books.clear();
        applied.clear();
        positions.clear();
        stalled = null;
    }

    /** Reads some records, decides, and, if it is time, ticks. */
    Batch decide(Chance chance, Coordination world, boolean ticks) {
        Batch batch = new Batch(generation, books);
        for (int partition : books.keySet()) {
            Map<Topic, Integer> next = new HashMap<>(positions.getOrDefault(partition, Map.of()));
            for (Input input : read(partition, next, chance)) {
                decide(input, partition, here(world, batch.book(partition)), batch);
            }
            if (ticks) {
                Coordination coordination = here(world, batch.book(partition));
                follow(partition, coordination, batch);
                tick(partition, coordination, batch);
            }
            batch.positions.put(partition, next);
        }
        return batch;
    }

    private Coordination here(Coordination world, AlertBook book) {
        Instant now = book.notBefore(world.now().plus(clockAhead));
        return new Coordination(world.directory(), world.pressure(), now);
    }

    private List<Input> read(int partition, Map<Topic, Integer> next, Chance chance) {
        List<Input> read = new ArrayList<>();
        int most = chance.below(MOST_RECORDS);
        for (int i = 0; i < most; i++) {
            Topic topic = chance.of(Topic.values());
            int position = next.getOrDefault(topic, 0);
            Optional<Input> input = brokers.partition(partition).read(topic, position);
            if (input.isPresent()) {
                read.add(input.get());
                next.put(topic, position + 1);
            }
        }
        return read;
    }

    private void decide(Input input, int partition, Coordination coordination, Batch batch) {
        Input heard = mistake.heard(input, batch.alerts(partition));
        Decision once = made(input, heard, partition, coordination, batch);
        batch.add(new Batch.Made(partition, input, once, coordination, false));
        Decision again = made(input, heard, partition, coordination, batch);
        watch.appliedTwice(input, once, again);
    }

    private Decision made(Input input, Input heard, int partition, Coordination coordination, Batch batch) {
        try {
            Coordination by = mistake.coordination(coordination);
            return mistake.made(heard.decide(by, batch.alerts(partition)), input, batch.alerts(partition));
        } catch (RuntimeException failed) {
            throw watch.failed(String.valueOf(input), failed);
        }
    }

    /** Once for each directory, the open alerts follow it before anything that is due. */
    private void follow(int partition, Coordination coordination, Batch batch) {
        AlertBook book = batch.book(partition);
        if (mistake.follows() && !coordination.directory().equals(applied.put(book, coordination.directory()))) {
            takeOn(partition, book.allOpen(), coordination.underNewDirectory(), false, coordination, batch);
        }
    }

    private void tick(int partition, Coordination coordination, Batch batch) {
        if (mistake.ticks()) {
            List<Alert> due = batch.book(partition).dueAt(coordination.now());
            takeOn(partition, due, coordination::tick, true, coordination, batch);
        }
        batch.ticked.add(new Batch.Ticked(partition, coordination.now(), coordination.directory()));
    }

    /** Each as this batch has left it. */
    private void takeOn(
            int partition,
            List<Alert> alerts,
            Function<Alert, Decision> step,
            boolean isTimely,
            Coordination coordination,
            Batch batch) {
        alerts.stream()
                .flatMap(alert -> batch.alerts(partition).find(alert.alertId()).stream())
                .forEach(alert -> batch.add(new Batch.Made(
                        partition, null, decided(alert, step, batch.alerts(partition)), coordination, isTimely)));
    }

    private Decision decided(Alert alert, Function<Alert, Decision> step, Alerts alerts) {
        try {
            return mistake.made(step.apply(alert), null, alerts);
        } catch (RuntimeException failed) {
            throw watch.failed("time or directory of " + alert, failed);
        }
    }

    /** The commit is known: what it decided is what it goes on from. */
    void committed(Batch batch) {
        batch.merge();
        batch.positions.forEach(positions::put);
        stalled = null;
    }

    @Override
    public String toString() {
        return name;
    }
}
