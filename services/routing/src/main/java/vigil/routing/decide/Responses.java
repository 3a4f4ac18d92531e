package vigil.routing.decide;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.AcceptedBy;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.SourceResponse;
import vigil.domain.alert.SourceResponse.State;
import vigil.domain.event.EventType;
import vigil.domain.identity.IncidentKey;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * What sources are told when a version of an alert follows another. Only a person's acceptance tells them anything, and where
 * it holds no longer, also because the alert is over, they are told that too: a crew must not wait for a team that is not coming. Of somebody who does not
 * share what is known, or whose identity is in doubt, or of what is in shadow, they are told nothing.
 */
public record Responses(TeamDirectory directory) {
    /**
     * By incident; empty where they know it already.
     *
     * @param before null for a first version
     */
    public Map<IncidentKey, SourceResponse> between(@Nullable Alert before, Alert after) {
        if (MergeFlow.wentOn(after)) {
            return Map.of(); // the alert as which it goes on says who comes, and has said so
        }
        Map<IncidentKey, SourceResponse> news = new HashMap<>();
        Instant at = after.lastChangedAt();
        for (IncidentView incident : after.incidents()) {
            Optional<SourceResponse> told = Optional.ofNullable(before)
                    .flatMap(known -> known.incident(incident.key()).flatMap(then -> of(known, then, at)));
            Optional<SourceResponse> now = of(after, incident, at);
            if (!now.equals(told)) {
                now.or(() -> told.map(Responses::withdrawn)).ifPresent(response -> news.put(incident.key(), response));
            }
        }
        return news;
    }

    private static SourceResponse withdrawn(SourceResponse told) {
        return new SourceResponse(State.TEAM_WITHDRAWN, told.team(), told.phone(), null, told.at());
    }

    private Optional<SourceResponse> of(Alert alert, IncidentView incident, Instant at) {
        AcceptedBy accepted = alert.acceptedBy();
        boolean mayBeTold = alert.status().isOpen()
                && !alert.isInShadow()
                && !incident.withdrawn()
                && alert.match().state() == MatchView.State.CONFIRMED
                && (alert.sharing() == null || alert.sharing().isShared());
        return accepted == null || !mayBeTold ? Optional.empty() : Optional.of(response(alert, accepted, incident, at));
    }

    private SourceResponse response(Alert alert, AcceptedBy accepted, IncidentView incident, Instant at) {
        Team team = directory.team(alert.owner()).orElse(null);
        return new SourceResponse(
                state(accepted, incident),
                team == null ? alert.owner().text() : team.name(),
                team == null ? null : phone(team),
                accepted.eta(),
                at);
    }

    private static State state(AcceptedBy accepted, IncidentView incident) {
        if (accepted.eta() != null) {
            return State.TEAM_ATTENDING;
        }
        return isStillDeciding(incident) ? State.PLEASE_RING_BEFORE_CONVEYING : State.TEAM_ACCEPTED;
    }

    private static boolean isStillDeciding(IncidentView incident) {
        return incident.type() == EventType.AMBULANCE
                && incident.latest().ambulanceOutcome() == null
                && switch (incident.latest().status()) {
                    case CALL_RECEIVED, TRIAGED, DISPATCHED, ON_SCENE -> true;
                    default -> false;
                };
    }

    /** The team's, never that of whoever accepted, which they gave to colleagues; an example number reaches nobody. */
    private static @Nullable String phone(Team team) {
        Team.ContactPoints contact = team.contact();
        if (contact == null || contact.example()) {
            return null;
        }
        return contact.crewLine() == null ? contact.phone() : contact.crewLine();
    }
}
