package vigil.routing.decide;

import java.time.Instant;
import java.util.function.Function;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Carried;
import vigil.domain.alert.Merging;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Pressure;

/**
 * The one place where an alert changes: open alerts and one thing that happened in, new versions out.
 *
 * @param directory a checked one
 * @param pressure how its teams stand now
 * @param now never earlier than what is recorded in the partition
 */
public record Coordination(TeamDirectory directory, Pressure pressure, Instant now) {
    /** Where no team has said anything of itself, and none has anything. */
    public Coordination(TeamDirectory directory, Instant now) {
        this(directory, Pressure.NONE, now);
    }

    /** Matching says that an event is about somebody, or no longer so. */
    public Decision decide(MatchStatement statement, Alerts alerts) {
        return onward(new StatementFlow(directory, pressure, now).decide(statement, alerts));
    }

    /** Matching asks a person, or no longer needs to. */
    public Decision decide(Review review, Alerts alerts) {
        return new ReviewFlow(directory, now).decide(review, alerts);
    }

    /** A person acted. */
    public Decision decide(AlertAction action, Alerts alerts) {
        return onward(new ActionFlow(directory, pressure, now).decide(action, alerts));
    }

    /** A person acted, and it can't be done for that reason. */
    public Decision refuse(AlertAction action, Alerts alerts, String why) {
        return new ActionFlow(directory, pressure, now).refuse(action, alerts, why);
    }

    /** A possible match has turned out to be about somebody: its history passes to their alert. */
    public Decision decide(Carried carried, Alerts alerts) {
        return onward(new CarryFlow(now).decide(carried, alerts));
    }

    /** Two records have turned out to be one person's: the alert of one goes on in that of the other. */
    public Decision decide(Merging merging, Alerts alerts) {
        return onward(new MergeFlow(directory, pressure, now).decide(merging, alerts));
    }

    /** The register holds that of somebody now, as of that place in its log. */
    public Decision decide(Person person, long offset, Alerts alerts) {
        return onward(new RegisterFlow(directory, now)
                .changed(person, offset, alerts.about(person.personId().text())));
    }

    /** Somebody is no longer on the register, as of that place in its log. */
    public Decision removed(PersonId person, long offset, Alerts alerts) {
        return onward(new RegisterFlow(directory, now).removed(offset, alerts.about(person.text())));
    }

    /** What another directory means for open alerts, one after the other. */
    public Function<Alert, Decision> underNewDirectory() {
        DirectoryFlow flow = new DirectoryFlow(directory, pressure, now);
        return alert -> onward(flow.decide(alert));
    }

    /** Time passed: whatever is due for that alert. */
    public Decision tick(Alert due) {
        return onward(new TickFlow(directory, pressure, now).decide(due));
    }

    /** What is decided about the alert of a merged record is sent to where the surviving one's are. */
    private Decision onward(Decision decision) {
        return MergeFlow.onward(decision, now);
    }
}
