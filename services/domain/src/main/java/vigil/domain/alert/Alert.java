package vigil.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.Defect;
import vigil.domain.event.Flag;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.match.Candidate;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;

/**
 * The whole current state of one alert: one person, one episode. A possible match has a review key in
 * place of the person.
 *
 * @param version grows by one with every change
 * @param workVersion grows only when a person acted or ownership changed
 * @param place identifier of the directory's place; null when outside the area or not known
 * @param owner the team that has it; there is always one
 * @param handoverTo the team that is asked to take it over; until somebody there does, it stays the owner's
 * @param declinedBy teams that have said no to it since it was raised or reopened
 * @param closing when the owner's hours end; null while they don't
 * @param death null while nobody has said that they have died
 * @param tasks what has to be seen to after a death
 * @param registerOffset where in the register's log the person's record stood; -1 for a possible match
 * @param shadow null for one that is live: whoever it is for is told
 * @param actions identifiers of the actions already applied, so that a repeat changes nothing
 */
public record Alert(
        AlertId alertId,
        @Nullable PersonId personId,
        @Nullable String reviewKey,
        int version,
        int workVersion,
        Status status,
        Priority priority,
        List<String> needs,
        String actionWanted,
        String reason,
        @Nullable String place,
        TeamId owner,
        @Nullable AcceptedBy acceptedBy,
        @Nullable TeamId handoverTo,
        List<TeamId> declinedBy,
        @Nullable Closing closing,
        @Nullable Snooze snooze,
        Routing routing,
        @Nullable Ladder ladder,
        PlaceAtRisk preferredPlace,
        MatchView match,
        @Nullable Person person,
        @Nullable Sharing sharing,
        long registerOffset,
        List<IncidentView> incidents,
        List<Flag> safety,
        Clocks clocks,
        @Nullable Integer planVersionAtOpen,
        int directoryVersion,
        @Nullable FollowUp followUp,
        List<HistoryEntry> history,
        List<Defect> defects,
        List<Link> links,
        List<String> actions,
        @Nullable Resolution resolution,
        @Nullable Death death,
        List<Task> tasks,
        @Nullable Shadow shadow) {
    public Alert {
        tasks = Copies.of(tasks);
        needs = Copies.of(needs);
        declinedBy = Copies.of(declinedBy);
        incidents = Copies.of(incidents);
        safety = Copies.of(safety);
        history = Copies.of(history);
        defects = Copies.of(defects);
        links = Copies.of(links);
        actions = Copies.of(actions);
        if ((personId == null) == (reviewKey == null)) {
            throw new IllegalArgumentException("an alert is about a person or about a review, and never both");
        }
    }

    /** What decides the partition: the person, or the review. */
    public String partitionKey() {
        return personId != null ? personId.text() : String.valueOf(reviewKey);
    }

    /** Whether nobody but the desk has been told of it. */
    public boolean isInShadow() {
        return shadow != null;
    }

    /** Whether the person, or anybody whom it may be about, is restricted. */
    public boolean isRestricted() {
        return (person != null && person.restricted())
                || match.candidates().stream().anyMatch(Candidate::restricted);
    }

    /** Whether it has gone up, to another team than the one chosen for it. */
    public boolean hasGoneUp() {
        return !owner.equals(routing.chosen());
    }

    /** What is still to be done before it can be resolved. */
    public List<Task> stillRequired() {
        return tasks.stream().filter(task -> task.required() && task.isOpen()).toList();
    }

    /** The incident, if the alert holds it. */
    public Optional<IncidentView> incident(IncidentKey key) {
        return incidents.stream().filter(incident -> incident.key().equals(key)).findFirst();
    }

    /** The words of that line of the history, unless a call said them that turned out to be about somebody else. */
    public String shown(HistoryEntry entry) {
        boolean ofAnother = entry.incident() != null
                && incident(entry.incident()).filter(IncidentView::withdrawn).isPresent();
        return ofAnother ? "Left out: a call said this that has since been withdrawn." : entry.words();
    }

    /** The latest moment recorded in it, by the log's own clock. */
    public Instant lastChangedAt() {
        return history.isEmpty() ? clocks.raised() : history.getLast().at();
    }

    /**
     * Who accepted it.
     *
     * @param eta when they expect to be there
     * @param until how long they keep it themselves though their team closes; null where they go when it does
     */
    public record AcceptedBy(
            String name,
            @Nullable String phone,
            @Nullable Instant eta,
            @Nullable Instant until) {}

    /**
     * The end of the owner's hours.
     *
     * @param offered whether the owner has been asked to hand over
     */
    public record Closing(Instant at, boolean offered) {}

    /** Somebody who has it wants no reminders for a while. */
    public record Snooze(Instant until, String by, String reason) {}

    /** Who is asked next, and when. */
    public record Ladder(TeamId next, Instant at) {}

    /** Why somebody still has to see to the person though the source is done. */
    public record FollowUp(Instant since, String why) {}

    /**
     * One thing that happened to the alert.
     *
     * @param incident whose source said it; null where nobody but people or Vigil did
     */
    public record HistoryEntry(
            Instant at,
            String by,
            What what,
            String words,
            @Nullable IncidentKey incident) {
        /** What people or Vigil did. */
        public HistoryEntry(Instant at, String by, What what, String words) {
            this(at, by, what, words, null);
        }
    }

    /** Another alert that belongs with this one. */
    public record Link(String rel, AlertId alertId) {
        /** That one was about the same person, and was closed not long before this one was raised. */
        public static final String FOLLOWS = "follows";
    }

    /** How it ended. */
    public record Resolution(Outcome outcome, @Nullable String note, String by) {}

    @Override
    public String toString() {
        return "Alert[" + alertId + ", version " + version + ", " + status + "]";
    }
}
