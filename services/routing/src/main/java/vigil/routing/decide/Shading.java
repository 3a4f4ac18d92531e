package vigil.routing.decide;

import java.util.List;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Shadow;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.TeamId;
import vigil.domain.team.LastResort;
import vigil.domain.team.ShadowMode;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * What is in shadow is decided as everything is, and only the desk is shown it: whoever would have been asked is named, and
 * nobody is asked, reminded or waited for. That nothing of it waits for anybody is seen to where a version is written.
 */
record Shading(TeamDirectory directory) {
    /** From a live alert to what was in shadow about the same person. */
    static final String SHADOW = "shadow";

    /** From what is in shadow to the live alert about the same person. */
    static final String LIVE = "live";

    /** Why that alert is in shadow; empty where it is live. What a publisher says comes before whom it is for. */
    Optional<Shadow> of(String source, TeamId chosen, String why) {
        ShadowMode mode = directory.shadow();
        String name = directory.name(chosen);
        if (mode.hasPublisher(source)) {
            return Optional.of(new Shadow(
                    Shadow.Because.PUBLISHER,
                    source,
                    chosen,
                    "What " + source + " says is in shadow. It would have gone to " + name + ": " + why));
        }
        return mode.hasTeam(chosen)
                ? Optional.of(new Shadow(
                        Shadow.Because.TEAM,
                        chosen.text(),
                        chosen,
                        name + " is in shadow. It would have gone there: " + why))
                : Optional.empty();
    }

    /** The desk has it, and what was decided can be read all the same. */
    static Routing toDesk(Routing decided, Shadow shadow, Team desk) {
        return new Routing(
                desk.id(),
                "In shadow: shown to the desk, and nobody else is told. " + shadow.why(),
                decided.placeFrom(),
                decided.provisional(),
                false,
                decided.at(),
                decided.directoryVersion(),
                decided.considered(),
                decided.alsoTell());
    }

    /** Its owner is no team of the directory any more: it is shown to whoever coordinates now. */
    Alert ownerless(Alert alert, AlertDraft draft) {
        Team desk = LastResort.deskAt(directory, draft.now());
        draft.owner = desk.id();
        return draft.worked()
                .note(
                        AlertDraft.VIGIL,
                        What.UPDATED,
                        alert.owner() + " is no team of the directory any more: shown to " + desk.name() + ".")
                .next();
    }

    /**
     * A live alert has what was in shadow: said there, and where all of it is live or over, and nobody has accepted it, it
     * ends.
     */
    static Alert gaveWayTo(Alert live, AlertDraft draft) {
        AlertId there = live.alertId();
        if (draft.links.stream().noneMatch(link -> link.alertId().equals(there))) {
            draft.links.add(new Alert.Link(LIVE, there));
        }
        boolean goesOnHere = draft.acceptedBy != null
                || draft.incidents.stream()
                        .filter(incident -> !incident.withdrawn() && !incident.ended())
                        .anyMatch(incident -> live.incident(incident.key()).isEmpty());
        String words = "What it says now is live: it goes on in the person's live alert.";
        return goesOnHere
                ? draft.note(AlertDraft.VIGIL, What.UPDATED, words).next()
                : draft.close(Status.STOOD_DOWN)
                        .worked()
                        .note(AlertDraft.VIGIL, What.STOOD_DOWN, words)
                        .next();
    }

    /** To that alert, if there is one. */
    static List<Alert.Link> link(String rel, Optional<Alert> alert) {
        return alert.map(one -> List.of(new Alert.Link(rel, one.alertId()))).orElse(List.of());
    }
}
