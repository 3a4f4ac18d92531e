package vigil.load.simulation.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.team.TeamDirectory;
import vigil.load.simulation.world.Input.Topic;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.Overlay;

/** What one transaction reads, decides and writes, by a member of that generation. */
public final class Batch {
    final int generation;
    public final List<Made> made = new ArrayList<>();
    public final List<Written> written = new ArrayList<>();
    public final List<Ticked> ticked = new ArrayList<>();
    final Map<Integer, Map<Topic, Integer>> positions = new TreeMap<>();
    private final Map<Integer, AlertBook> books;
    private final Map<Integer, Overlay> overlays = new HashMap<>();

    Batch(int generation, Map<Integer, AlertBook> books) {
        this.generation = generation;
        this.books = books;
    }

    /**
     * What followed from one thing that happened.
     *
     * @param input null where time alone passed, or another directory came into use
     * @param isTimely whether whatever was due has been taken on, which is looked at of all alerts that nothing else changed
     */
    public record Made(int partition, @Nullable Input input, Decision decision, Coordination by, boolean isTimely) {
        public Instant now() {
            return by.now();
        }

        public TeamDirectory directory() {
            return by.directory();
        }
    }

    /** Whatever was due in that partition has been looked at. */
    public record Ticked(int partition, Instant at, TeamDirectory directory) {}

    /** The partition's alerts with what this batch has decided so far. */
    Overlay alerts(int partition) {
        return overlays.computeIfAbsent(partition, p -> new Overlay(book(p)));
    }

    AlertBook book(int partition) {
        AlertBook book = books.get(partition);
        if (book == null) {
            throw new IllegalStateException("partition " + partition + " is not this instance's");
        }
        return book;
    }

    /**
     * A version as it is written.
     *
     * @param before the alerts about the same person or question that its decision saw
     */
    public record Written(Made made, Alert version, List<Alert> before) {}

    void add(Made one) {
        made.add(one);
        Overlay alerts = alerts(one.partition());
        List<Alert> versions = one.decision().versions();
        versions.forEach(version -> written.add(new Written(one, version, alerts.about(version.partitionKey()))));
        versions.forEach(alerts::put);
    }

    /** It is committed: what it wrote is the state now. */
    void merge() {
        for (Made one : made) {
            one.decision().versions().forEach(book(one.partition())::apply);
            one.decision().archived().forEach(alert -> book(one.partition()).forget(alert.alertId()));
        }
    }
}
