package vigil.load.weights;

import java.util.List;
import java.util.stream.IntStream;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.evidence.Weights;
import vigil.synthetic.trap.TrapEvent;

/**
 * What a threshold for matching without asking is expected to cost and to bring.
 *
 * @param expectedFalse false automatic matches in 10,000 events, as the posterior probabilities themselves say
 * @param found false ones there were
 * @param automatic of the events about people on the register that say who is meant, the share matched without asking
 * @param asked share of all events that somebody has to look at
 */
record Budget(String version, double automaticAt, double expectedFalse, long found, double automatic, double asked) {
    private static final double OF_EVENTS = 10_000;

    /** On events that nothing was learnt from. */
    static List<Budget> of(Listening other, int events, WeightsText text, List<Double> thresholds) {
        return thresholds.stream()
                .map(at -> of(other, events, text.weights(at)))
                .toList();
    }

    private record One(double doubt, boolean isFalse, boolean right, boolean asked, boolean findable) {
        static One of(TrapEvent event, Matcher matcher) {
            Judgement judgement = matcher.judge(event.claim(), Listening.OPENED_AT);
            boolean findable = event.onRegister() != null
                    && matcher.meant(event.claim(), Listening.OPENED_AT).identifies();
            return switch (judgement) {
                case Judgement.Match match -> {
                    boolean right = match.registered().person().personId().equals(event.onRegister());
                    double doubt = 1 - match.candidates().getFirst().score();
                    yield new One(doubt, !right, right, false, findable);
                }
                case Judgement.Review review -> new One(0, false, false, true, findable);
                case Judgement.None none -> new One(0, false, false, false, findable);
            };
        }
    }

    private static Budget of(Listening other, int events, Weights weights) {
        Matcher matcher = new Matcher(other.index(), weights);
        List<One> all = IntStream.range(0, events)
                .parallel()
                .mapToObj(number -> One.of(other.event(number), matcher))
                .toList();
        return new Budget(
                weights.version(),
                weights.automaticAt(),
                all.stream().mapToDouble(One::doubt).sum() / events * OF_EVENTS,
                all.stream().filter(One::isFalse).count(),
                (double) all.stream().filter(One::right).count()
                        / all.stream().filter(One::findable).count(),
                (double) all.stream().filter(One::asked).count() / events);
    }
}
