package vigil.load.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.synthetic.trap.Lookalike;
import vigil.synthetic.trap.TrapEvent;

/** What one stretch of events came to: counts, and the few that went worst. For one thread; two can be added up. */
final class Sheet {
    private static final int WORST = 50;

    /** An event that went wrong, for whoever wants to know why. */
    record Case(String table, TrapEvent event, Outcome outcome, Subject.Answer answer) {}

    /** What went wrong though least was wrong with it comes first; then in the order of the events. */
    private static final Comparator<Case> EASIEST_FIRST = Comparator.<Case>comparingInt(
                    one -> one.event().mistakes().size())
            .thenComparingLong(one -> one.event().number());

    private final String table;
    private final Counts onRegister = new Counts();
    private final Counts others = new Counts();
    private final Map<Lookalike, Tally> lookalikes = new EnumMap<>(Lookalike.class);
    private final List<Case> wrong = new ArrayList<>();
    private final List<Case> lost = new ArrayList<>();
    private final List<Case> asked = new ArrayList<>();

    Sheet(String table) {
        this.table = table;
    }

    void note(TrapEvent event, Subject.Answer answer) {
        Outcome outcome = Outcome.of(event, answer);
        boolean registered = event.onRegister() != null;
        (registered ? onRegister : others).count(event, outcome);
        if (event.lookalike() != null) {
            lookalikes.computeIfAbsent(event.lookalike(), any -> new Tally()).count(outcome);
        }
        Case one = new Case(table, event, outcome, answer);
        switch (outcome) {
            case FALSE -> keep(wrong, one);
            case MISSED, ASKED_OF_OTHERS -> keepIfSaysWho(lost, one);
            case ASKED -> {
                if (registered) {
                    keepIfSaysWho(asked, one);
                }
            }
            case RIGHT -> {}
        }
    }

    private static void keepIfSaysWho(List<Case> cases, Case one) {
        if (Told.by(one.event()).saysWho()) {
            keep(cases, one);
        }
    }

    private static void keep(List<Case> cases, Case one) {
        cases.add(one);
        if (cases.size() > 2 * WORST) {
            trim(cases);
        }
    }

    private static void trim(List<Case> cases) {
        cases.sort(EASIEST_FIRST);
        if (cases.size() > WORST) {
            cases.subList(WORST, cases.size()).clear();
        }
    }

    Sheet add(Sheet other) {
        onRegister.add(other.onRegister);
        others.add(other.others);
        other.lookalikes.forEach((kind, tally) ->
                lookalikes.computeIfAbsent(kind, any -> new Tally()).add(tally));
        wrong.addAll(other.wrong);
        lost.addAll(other.lost);
        asked.addAll(other.asked);
        List.of(wrong, lost, asked).forEach(Sheet::trim);
        return this;
    }

    Counts onRegister() {
        return onRegister;
    }

    Counts others() {
        return others;
    }

    Map<Lookalike, Tally> lookalikes() {
        return lookalikes;
    }

    /** At most 50 each of false matches, of lost and of asked ones. */
    List<Case> worst() {
        List.of(wrong, lost, asked).forEach(Sheet::trim);
        List<Case> all = new ArrayList<>(wrong);
        all.addAll(lost);
        all.addAll(asked);
        return all;
    }
}
