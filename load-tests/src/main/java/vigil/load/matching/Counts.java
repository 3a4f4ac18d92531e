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
        event.mistakes()
                .forEach(mistake ->
                        mistakes.computeIfAbsent(mistake, any -> new Tally()).count(outcome));
    }

    Counts add(Counts other) {
        all.add(other.all);
        sayingWho.add(other.sayingWho);
        withoutMistake.add(other.withoutMistake);
        other.told.forEach(
                (what, tally) -> told.computeIfAbsent(what, any -> new Tally()).add(tally));
        other.mistakes.forEach((mistake, tally) ->
                mistakes.computeIfAbsent(mistake, any -> new Tally()).add(tally));
        return this;
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
}
