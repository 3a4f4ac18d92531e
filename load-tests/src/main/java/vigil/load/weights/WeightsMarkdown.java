package vigil.load.weights;

import java.util.Map;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights.Chances;

/** The result as Markdown. */
final class WeightsMarkdown {
    private WeightsMarkdown() {}

    static String of(WeightsResult result) {
        StringBuilder text =
                new StringBuilder("# Weights %s\n\n".formatted(result.settings().version()));
        Expectation.Estimate estimate = result.estimate();
        text.append(("Commit %s; %d registers of %,d; %,d claims that say who is meant, %,d random pairs." + "\n")
                .formatted(
                        result.commit(),
                        result.settings().seeds().size(),
                        result.settings().people(),
                        result.heard(),
                        result.randomPairs()));
        text.append(
                ("%d rounds; log-likelihood %.1f; of somebody on the register %.2f %%, of somebody at home with them"
                                + " %.2f %%, of a fellow resident %.2f %%.\n" + "\n")
                        .formatted(
                                estimate.rounds(),
                                estimate.logLikelihood(),
                                estimate.matched() * 100,
                                estimate.others().get(0) * 100,
                                estimate.others().get(1) * 100));
        text.append("Weights of names are those of a name that one in 1,000 bears.\n\n");
        text.append("| finding | m before | m | m in truth | u before | u | weight before | weight |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Finding finding : Finding.values()) {
            text.append(row(finding, result));
        }
        text.append("\n| weights | automatic at | expected false in 10,000 | false | automatic | asked |\n");
        text.append("|---|--:|--:|--:|--:|--:|\n");
        for (Budget budget : result.budgets()) {
            text.append(("| %s | %s | %.3f | %d | %.2f %% | %.2f %% |" + "\n")
                    .formatted(
                            budget.version(),
                            budget.automaticAt(),
                            budget.expectedFalse(),
                            budget.found(),
                            budget.automatic() * 100,
                            budget.asked() * 100));
        }
        return text.toString();
    }

    private static String row(Finding finding, WeightsResult result) {
        Chances before = chances(finding, result.before());
        Chances after = chances(finding, result.after());
        Double truth = result.truth().get(finding);
        return ("| %s | %s | %s | %s | %s | %s | %.2f | %.2f |" + "\n")
                .formatted(
                        finding,
                        WeightsText.plain(before.m()),
                        WeightsText.plain(after.m()),
                        truth == null ? "" : WeightsText.plain(truth),
                        unlike(before),
                        unlike(after),
                        weight(before),
                        weight(after));
    }

    private static Chances chances(Finding finding, Map<Finding, Chances> all) {
        Chances chances = all.get(finding);
        if (chances == null) {
            throw new IllegalArgumentException("no chances for " + finding);
        }
        return chances;
    }

    private static String unlike(Chances chances) {
        String base = WeightsText.plain(chances.u());
        return chances.perShare() == 0 ? base : base + " + " + WeightsText.plain(chances.perShare()) + " s";
    }

    private static double weight(Chances chances) {
        return Math.log(chances.m() / Math.min(1, chances.u() + chances.perShare() / 1_000));
    }
}
