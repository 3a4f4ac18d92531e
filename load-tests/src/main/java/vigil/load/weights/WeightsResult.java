package vigil.load.weights;

import java.util.List;
import java.util.Map;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights.Chances;

/**
 * What came of learning.
 *
 * @param heard claims that say who is meant
 * @param truth how often each finding really came up of the same person; a finding that never could is left out
 */
record WeightsResult(
        WeightsSettings settings,
        String commit,
        int heard,
        long randomPairs,
        Expectation.Estimate estimate,
        Map<Finding, Chances> before,
        Map<Finding, Chances> after,
        Map<Finding, Double> truth,
        WeightsText text,
        List<Budget> budgets) {}
