package vigil.load.simulation.world;

import org.jspecify.annotations.Nullable;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Carried;
import vigil.domain.alert.Merging;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;

/** A record of one of routing's input topics. */
public sealed interface Input {
    /** What decides its partition. */
    String key();

    Topic topic();

    Decision decide(Coordination coordination, Alerts alerts);

    /** The topics that routing reads, each in its own order. */
    enum Topic {
        MATCHED,
        REVIEWS,
        ACTIONS,
        CARRIED,
        REGISTER
    }

    /**
     * The register has a record of somebody, or none any more.
     *
     * @param person null where they are no longer on it
     * @param offset where it stands in the register's log
     */
    record Registered(String key, @Nullable Person person, long offset) implements Input {
        @Override
        public Topic topic() {
            return Topic.REGISTER;
        }

        @Override
        public Decision decide(Coordination coordination, Alerts alerts) {
            return person == null
                    ? coordination.removed(new PersonId(key), offset, alerts)
                    : coordination.decide(person, offset, alerts);
        }

        @Override
        public String toString() {
            return "registered: " + key + " at " + offset
                    + (person == null
                            ? " removed"
                            : " merged into " + person.mergedInto() + " shares "
                                    + person.consent().share() + " " + person.plan() + " died " + person.deceasedAt());
        }
    }

    /** Matching says that an event is about somebody, or no longer so. */
    record Said(MatchStatement statement) implements Input {
        @Override
        public String key() {
            return statement.personId().text();
        }

        @Override
        public Topic topic() {
            return Topic.MATCHED;
        }

        @Override
        public Decision decide(Coordination coordination, Alerts alerts) {
            return coordination.decide(statement, alerts);
        }

        @Override
        public String toString() {
            return "said: " + statement.statement() + " " + statement.personId() + " "
                    + statement.incident().id() + " " + statement.event().id() + " "
                    + statement.event().status() + " at " + statement.event().updatedAt() + " register "
                    + statement.registerOffset();
        }
    }

    /** Matching asks whom an event is about, or no longer needs to. */
    record Asked(Review review) implements Input {
        @Override
        public String key() {
            return review.reviewKey();
        }

        @Override
        public Topic topic() {
            return Topic.REVIEWS;
        }

        @Override
        public Decision decide(Coordination coordination, Alerts alerts) {
            return coordination.decide(review, alerts);
        }

        @Override
        public String toString() {
            return "asked: " + review.incident().id() + " " + review.state() + " " + review.settledAs() + " about "
                    + review.candidates().size();
        }
    }

    /**
     * A person acted.
     *
     * @param key of the person or review that the alert is about
     */
    record Acted(AlertAction action, String key) implements Input {
        /** The same by somebody who has seen that work version. */
        Acted seeing(int workVersion) {
            return new Acted(
                    new AlertAction(
                            action.actionId(),
                            action.alertId(),
                            workVersion,
                            action.by(),
                            action.at(),
                            action.action(),
                            action.note(),
                            action.outcome(),
                            action.reason(),
                            action.personId(),
                            action.phone(),
                            action.eta(),
                            action.team(),
                            action.until(),
                            action.task()),
                    key);
        }

        @Override
        public Topic topic() {
            return Topic.ACTIONS;
        }

        @Override
        public Decision decide(Coordination coordination, Alerts alerts) {
            return coordination.decide(action, alerts);
        }

        @Override
        public String toString() {
            return "acted: " + action.actionId() + " " + action.action() + " by " + action.by() + " on " + key + " "
                    + action.alertId() + " work version " + action.workVersion() + " team " + action.team() + " until "
                    + action.until() + " task " + action.task();
        }
    }

    /** Two records are of one person: the alert of one passes to where the other's are, or is answered. */
    record Merged(Merging merging) implements Input {
        @Override
        public String key() {
            return merging.partitionKey();
        }

        @Override
        public Topic topic() {
            return Topic.CARRIED;
        }

        @Override
        public Decision decide(Coordination coordination, Alerts alerts) {
            return coordination.decide(merging, alerts);
        }

        @Override
        public String toString() {
            return "merged: " + merging.merged() + " into " + merging.survivor() + " " + merging;
        }
    }

    /** What was done about a possible match passes to the person's own alert. */
    record Passed(Carried carried) implements Input {
        @Override
        public String key() {
            return carried.partitionKey();
        }

        @Override
        public Topic topic() {
            return Topic.CARRIED;
        }

        @Override
        public Decision decide(Coordination coordination, Alerts alerts) {
            return coordination.decide(carried, alerts);
        }

        @Override
        public String toString() {
            return "passed: " + carried;
        }
    }
}
