package vigil.routing.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.Clocks;
import vigil.domain.alert.Death;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Shadow;
import vigil.domain.alert.Status;
import vigil.domain.alert.Task;
import vigil.domain.alert.What;
import vigil.domain.event.Flag;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.routing.decide.need.PlaceRisk;

/** The next version of an alert while it is being written. */
final class AlertDraft {
    /** Name under which Vigil's own doings stand in the history. */
    static final String VIGIL = "Vigil";

    /** Said before whatever else is wanted, for as long as it is so. */
    static final String IN_DOUBT = "Identity now in doubt: ring the source. ";

    /** The same where a call contradicts that they have died. */
    static final String CONTRADICTED = "Recorded as having died, and a call came later: check whom it is about. ";

    /** The same where the register has removed them. */
    static final String REMOVED =
            "No longer on the register: ask them, or whoever cares for them, what they want now. ";

    static final String NOT_SHARED = "Left out: it told of a plan that is not shared any more.";
    private static final int LONGEST_HISTORY = 200;

    private final Alert from;
    private final Instant now;
    private final boolean written;
    private boolean worked;
    Status status;
    Priority priority;
    Set<String> needs;

    /** Without what is said before and after it for as long as something is so, which follows from other fields. */
    String actionWanted;

    String reason;
    TeamId owner;
    Alert.@Nullable AcceptedBy acceptedBy;

    @Nullable TeamId handoverTo;

    final List<TeamId> declinedBy;
    Alert.@Nullable Closing closing;
    Alert.@Nullable Snooze snooze;
    Routing routing;
    Alert.@Nullable Ladder ladder;
    PlaceAtRisk preferredPlace;
    MatchView match;

    @Nullable Person person;

    @Nullable Sharing sharing;

    long registerOffset;

    @Nullable Integer planVersionAtOpen;

    List<IncidentView> incidents;
    Set<Flag> safety;
    Clocks clocks;
    Alert.@Nullable FollowUp followUp;
    Set<Defect> defects;
    Alert.@Nullable Resolution resolution;

    @Nullable Death death;

    @Nullable Shadow shadow;

    final List<Task> tasks;
    final List<Alert.Link> links;
    private final List<HistoryEntry> history;
    private final List<String> actions;

    AlertDraft(Alert from, Instant now) {
        this(from, now, true);
    }

    private AlertDraft(Alert from, Instant now, boolean written) {
        this.from = from;
        this.now = now;
        this.written = written;
        status = from.status();
        priority = from.priority();
        needs = new LinkedHashSet<>(from.needs());
        actionWanted = bare(from);
        reason = from.reason();
        owner = from.owner();
        acceptedBy = from.acceptedBy();
        handoverTo = from.handoverTo();
        declinedBy = new ArrayList<>(from.declinedBy());
        closing = from.closing();
        snooze = from.snooze();
        routing = from.routing();
        ladder = from.ladder();
        preferredPlace = from.preferredPlace();
        match = from.match();
        person = from.person();
        sharing = from.sharing();
        registerOffset = from.registerOffset();
        planVersionAtOpen = from.planVersionAtOpen();
        incidents = new ArrayList<>(from.incidents());
        safety = new LinkedHashSet<>(from.safety());
        clocks = from.clocks();
        followUp = from.followUp();
        defects = new LinkedHashSet<>(from.defects());
        resolution = from.resolution();
        death = from.death();
        tasks = new ArrayList<>(from.tasks());
        shadow = from.shadow();
        links = new ArrayList<>(from.links());
        history = new ArrayList<>(from.history());
        actions = new ArrayList<>(from.actions());
    }

    /** A first version that nobody has seen yet, to be changed before it is written. */
    static AlertDraft unwritten(Alert first) {
        return new AlertDraft(first, first.clocks().raised(), false);
    }

    private static String before(MatchView match, @Nullable Death death, @Nullable Sharing sharing) {
        return (match.state() == MatchView.State.IN_DOUBT ? IN_DOUBT : "")
                + (death != null && death.contradicted() ? CONTRADICTED : "")
                + (sharing == Sharing.REMOVED ? REMOVED : "");
    }

    /** In shadow nobody is told. */
    private static String after(Routing routing, TeamId owner, @Nullable Shadow shadow) {
        return shadow == null ? routing.alsoTell(owner) : "";
    }

    /** The state says what there is to leave out; an alert that is being raised may not have it in its words. */
    private static String bare(Alert alert) {
        String wanted = alert.actionWanted();
        String before = before(alert.match(), alert.death(), alert.sharing());
        String after = after(alert.routing(), alert.owner(), alert.shadow());
        int begin = wanted.startsWith(before) ? before.length() : 0;
        int end = wanted.endsWith(after) ? wanted.length() - after.length() : wanted.length();
        return wanted.substring(begin, end);
    }

    Instant now() {
        return now;
    }

    /** Writes a line of history about what people or Vigil did. */
    AlertDraft note(String by, What what, String words) {
        return write(new HistoryEntry(now, by, what, words));
    }

    /** The same about what follows from a snapshot. */
    AlertDraft heard(UrgentEvent event, What what, String words) {
        return write(new HistoryEntry(now, VIGIL, what, words, event.incidentKey()));
    }

    /** Whether its history has a line of that kind that was written at this moment. */
    boolean saysNow(What what) {
        return history.stream()
                .anyMatch(line -> line.what() == what && line.at().equals(now));
    }

    private AlertDraft write(HistoryEntry line) {
        history.add(line);
        return cut();
    }

    /** Takes what quotes the plan out of Vigil's own lines; what people wrote stays theirs. */
    void leaveThePlanOut() {
        history.replaceAll(
                line -> line.by().equals(VIGIL) && line.words().contains(PlaceRisk.PLAN_SAYS) ? leftOut(line) : line);
    }

    /** That something was said then, and not what. */
    static HistoryEntry leftOut(HistoryEntry line) {
        return new HistoryEntry(line.at(), line.by(), line.what(), NOT_SHARED, line.incident());
    }

    /** Takes in what was done elsewhere, in the order of time; the bound is the same. */
    AlertDraft carry(List<HistoryEntry> done) {
        history.addAll(done);
        history.sort(Comparator.comparing(HistoryEntry::at));
        if (history.getLast().at().isAfter(now)) {
            note(
                    VIGIL,
                    What.UPDATED,
                    "What was done to another alert of theirs stands here too."); // by a clock that is ahead
        }
        if (sharing != null && !sharing.isShared()) {
            leaveThePlanOut();
        }
        return cut();
    }

    /** Until when lines may have been cut from that alert's history: the oldest of those that are kept for nothing but their age. */
    static Optional<Instant> cutUntil(Alert alert) {
        return alert.history().size() < LONGEST_HISTORY
                ? Optional.empty()
                : alert.history().stream()
                        .skip(1)
                        .filter(line -> !line.what().isByPeople() && line.what() != What.REOPENED)
                        .map(HistoryEntry::at)
                        .findFirst();
    }

    /** Beyond 200 lines the oldest goes, but not the very first, nor one that what happens next depends on. */
    private AlertDraft cut() {
        while (history.size() > LONGEST_HISTORY) {
            Set<Integer> kept = Set.copyOf(List.of(
                    0,
                    last(line -> line.what() == What.REOPENED),
                    last(line -> line.what().isRuling()),
                    last(line -> line.what().isByPeople())));
            int oldest = IntStream.range(0, history.size())
                    .filter(line -> !kept.contains(line))
                    .findFirst()
                    .orElseThrow();
            history.remove(oldest);
        }
        return this;
    }

    /** Where the last line of that kind stands, 0 where there is none. */
    private int last(Predicate<HistoryEntry> kind) {
        return IntStream.range(1, history.size())
                .filter(line -> kind.test(history.get(line)))
                .max()
                .orElse(0);
    }

    /** What to do now; that they are recorded as having died on an earlier alert stays before it. */
    void ask(String wanted) {
        actionWanted = RecordedDeath.remembered(actionWanted) + wanted;
    }

    /** Puts an incident's next state in its place. */
    void replace(IncidentView known, IncidentView next) {
        incidents.set(incidents.indexOf(known), next);
    }

    /** A person acted or ownership changed: whoever looks at an older version has to look again. */
    AlertDraft worked() {
        worked = true;
        return this;
    }

    /** Remembers an action, so that its repeat changes nothing. */
    AlertDraft applied(String actionId) {
        actions.add(actionId);
        if (actions.size() > LONGEST_HISTORY) {
            actions.removeFirst();
        }
        return worked();
    }

    /** Ends the alert: nobody is asked any more. */
    AlertDraft close(Status closed) {
        status = closed;
        ladder = null;
        handoverTo = null;
        closing = null;
        snooze = null;
        clocks = clocks.closedAt(now);
        return this;
    }

    /** The next version. */
    Alert next() {
        return version(
                from.alertId(),
                from.personId(),
                from.version() + (written ? 1 : 0),
                from.workVersion() + (worked ? 1 : 0));
    }

    /** The first version of another alert about a person, which goes on from this one. */
    Alert first(AlertId id, PersonId person) {
        return version(id, person, 1, 1);
    }

    /** Of what is in shadow nothing waits for anybody, whatever has set a time. */
    private Alert version(AlertId id, @Nullable PersonId about, int version, int workVersion) {
        if (shadow != null) {
            ladder = null;
            closing = null;
            handoverTo = null;
            snooze = null;
            clocks = clocks.unasked();
            tasks.removeIf(Task::isOpen);
        }
        return new Alert(
                id,
                about,
                from.reviewKey(),
                version,
                workVersion,
                status,
                priority,
                List.copyOf(needs),
                before(match, death, sharing) + actionWanted + after(routing, owner, shadow),
                reason,
                from.place(),
                owner,
                acceptedBy,
                handoverTo,
                declinedBy,
                closing,
                snooze,
                routing,
                ladder,
                preferredPlace,
                match,
                person,
                sharing,
                registerOffset,
                incidents,
                List.copyOf(safety),
                clocks,
                planVersionAtOpen,
                from.directoryVersion(),
                followUp,
                history,
                List.copyOf(defects),
                links,
                actions,
                resolution,
                death,
                tasks,
                shadow);
    }
}
