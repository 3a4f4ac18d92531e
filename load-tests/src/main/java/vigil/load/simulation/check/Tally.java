package vigil.load.simulation.check;

import java.util.Map;
import java.util.TreeMap;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Input;

/** How often each kind of thing happened. */
public final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    public void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** What was decided and committed. */
    void count(Batch.Made made) {
        if (made.input() instanceof Input.Acted acted) {
            ActionOutcome.Result result = made.decision().outcomes().getFirst().result();
            count("action: " + acted.action().action().code() + " " + result.code());
        } else if (made.input() != null) {
            count("heard: " + made.input().topic().name().toLowerCase(java.util.Locale.ROOT));
        }
        made.decision().versions().forEach(this::count);
        made.decision().archived().forEach(alert -> count("alert archived"));
    }

    private void count(Alert version) {
        count("alert: " + version.history().getLast().what().code());
    }

    public Map<String, Long> counts() {
        return counts;
    }
}
