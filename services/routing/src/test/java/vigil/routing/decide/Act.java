package vigil.routing.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.routing.Examples;

/** One action as a person fills it in; what isn't said is left out. */
public final class Act {
    private final AlertAction.Kind kind;
    private String by = "Sam";

    private @Nullable String note;
    private @Nullable String reason;
    private @Nullable Outcome outcome;
    private @Nullable PersonId person;
    private @Nullable TeamId team;
    private @Nullable String task;
    private @Nullable String phone = "07700900111";
    private @Nullable Instant eta;
    private @Nullable Instant until;

    private Act(AlertAction.Kind kind) {
        this.kind = kind;
    }

    public static Act of(AlertAction.Kind kind) {
        return new Act(kind);
    }

    Act by(String name) {
        by = name;
        return this;
    }

    Act note(String words) {
        note = words;
        return this;
    }

    Act reason(String words) {
        reason = words;
        return this;
    }

    public Act outcome(Outcome how) {
        outcome = how;
        return this;
    }

    Act person(PersonId who) {
        person = who;
        return this;
    }

    Act team(String id) {
        team = new TeamId(id);
        return this;
    }

    Act task(String code) {
        task = code;
        return this;
    }

    public Act withoutPhone() {
        phone = null;
        return this;
    }

    /** Minutes after two o'clock. */
    Act eta(int minute) {
        eta = Examples.AT_2.plusSeconds(60L * minute);
        return this;
    }

    /** Minutes after two o'clock. */
    Act until(int minute) {
        until = Examples.AT_2.plusSeconds(60L * minute);
        return this;
    }

    public AlertAction on(Alert seen, String id, Instant now) {
        return new AlertAction(
                id,
                seen.alertId(),
                seen.workVersion(),
                by,
                now,
                kind,
                note,
                outcome,
                reason,
                person,
                phone,
                eta,
                team,
                until,
                task);
    }
}
