package vigil.load.matching;

import java.util.EnumMap;
import java.util.Map;
import vigil.synthetic.mistake.Mistake;
import vigil.synthetic.trap.TrapEvent;

/** One table's tallies: in all, by what was told, and by what was wrong with it. For one thread; two can be added up. */
final class Counts {
    private final Tally all = new Tally();
    private final Tally sayingWho = new Tally();
    private final Map<Told, Tally> told = new EnumMap<>(Told.class);
    private final Map<Mistake, Tally> mistakes = new EnumMap<>(Mistake.class);
    private final Map<Mistake, Tally> onlyMistake = new EnumMap<>(Mistake.class);
    private final Tally withoutMistake = new Tally();

    void count(TrapEvent event, Outcome outcome) {
        all.count(outcome);
        Told what = Told.by(event);
        told.computeIfAbsent(what, any -> new Tally()).count(outcome);
        if (!what.saysWho()) {
            return;
        }
        sayingWho.count(outcome);
        if (event.mistakes().isEmpty()) {
            withoutMistake.count(outcome);
        }
        boolean only = event.mistakes().size() == 1;
        for (Mistake mistake : event.mistakes()) {
            mistakes.computeIfAbsent(mistake, any -> new Tally()).count(outcome);
            if (only) {
                onlyMistake.computeIfAbsent(mistake, any -> new Tally()).count(outcome);
            }
        }
    }

    Counts add(Counts other) {
        all.add(other.all);
        sayingWho.add(other.sayingWho);
        withoutMistake.add(other.withoutMistake);
        addAll(told, other.told);
        addAll(mistakes, other.mistakes);
        addAll(onlyMistake, other.onlyMistake);
        return this;
    }

    private static <K> void addAll(Map<K, Tally> tallies, Map<K, Tally> more) {
        more.forEach(
                (key, tally) -> tallies.computeIfAbsent(key, any -> new Tally()).add(tally));
    }

    Tally all() {
        return all;
    }

    Tally sayingWho() {
        return sayingWho;
    }

    Tally withoutMistake() {
        return withoutMistake;
    }

    Map<Told, Tally> told() {
        return told;
    }

    Map<Mistake, Tally> mistakes() {
        return mistakes;
    }

    /** Events with which nothing else is wrong. */
    Map<Mistake, Tally> onlyMistake() {
        return onlyMistake;
    }
}
