package vigil.load.report;

import java.util.List;

/**
 * What was found about one subject with one mix.
 *
 * @param subject what was measured, in a few words
 * @param mix the mix's code
 * @param mixWords the mix in words
 * @param bytesPerEvent of the events' values, on average
 * @param bytesPerResult of the results' values, on average
 * @param resultsPerEvent results read for each event that had to have one; more than 1 also when time alone changed
 *     an alert
 */
public record SubjectResult(
        String subject,
        String mix,
        String mixWords,
        List<RateResult> rates,
        BacklogResult backlog,
        double bytesPerEvent,
        double bytesPerResult,
        double resultsPerEvent) {
    public SubjectResult {
        rates = List.copyOf(rates);
    }

    /** Events of which no result came. */
    public long lost() {
        return backlog.lost() + rates.stream().mapToLong(RateResult::lost).sum();
    }
}
