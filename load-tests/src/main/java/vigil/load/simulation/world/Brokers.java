package vigil.load.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.match.Ruling;
import vigil.load.simulation.world.Input.Topic;

/** The brokers: topics in memory, the group's generation, and transactions that take effect whole or not at all. */
public final class Brokers {
    static final int PARTITIONS = 4;

    private final List<Partition> partitions =
            Stream.generate(Partition::new).limit(PARTITIONS).toList();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Mistake mistake;
    private int generation;

    Brokers(Mistake mistake) {
        this.mistake = mistake;
    }

    public static int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    Partition partition(int number) {
        return partitions.get(number);
    }

    List<Partition> partitions() {
        return partitions;
    }

    int generation() {
        return generation;
    }

    /** Members came or went: whoever belongs to the generation before can commit no more. */
    int nextGeneration() {
        return ++generation;
    }

    void write(Input input) {
        partition(partitionOf(input.key())).write(input);
    }

    /** Whether it is committed; otherwise nothing of it has happened. */
    boolean commit(Batch batch) {
        if (mistake.fences() && batch.generation != generation) {
            return false;
        }
        batch.positions.forEach((number, positions) -> partition(number).commit(positions));
        for (Batch.Made one : batch.made) {
            Partition partition = partition(one.partition());
            one.decision().versions().stream().map(mistake::kept).forEach(partition::keep);
            one.decision().archived().stream().map(Alert::alertId).forEach(partition::tombstone);
            one.decision().carried().forEach(carried -> write(new Input.Passed(carried)));
            one.decision().mergings().forEach(merging -> write(new Input.Merged(merging)));
            rulings.addAll(one.decision().rulings());
        }
        return true;
    }

    /** What matching has not read yet. */
    List<Ruling> newRulings() {
        List<Ruling> read = List.copyOf(rulings);
        rulings.clear();
        return mistake.rulings(read);
    }

    /** Whether routing has read everything. */
    boolean areRead() {
        return partitions.stream().allMatch(Partition::isRead);
    }

    /** Sends a record again that was sent before, as whoever isn't sure that it arrived does. */
    boolean sendAgain(Chance chance) {
        Topic topic = chance.of(Topic.values());
        Partition partition = chance.of(partitions);
        return partition
                .anyRecent(topic, chance)
                .map(record -> {
                    partition.write(record);
                    return true;
                })
                .orElse(false);
    }

    static List<Integer> all() {
        return IntStream.range(0, PARTITIONS).boxed().toList();
    }
}
