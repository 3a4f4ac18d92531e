package vigil.routing.decide;

import java.time.Instant;
import java.util.function.Function;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Carried;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.team.TeamDirectory;

/**
 * The one place where an alert changes: open alerts and one thing that happened in, new versions out.
 *
 * @param directory a checked one
 * @param now never earlier than what is recorded in the partition
 */
public record Coordination(TeamDirectory directory, Instant now) {
    /** Matching says that an event is about somebody, or no longer so. */
    public Decision decide(MatchStatement statement, Alerts alerts) {
        return new StatementFlow(directory, now).decide(statement, alerts);
    }

    /** Matching asks a person, or no longer needs to. */
    public Decision decide(Review review, Alerts alerts) {
        return new ReviewFlow(directory, now).decide(review, alerts);
    }

    /** A person acted. */
    public Decision decide(AlertAction action, Alerts alerts) {
        return new ActionFlow(directory, now).decide(action, alerts);
    }

    /** A person acted, and it can't be done for that reason. */
    public Decision refuse(AlertAction action, Alerts alerts, String why) {
        return new ActionFlow(directory, now).refuse(action, alerts, why);
    }

    /** A possible match has turned out to be about somebody: its history passes to their alert. */
    public Decision decide(Carried carried, Alerts alerts) {
        return new CarryFlow(now).decide(carried, alerts);
    }

    /** What another directory means for open alerts, one after the other. */
    public Function<Alert, Decision> underNewDirectory() {
        return new DirectoryFlow(directory, now)::decide;
    }

    /** Time passed: whatever is due for that alert. */
    public Decision tick(Alert due) {
        return new TickFlow(directory, now).decide(due);
    }
}
