package vigil.routing.decide;

import java.util.List;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.identity.IncidentKey;
import vigil.domain.match.MatchStatement;

/**
 * Somebody's live alerts, and those in shadow, which are kept apart: what isn't trusted yet changes nothing that a team has,
 * and nothing live is lost among what nobody is told. Of each there is one open at most. A call that has been live stays so.
 *
 * @param live oldest first
 * @param shadow oldest first
 */
record Sides(List<Alert> live, List<Alert> shadow) {
    static Sides of(List<Alert> known) {
        return new Sides(
                known.stream().filter(alert -> !alert.isInShadow()).toList(),
                known.stream().filter(Alert::isInShadow).toList());
    }

    static Optional<Alert> open(List<Alert> side) {
        return side.stream().filter(alert -> alert.status().isOpen()).findFirst();
    }

    /** Whether a live alert has that incident. */
    boolean isLive(IncidentKey incident) {
        return !views(live, incident).isEmpty();
    }

    /** Whether that was heard in shadow, before the incident was live: told again it is no news to anybody. */
    boolean isFromBeforeItWasLive(MatchStatement statement) {
        return views(shadow, statement.incident()).stream().anyMatch(view -> Snapshots.has(view, statement.event()))
                && views(live, statement.incident()).stream()
                        .allMatch(view -> Snapshots.isOlder(view, statement.event()));
    }

    /**
     * Whether what is in shadow knows it already, or knows that the call is over or somebody else's since, or it only ends what is
     * there: nobody has to be told that. Of a call that goes on, also what comes late is news: nobody has been told of it.
     */
    boolean isNoNewsInShadow(MatchStatement statement) {
        List<IncidentView> views = views(shadow, statement.incident());
        return views.stream()
                        .anyMatch(view -> (Snapshots.has(view, statement.event()) && !view.withdrawn())
                                || (Snapshots.isOvertaken(view, statement) && (view.ended() || view.withdrawn())))
                || (!views.isEmpty() && statement.event().status().isVoid());
    }

    /** In shadow, and has that incident or is open: the latest. */
    Optional<Alert> besides(IncidentKey incident) {
        return shadow.reversed().stream()
                .filter(alert ->
                        alert.status().isOpen() || alert.incident(incident).isPresent())
                .findFirst();
    }

    private static List<IncidentView> views(List<Alert> side, IncidentKey incident) {
        return side.stream().flatMap(alert -> alert.incident(incident).stream()).toList();
    }
}
