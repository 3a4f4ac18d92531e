package vigil.load.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vigil.load.weights.Listening.Heard;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.evidence.Weights.Chances;
import vigil.synthetic.place.Surroundings;

/** Learns weights from made-up traffic, and afterwards compares them with the truth and with those before. */
final class WeightsRun {
    private static final List<Double> THRESHOLDS = List.of(0.98, 0.99, 0.995, 0.999);

    private final WeightsSettings settings;
    private final Surroundings surroundings;
    private final Consumer<String> progress;
    private final WeightsText before = WeightsText.current();
    private final Weights weights = before.weights();
    private final List<Heard> claims = new ArrayList<>();
    private Listening.Random random = Listening.Random.NONE;
    private Tally truth = Tally.NONE;

    WeightsRun(WeightsSettings settings, Surroundings surroundings, Consumer<String> progress) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** Takes some minutes; {@code commit} only gets into the file. */
    WeightsResult run(String commit) {
        settings.seeds().forEach(this::listen);
        Map<Finding, Chances> chances = before.chances();
        Column none = Column.filled(Level.ALL.size(), 0);
        Strangers strangers = Strangers.of(random, chances);
        Column same = Assumed.same(chances);
        Expectation expectation = new Expectation(
                Level.GROUPS,
                Assumed.counts(
                        settings.assumed(),
                        same,
                        claims.stream().map(Heard::circumstances).toList()),
                settings.people());
        Expectation.Estimate estimate = expectation.learn(pairs(strangers), same, Relatives.KINDS);
        Map<Finding, Chances> after = Learnt.chances(estimate, strangers, chances);
        WeightsText text = before.with(settings.version(), howMade(commit, estimate), after);
        return new WeightsResult(
                settings,
                commit,
                claims.size(),
                randomPairs(),
                estimate,
                chances,
                after,
                Learnt.byFinding(new Expectation(Level.GROUPS, none, 1).shares(truth.counts()), truth.counts()),
                text,
                budgets(text));
    }

    private void listen(long seed) {
        progress.accept("register of seed %d: %,d claims".formatted(seed, settings.claims()));
        Listening listening = new Listening(seed, settings.people(), surroundings, weights);
        claims.addAll(listening.claims(settings.claims()));
        random = random.plus(listening.strangers(settings.claims(), settings.strangers()));
        truth = truth.plus(listening.truth(settings.claims()));
    }

    private List<List<Expectation.Pair>> pairs(Strangers strangers) {
        return claims.stream()
                .map(heard -> heard.candidates().stream()
                        .map(found -> strangers.pair(heard.circumstances(), found, Relatives.of(found, weights)))
                        .toList())
                .toList();
    }

    private List<Budget> budgets(WeightsText text) {
        progress.accept("register of seed %d: thresholds".formatted(settings.otherSeed()));
        Listening other = new Listening(settings.otherSeed(), settings.people(), surroundings, weights);
        List<Budget> budgets = new ArrayList<>(Budget.of(other, settings.claims(), before, THRESHOLDS));
        budgets.addAll(Budget.of(other, settings.claims(), text, THRESHOLDS));
        return budgets;
    }

    private long randomPairs() {
        return (long) settings.seeds().size() * settings.claims() * settings.strangers();
    }

    private List<String> howMade(String commit, Expectation.Estimate estimate) {
        return List.of(
                "Made by: vigil bench weights --version-name %s --people %d --claims %d --strangers %d --assumed %s --seeds %s"
                        .formatted(
                                settings.version(),
                                settings.people(),
                                settings.claims(),
                                settings.strangers(),
                                settings.assumed(),
                                String.join(
                                        ",",
                                        settings.seeds().stream()
                                                .map(String::valueOf)
                                                .toList())),
                "at commit %s, from the weights %s.".formatted(commit, weights.version()),
                "u from %,d random pairs. m by expectation–maximisation over %,d claims that say who is meant,"
                        .formatted(randomPairs(), claims.size()),
                "%d rounds to 1e-6, log-likelihood %.1f; %.1f %% of the claims are of somebody on the register."
                        .formatted(estimate.rounds(), estimate.logLikelihood(), estimate.matched() * 100));
    }
}
