package vigil.routing.decide;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Carried;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.IncidentKey;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.PlaceRisk;
import vigil.routing.decide.need.PlanRules;
import vigil.routing.decide.need.Wording;
import vigil.routing.decide.team.Pressure;

/**
 * What follows when matching speaks. A person has one open alert, which all their incidents join. What a
 * source says later changes what is shown and may raise the priority; it never ends the alert, lowers
 * it, or undoes what people did.
 */
record StatementFlow(TeamDirectory directory, Pressure pressure, Instant now) {
    private static final String FOLLOWS = "follows";

    Decision decide(MatchStatement statement, Alerts alerts) {
        List<Alert> known = alerts.about(statement.personId().text());
        return switch (statement.statement()) {
            case CONFIRMED -> withTheReview(confirmed(statement, known), statement, known);
            case WITHDRAWN -> new WithdrawalFlow(directory, now).decide(statement, known);
        };
    }

    private Decision confirmed(MatchStatement statement, List<Alert> known) {
        Optional<Alert> open =
                known.stream().filter(alert -> alert.status().isOpen()).findFirst();
        Optional<Alert> holder = holder(statement.incident(), known);
        if (open.isPresent() && open.get().incident(statement.incident()).isPresent()) {
            return update(open.get(), statement);
        }
        if (holder.isPresent()) {
            return afterTheEnd(holder.get(), open, statement);
        }
        return open.map(alert -> join(alert, statement)).orElseGet(() -> raise(statement, known));
    }

    /** Of several that hold it, as where one of them was opened again, the one that has heard of it last. */
    private static Optional<Alert> holder(IncidentKey incident, List<Alert> known) {
        Comparator<Alert> heard = Comparator.comparing(
                alert -> alert.incident(incident).orElseThrow().latest().order());
        return known.stream()
                .filter(alert -> alert.incident(incident).isPresent())
                .reduce((one, later) -> heard.compare(later, one) < 0 ? one : later);
    }

    /**
     * An incident that is new to this person may have been a possible match before, until somebody ruled or a later
     * snapshot settled it: what was done about it is asked for, and comes after. Most never were, and matching says so.
     */
    private Decision withTheReview(Decision decision, MatchStatement statement, List<Alert> before) {
        boolean news = before.stream()
                .flatMap(alert -> alert.incident(statement.incident()).stream())
                .allMatch(IncidentView::withdrawn);
        if (!news || !statement.reviewed() || decision.versions().isEmpty()) {
            return decision;
        }
        AlertId alert = decision.versions().getLast().alertId();
        return decision.with(Carried.asked(statement.incident().hash(), statement.personId(), alert, now));
    }

    private Decision raise(MatchStatement statement, List<Alert> known) {
        List<Alert.Link> links = known.isEmpty()
                ? List.of()
                : List.of(new Alert.Link(FOLLOWS, known.getLast().alertId()));
        Alert first = new Raising(directory, pressure, now).confirmed(statement, links);
        AlertDraft draft = AlertDraft.unwritten(first);
        new Deaths(directory, now).settle(draft);
        if (draft.death == null && !statement.event().status().isEnded()) {
            return Decision.of(first);
        }
        placeAtRisk(draft);
        return Decision.of(whenAllEnded(draft).next());
    }

    private Decision join(Alert alert, MatchStatement statement) {
        AlertDraft draft = new AlertDraft(alert, now);
        draft.incidents.add(Snapshots.first(statement.event()));
        draft.heard(statement.event(), What.INCIDENT_JOINED, Wording.of(statement.event()));
        new Steps(directory, now).endSnooze(draft, "another incident has joined it.");
        return Decision.of(refreshed(draft, statement).next());
    }

    private Decision update(Alert alert, MatchStatement statement) {
        UrgentEvent event = statement.event();
        IncidentView known = alert.incident(statement.incident()).orElseThrow();
        boolean late = Snapshots.isOvertaken(known, statement);
        if (Snapshots.has(known, event) && (late || !known.withdrawn())) {
            return RecordNews.isIn(statement, alert)
                    ? Decision.of(
                            recorded(new AlertDraft(alert, now), statement).next())
                    : Decision.NOTHING;
        }
        AlertDraft draft = new AlertDraft(alert, now);
        draft.replace(known, Snapshots.with(known, event, late));
        if (late) {
            draft.note(AlertDraft.VIGIL, What.LATE, "An older snapshot arrived late.");
            return Decision.of((RecordNews.isIn(statement, alert) ? recorded(draft, statement) : draft).next());
        }
        draft.heard(event, What.UPDATED, Wording.of(event));
        if (known.withdrawn()) {
            WithdrawnCall.comesBack(draft, event, assessed(draft, event));
        }
        return Decision.of(refreshed(draft, statement).next());
    }

    /** The source says nothing new, and the register has changed meanwhile. */
    private AlertDraft recorded(AlertDraft draft, MatchStatement statement) {
        new RecordNews(directory).take(draft, statement);
        new Deaths(directory, now).settle(draft);
        placeAtRisk(draft);
        return draft;
    }

    /** A snapshot of an incident whose alert is closed: kept silently, unless it is news that someone must see. */
    private Decision afterTheEnd(Alert closed, Optional<Alert> open, MatchStatement statement) {
        UrgentEvent event = statement.event();
        IncidentView known = closed.incident(statement.incident()).orElseThrow();
        boolean late = Snapshots.isOvertaken(known, statement);
        if (Snapshots.has(known, event) && (late || !known.withdrawn())) {
            return Decision.NOTHING;
        }
        Need need = assessed(closed.person(), closed.sharing(), event);
        boolean news = !late && !event.status().isVoid() && News.isIn(statement, closed, known, need.priority());
        if (news && open.isPresent()) {
            return join(open.get(), statement);
        }
        AlertDraft draft = new AlertDraft(closed, now);
        draft.replace(known, Snapshots.with(known, event, late));
        if (known.withdrawn() && !late) {
            WithdrawnCall.comesBack(draft, event, need);
        }
        if (!news) {
            return Decision.of(draft.heard(event, What.LATE, "After the end: " + Wording.of(event))
                    .next());
        }
        return Decision.of(refreshed(reopened(draft), statement).next());
    }

    private AlertDraft reopened(AlertDraft draft) {
        new Handing(directory, pressure, now).reopen(draft);
        return draft.note(AlertDraft.VIGIL, What.REOPENED, "The source has news after the alert was closed.");
    }

    /** Works out anew what follows from the latest snapshots. */
    private AlertDraft refreshed(AlertDraft draft, MatchStatement statement) {
        UrgentEvent event = statement.event();
        new RecordNews(directory).take(draft, statement);
        if (draft.match.state() == MatchView.State.IN_DOUBT
                && draft.incidents.stream().noneMatch(IncidentView::withdrawn)) {
            draft.match = Raising.matched(statement);
            draft.note(AlertDraft.VIGIL, What.UPDATED, "The source again says who it is. " + statement.why());
        }
        if (draft.match.state() == MatchView.State.CONFIRMED && draft.match.method() == null) {
            draft.match = Raising.matched(statement);
        }
        draft.reason = Wording.of(event);
        WithdrawnCall.unmark(draft, event.data().flags());
        draft.safety.addAll(event.data().flags());
        draft.defects.addAll(event.defects());
        draft.clocks = draft.clocks.withSource(Snapshots.clockStart(event), Snapshots.dueBy(event));
        needs(draft, event);
        new Deaths(directory, now).settle(draft);
        placeAtRisk(draft);
        whenAllEnded(draft);
        wake(draft);
        return draft;
    }

    /** What was put off comes back when where they will be cared for is being decided, or the sources are done with it. */
    private void wake(AlertDraft draft) {
        if (Moves.isPressing(draft.preferredPlace.risk()) || isNewFollowUp(draft)) {
            String why = draft.followUp == null ? draft.preferredPlace.why() : draft.followUp.why();
            new Steps(directory, now).endSnooze(draft, why);
        }
    }

    private boolean isNewFollowUp(AlertDraft draft) {
        return draft.followUp != null && draft.followUp.since().equals(now);
    }

    private Need assessed(AlertDraft draft, UrgentEvent event) {
        return assessed(draft.person, draft.sharing, event);
    }

    private Need assessed(@Nullable Person person, @Nullable Sharing sharing, UrgentEvent event) {
        return NeedAssessment.of(event, PlanRules.shared(person, sharing), directory.needs());
    }

    private void needs(AlertDraft draft, UrgentEvent event) {
        if (Deaths.isSaidIn(event)) {
            return;
        }
        Need need = assessed(draft, event);
        draft.needs.addAll(need.needs());
        if (need.priority().isAbove(draft.priority)) {
            draft.priority = need.priority();
            draft.actionWanted = need.actionWanted();
            Steps steps = new Steps(directory, now);
            steps.sooner(draft);
            steps.endSnooze(draft, "its priority is higher now.");
            draft.heard(event, What.PRIORITY_RAISED, String.join("; ", need.because()));
        }
    }

    /** As it is now, without saying so. */
    static PlaceAtRisk atRisk(AlertDraft draft) {
        PlaceAtRisk wish = PlaceRisk.of(draft.person, draft.sharing, Snapshots.latest(draft.incidents));
        return isKnownToHaveDied(draft) ? PlaceRisk.afterDeath(wish) : wish;
    }

    static void placeAtRisk(AlertDraft draft) {
        PlaceAtRisk before = draft.preferredPlace;
        draft.preferredPlace = atRisk(draft);
        if (draft.preferredPlace.risk().compareTo(before.risk()) > 0) {
            Snapshots.latest(draft.incidents).stream()
                    .max(Comparator.comparing(PlaceRisk::risk))
                    .ifPresent(riskiest -> draft.heard(riskiest, What.PLACE_AT_RISK, draft.preferredPlace.why()));
        }
    }

    /**
     * The end of the incidents is not the end of the alert: only if all were void, and nobody accepted, is it. One in
     * doubt is never taken away: whoever took it up has to learn whom it is about.
     */
    static AlertDraft whenAllEnded(AlertDraft draft) {
        List<UrgentEvent> latest = Snapshots.latest(draft.incidents);
        if (latest.isEmpty()) {
            return draft;
        }
        boolean standsByItself = draft.match.state() == MatchView.State.IN_DOUBT || isKnownToHaveDied(draft);
        if (!standsByItself && latest.stream().allMatch(event -> event.status().isVoid())) {
            if (draft.status != Status.ACCEPTED && draft.status.isOpen()) {
                draft.close(Status.STOOD_DOWN)
                        .note(AlertDraft.VIGIL, What.STOOD_DOWN, "The source cancelled it, or entered it in error.");
            }
            return draft;
        }
        boolean allEnded = latest.stream().allMatch(event -> event.status().isEnded());
        if (!allEnded) {
            backFromFollowUp(draft);
        } else if (draft.followUp == null) {
            UrgentEvent last = latest.getLast();
            String why = Wording.followUp(last);
            draft.followUp = new Alert.FollowUp(draft.now(), why);
            draft.status = draft.status == Status.ACCEPTED ? Status.ACCEPTED : Status.FOLLOW_UP;
            if (!isKnownToHaveDied(draft)) {
                draft.needs.add(Need.FOLLOW_UP);
            }
            draft.heard(last, What.FOLLOW_UP, why);
        }
        return draft;
    }

    private static boolean isKnownToHaveDied(AlertDraft draft) {
        return draft.death != null && draft.death.isKnown();
    }

    private static void backFromFollowUp(AlertDraft draft) {
        draft.followUp = null;
        draft.needs.remove(Need.FOLLOW_UP);
        if (draft.status == Status.FOLLOW_UP) {
            draft.status = draft.clocks.acknowledged() == null ? Status.RAISED : Status.ACKNOWLEDGED;
        }
    }
}
