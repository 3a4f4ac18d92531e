package vigil.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;

/**
 * What a person did to an alert, on {@code coordination.actions}.
 *
 * @param actionId unique; a repeat changes nothing
 * @param workVersion what they saw when they acted: a later one refuses the action
 * @param by the person, as shown to others
 * @param outcome for a resolution
 * @param personId for a confirmed match
 * @param phone for an acceptance: how to reach who accepted
 * @param eta for an acceptance: when they expect to be there
 * @param team for a handover: to whom; when declining: for which team, the owner where it is null and no handover waits
 * @param until for a snooze: when it ends; for an acceptance: how long its accepter keeps it though the team closes
 * @param task for a task that is done: its code
 */
public record AlertAction(
        String actionId,
        AlertId alertId,
        int workVersion,
        String by,
        Instant at,
        Kind action,
        @Nullable String note,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable PersonId personId,
        @Nullable String phone,
        @Nullable Instant eta,
        @Nullable TeamId team,
        @Nullable Instant until,
        @Nullable String task) {
    /** About no task. */
    public AlertAction(
            String actionId,
            AlertId alertId,
            int workVersion,
            String by,
            Instant at,
            Kind action,
            @Nullable String note,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable PersonId personId,
            @Nullable String phone,
            @Nullable Instant eta,
            @Nullable TeamId team,
            @Nullable Instant until) {
        this(
                actionId,
                alertId,
                workVersion,
                by,
                at,
                action,
                note,
                outcome,
                reason,
                personId,
                phone,
                eta,
                team,
                until,
                null);
    }

    /** What can be done. */
    public enum Kind implements Coded {
        ACKNOWLEDGE,
        ACCEPT,
        DECLINE,
        HAND_OVER,
        RECEIVE,
        NOTE,
        FIRST_CONTACT,
        /** Something that has to be seen to after a death has been. */
        TASK_DONE,
        RESOLVE,
        STAND_DOWN,
        REOPEN,
        SNOOZE,
        CONFIRM_MATCH,
        REJECT_MATCH
    }
}
