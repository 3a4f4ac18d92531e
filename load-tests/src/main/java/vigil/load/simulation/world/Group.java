package vigil.load.simulation.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vigil.load.simulation.check.Tally;
import vigil.load.simulation.check.Watch;
import vigil.routing.decide.Coordination;

/** Two instances of routing that share the partitions, and what goes wrong with them. */
final class Group {
    private final Chance chance;
    private final Brokers brokers;
    private final Watch watch;
    private final Tally tally;
    private final Consumer<String> happened;
    private final List<Instance> members;

    /** Members whom the group takes for dead; they may not know it. */
    private final List<Instance> out = new ArrayList<>();

    Group(Chance chance, Brokers brokers, Mistake mistake, Watch watch, Tally tally, Consumer<String> happened) {
        this.chance = chance;
        this.brokers = brokers;
        this.watch = watch;
        this.tally = tally;
        this.happened = happened;
        members = new ArrayList<>(List.of(
                new Instance("a", Duration.ZERO, brokers, mistake, watch),
                new Instance("b", Duration.ofSeconds(chance.below(20) - 10), brokers, mistake, watch)));
        rebalance();
    }

    /** One of them reads, decides and commits, or fails somewhere on the way. */
    void work(Coordination world) {
        Instance one = chance.of(chance.oneIn(3) && !out.isEmpty() ? out : members);
        if (one.stalled != null) {
            wake(one);
            return;
        }
        if (out.contains(one)) {
            join(one);
            return;
        }
        Batch batch = one.decide(chance, world, !chance.oneIn(4));
        switch (chance.below(30)) {
            case 0 -> dies(one, "before its commit");
            case 1 -> {
                commit(one, batch);
                dies(one, "after its commit");
            }
            case 2, 3 -> {
                one.stalled = batch;
                happens(one + " stalls before its commit");
            }
            default -> commit(one, batch);
        }
    }

    private void commit(Instance one, Batch batch) {
        if (!brokers.commit(batch)) {
            happens(one + " is fenced");
            one.forgetsAll();
            return;
        }
        one.committed(batch);
        happened.accept(
                one + " commits " + batch.made.size() + " decisions" + (batch.ticked.isEmpty() ? "" : " and a tick"));
        watch.committed(batch);
    }

    /** Its transaction is tried late: by then it may be no member any more. */
    private void wake(Instance one) {
        Batch late = one.stalled;
        one.stalled = null;
        if (late != null) {
            happens(one + " wakes");
            commit(one, late);
        }
        if (out.contains(one)) {
            join(one);
        }
    }

    /** Members come and go, and records are compacted. */
    void trouble() {
        Instance one = members.stream()
                .filter(member -> member.stalled != null)
                .findFirst()
                .orElseGet(() -> chance.of(members));
        switch (chance.below(4)) {
            case 0 -> dies(one, "while idle");
            case 1 -> {
                happens("rebalance");
                rebalance();
            }
            case 2 -> {
                happens("compaction");
                chance.of(brokers.partitions()).compact();
            }
            default -> throwOut(one);
        }
    }

    private void dies(Instance one, String when) {
        happens(one + " dies " + when);
        one.forgetsAll();
        throwOut(one);
    }

    /** The group has not heard of it for too long. */
    private void throwOut(Instance one) {
        if (members.size() > 1) {
            members.remove(one);
            out.add(one);
            happens(one + " is out of the group");
        }
        rebalance();
    }

    private void join(Instance one) {
        out.remove(one);
        one.forgetsAll();
        members.add(one);
        happens(one + " joins the group");
        rebalance();
    }

    /** Whoever stalls does not hear of it. */
    private void rebalance() {
        members.stream().filter(one -> one.stalled != null).toList().forEach(one -> {
            if (members.size() > 1) {
                members.remove(one);
                out.add(one);
            } else {
                one.forgetsAll();
            }
        });
        int generation = brokers.nextGeneration();
        List<List<Integer>> shares = new ArrayList<>();
        members.forEach(one -> shares.add(new ArrayList<>()));
        Brokers.all()
                .forEach(partition -> shares.get(chance.below(shares.size())).add(partition));
        for (int i = 0; i < members.size(); i++) {
            members.get(i).assigned(generation, shares.get(i));
        }
    }

    /** All of them work, and nothing fails. */
    void workThrough(Coordination world) {
        List.copyOf(members).stream().filter(one -> one.stalled != null).forEach(this::wake);
        List.copyOf(out).forEach(one -> {
            if (one.stalled == null) {
                join(one);
            } else {
                wake(one);
            }
        });
        members.forEach(one -> commit(one, one.decide(chance, world, true)));
    }

    /** Compares what each member knows with what it would read. */
    void replay() {
        members.stream()
                .filter(one -> one.stalled == null)
                .forEach(one -> one.books()
                        .forEach((number, book) -> watch.replayed(
                                number, book, brokers.partition(number).restored())));
    }

    private void happens(String what) {
        tally.count(what.replaceFirst("^[ab] ", "instance "));
        happened.accept(what);
    }
}
