package vigil.load.weights;

import java.util.Collections;
import java.util.List;

/**
 * Learns, without being told who is who, how often each level comes up when claim and record are of the same person:
 * expectation–maximisation (Dempster, Laird and Rubin 1977) for the model of Fellegi and Sunter. A claim is of at most
 * one of its candidates, or of a relative of one of them, or of nobody on the register, and the fields are independent.
 * How often levels come up of strangers is given, learnt from random pairs: the model is of the whole register, so that
 * how candidates were chosen does not bias it.
 *
 * @param groups which circumstance each level is of
 * @param assumed for each level, how many comparisons' worth it is taken to have been seen beforehand
 * @param registered how many people are on the register
 */
record Expectation(List<Integer> groups, Column assumed, int registered) {
    private static final double SETTLED = 1e-6;
    private static final int MOST_ROUNDS = 2_000;

    Expectation {
        groups = List.copyOf(groups);
    }

    /**
     * A candidate.
     *
     * @param levels what comparing showed
     * @param logUnlike natural logarithm of how often that comes up of strangers
     * @param logOthers for each kind of relative, of how many times as often it comes up of them
     */
    record Pair(List<Integer> levels, double logUnlike, Column logOthers) {
        Pair {
            levels = List.copyOf(levels);
        }
    }

    /**
     * What was learnt.
     *
     * @param m for each level, how often it comes up in its circumstance
     * @param counts for each level, of how many comparisons of the same person
     * @param matched share of claims that are of a candidate
     * @param others for each kind of relative, the share of claims that are of one
     * @param logLikelihood of the claims, relative to their all being of strangers
     */
    record Estimate(Column m, Column counts, double matched, Column others, int rounds, double logLikelihood) {}

    /**
     * Learns from claims, each with its candidates.
     *
     * @param start the chances to begin with
     * @param kinds of relatives, as in every pair
     */
    Estimate learn(List<List<Pair>> claims, Column start, int kinds) {
        Column none = Column.filled(groups.size(), 0);
        Estimate now = new Estimate(start, none, 0.1, Column.filled(kinds, 0.01), 0, Double.NEGATIVE_INFINITY);
        while (now.rounds() < MOST_ROUNDS) {
            Estimate next = round(claims, now);
            if (distance(now, next) < SETTLED) {
                return next;
            }
            now = next;
        }
        throw new IllegalStateException("does not settle in " + MOST_ROUNDS + " rounds");
    }

    private Estimate round(List<List<Pair>> claims, Estimate now) {
        double[] counts = new double[groups.size()];
        double[] others = new double[now.others().size()];
        double matched = 0;
        double likelihood = 0;
        Column logs = now.m().map(Math::log);
        for (List<Pair> claim : claims) {
            double total = 1 - now.matched() - now.others().sum();
            for (Pair pair : claim) {
                total += same(pair, logs, now);
                for (int kind = 0; kind < others.length; kind++) {
                    total += relative(pair, kind, now);
                }
            }
            for (Pair pair : claim) {
                double share = same(pair, logs, now) / total;
                matched += share;
                for (int level : pair.levels()) {
                    counts[level] += share;
                }
                for (int kind = 0; kind < others.length; kind++) {
                    others[kind] += relative(pair, kind, now) / total;
                }
            }
            likelihood += Math.log(total);
        }
        Column counted = Column.of(counts);
        double all = claims.size();
        Column relatives = Column.of(others).map(sum -> sum / all);
        return new Estimate(shares(counted), counted, matched / all, relatives, now.rounds() + 1, likelihood);
    }

    private double same(Pair pair, Column logs, Estimate now) {
        double sum = -pair.logUnlike();
        for (int level : pair.levels()) {
            sum += logs.get(level);
        }
        return now.matched() / registered * Math.exp(sum);
    }

    private double relative(Pair pair, int kind, Estimate now) {
        return now.others().get(kind) / registered * Math.exp(pair.logOthers().get(kind));
    }

    /** What was counted and what was assumed, as shares of each circumstance. */
    Column shares(Column counts) {
        double[] sums = new double[Collections.max(groups) + 1];
        double[] shares = counts.plus(assumed).values();
        for (int level = 0; level < shares.length; level++) {
            sums[groups.get(level)] += shares[level];
        }
        for (int level = 0; level < shares.length; level++) {
            shares[level] /= sums[groups.get(level)];
        }
        return Column.of(shares);
    }

    private static double distance(Estimate a, Estimate b) {
        double classes =
                Math.max(Math.abs(a.matched() - b.matched()), a.others().distance(b.others()));
        return Math.max(classes, a.m().distance(b.m()));
    }
}
