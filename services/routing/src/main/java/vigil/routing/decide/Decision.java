package vigil.routing.decide;

import java.util.List;
import vigil.domain.Copies;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Carried;
import vigil.domain.alert.Merging;
import vigil.domain.match.Ruling;

/**
 * What follows from one record or tick; all of it takes effect together or not at all.
 *
 * @param versions new versions of alerts, in order
 * @param archived closed alerts that leave for the archive
 * @param outcomes what people are told of their actions
 * @param rulings what matching is told of possible matches
 * @param carried what passes between a possible match and the person's own alert
 * @param mergings what passes between the alerts of two records of one person
 */
public record Decision(
        List<Alert> versions,
        List<Alert> archived,
        List<ActionOutcome> outcomes,
        List<Ruling> rulings,
        List<Carried> carried,
        List<Merging> mergings) {
    /** Nothing follows. */
    public static final Decision NOTHING = new Decision(List.of(), List.of(), List.of(), List.of());

    public Decision {
        versions = Copies.of(versions);
        archived = Copies.of(archived);
        outcomes = Copies.of(outcomes);
        rulings = Copies.of(rulings);
        carried = Copies.of(carried);
        mergings = Copies.of(mergings);
    }

    /** Nothing passes between alerts. */
    public Decision(List<Alert> versions, List<Alert> archived, List<ActionOutcome> outcomes, List<Ruling> rulings) {
        this(versions, archived, outcomes, rulings, List.of());
    }

    /** No record was merged into another. */
    public Decision(
            List<Alert> versions,
            List<Alert> archived,
            List<ActionOutcome> outcomes,
            List<Ruling> rulings,
            List<Carried> carried) {
        this(versions, archived, outcomes, rulings, carried, List.of());
    }

    static Decision of(Alert version) {
        return new Decision(List.of(version), List.of(), List.of(), List.of());
    }

    static Decision ofAll(List<Alert> versions) {
        return new Decision(versions, List.of(), List.of(), List.of());
    }

    static Decision archived(Alert alert) {
        return new Decision(List.of(), List.of(alert), List.of(), List.of());
    }

    /** The same with these versions, as they were written. */
    public Decision writtenAs(List<Alert> written) {
        return new Decision(written, archived, outcomes, rulings, carried, mergings);
    }

    Decision with(List<Merging> messages) {
        return new Decision(versions, archived, outcomes, rulings, carried, messages);
    }

    Decision with(Carried message) {
        return new Decision(versions, archived, outcomes, rulings, List.of(message), mergings);
    }
}
