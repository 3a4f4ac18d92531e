package vigil.routing.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Carried;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.What;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.IncidentKey;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.PlanRules;
import vigil.routing.decide.need.Wording;
import vigil.routing.decide.team.Pressure;

/**
 * What follows when matching speaks. A person has one open alert, which all their incidents join. What a
 * source says later changes what is shown and may raise the priority; it never ends the alert, lowers
 * it, or undoes what people did.
 */
record StatementFlow(TeamDirectory directory, Pressure pressure, Instant now) {
    /** So long after an alert was closed, another is of the same episode and is linked with it. */
    private static final Duration EPISODE = Duration.ofHours(12);

    Decision decide(MatchStatement statement, Alerts alerts) {
        List<Alert> known = alerts.about(statement.personId().text());
        return switch (statement.statement()) {
            case CONFIRMED -> withTheReview(confirmed(statement, known), statement, known);
            case WITHDRAWN -> new WithdrawalFlow(directory, now).decide(statement, known);
        };
    }

    /** What is live, and whose publisher is live, is heard by whoever has the person's live alert, or by the team chosen for it. */
    private Decision confirmed(MatchStatement statement, List<Alert> known) {
        Sides sides = Sides.of(known);
        if (sides.isLive(statement.incident())) {
            return sides.isFromBeforeItWasLive(statement)
                    ? Decision.NOTHING
                    : among(sides.live(), statement, () -> Decision.NOTHING);
        }
        if (directory.shadow().hasPublisher(statement.event().source()) || sides.isNoNewsInShadow(statement)) {
            return inShadow(statement, sides, known);
        }
        Optional<Alert> open = Sides.open(sides.live());
        if (open.isPresent()) {
            return live(join(open.get(), statement), statement, sides);
        }
        Alert first = raised(statement, sides);
        return first.isInShadow()
                ? inShadow(statement, sides, known)
                : live(first(first, statement, sides.live()), statement, sides);
    }

    private Decision inShadow(MatchStatement statement, Sides sides, List<Alert> known) {
        return among(sides.shadow(), statement, () -> {
            Optional<Alert> live = Sides.open(sides.live());
            List<Alert.Link> links = Stream.concat(
                            follows(sides.shadow()).stream(), Shading.link(Shading.LIVE, live).stream())
                    .toList();
            return first(raised(statement, links), statement, known);
        });
    }

    /** What was in shadow says so, where the live alert has the same incident now; that alert comes last. */
    private Decision live(Decision decision, MatchStatement statement, Sides sides) {
        Alert live = decision.versions().getLast();
        Stream<Alert> gaveWay = sides.shadow().stream()
                .filter(alert -> alert.status().isOpen()
                        && alert.incident(statement.incident()).isPresent())
                .map(alert -> Shading.gaveWayTo(live, asRecorded(alert, statement)));
        return Decision.ofAll(Stream.concat(gaveWay, Stream.of(live)).toList());
    }

    /** A person's alerts of one kind. */
    private Decision among(List<Alert> known, MatchStatement statement, Supplier<Decision> raise) {
        Optional<Alert> open = Sides.open(known);
        Optional<Alert> holder = holder(statement.incident(), known);
        if (open.isPresent() && open.get().incident(statement.incident()).isPresent()) {
            return update(open.get(), statement);
        }
        if (holder.isPresent()) {
            return afterTheEnd(holder.get(), open, statement);
        }
        return open.map(alert -> join(alert, statement)).orElseGet(raise);
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

    private Alert raised(MatchStatement statement, Sides sides) {
        Optional<Alert> shadow = sides.besides(statement.incident());
        return raised(
                statement,
                Stream.concat(follows(sides.live()).stream(), Shading.link(Shading.SHADOW, shadow).stream())
                        .toList());
    }

    /** The one that was closed last, unless that is so long ago that this is another episode. */
    private List<Alert.Link> follows(List<Alert> known) {
        return known.stream()
                .filter(before -> closed(before).plus(EPISODE).isAfter(now))
                .max(Comparator.comparing(StatementFlow::closed))
                .map(before -> List.of(new Alert.Link(Alert.Link.FOLLOWS, before.alertId())))
                .orElse(List.of());
    }

    private static Instant closed(Alert alert) {
        Instant closed = alert.clocks().closed();
        return closed == null ? alert.lastChangedAt() : closed;
    }

    private Alert raised(MatchStatement statement, List<Alert.Link> links) {
        return new Raising(directory, pressure, now).confirmed(statement, links);
    }

    private Decision first(Alert first, MatchStatement statement, List<Alert> known) {
        AlertDraft draft = AlertDraft.unwritten(first);
        new Standing(directory, now).heard(draft, statement.event());
        rememberDeath(draft, known);
        return Decision.of(Endings.settle(draft).next());
    }

    /** Somebody has recorded on an earlier alert that they died, and there is a call that says nothing of it; once is enough. */
    private void rememberDeath(AlertDraft draft, List<Alert> known) {
        if (draft.death != null && draft.death.contradicted()) {
            return;
        }
        known.reversed().stream()
                .flatMap(alert -> RecordedDeath.of(alert).stream())
                .findFirst()
                .ifPresent(recorded -> recorded.contradictedBy(draft.incidents, directory.needs())
                        .ifPresent(call -> {
                            draft.heard(call, What.DEATH, recorded.contradicted());
                            draft.actionWanted = recorded.contradicted() + " " + draft.actionWanted;
                        }));
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
        draft.heard(event, Snapshots.news(known, event), Wording.of(event));
        if (known.withdrawn()) {
            WithdrawnCall.comesBack(draft, event);
        }
        refreshed(draft, statement);
        return Decision.of((isNowInError(known, event) ? withoutWhatItSaid(draft) : draft).next());
    }

    private static boolean isNowInError(IncidentView known, UrgentEvent event) {
        return event.status() == IncidentStatus.ENTERED_IN_ERROR
                && known.latest().status() != IncidentStatus.ENTERED_IN_ERROR;
    }

    /** What was cancelled had been so, and what it asked for stays; what was entered in error never was. */
    private AlertDraft withoutWhatItSaid(AlertDraft draft) {
        if (!draft.status.isOpen() || Deaths.isKnown(draft)) {
            return draft;
        }
        boolean pressesMore = new Needs(directory.needs()).anew(draft);
        new Standing(directory, now).settle(draft);
        return draft.note(
                AlertDraft.VIGIL,
                What.UPDATED,
                "A call was entered in error: what it said counts for nothing any more."
                        + (pressesMore ? " The priority stays as it was." : ""));
    }

    private AlertDraft asRecorded(Alert alert, MatchStatement statement) {
        AlertDraft draft = new AlertDraft(alert, now);
        return RecordNews.isIn(statement, alert) ? recorded(draft, statement) : draft;
    }

    /** The source says nothing new, and the register has changed meanwhile. */
    private AlertDraft recorded(AlertDraft draft, MatchStatement statement) {
        new RecordNews(directory).take(draft, statement);
        new Standing(directory, now).registered(draft);
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
        boolean isOver = event.status().isVoid()
                || (closed.isInShadow() && event.status().isEnded());
        boolean news = !late && !isOver && News.isIn(statement, closed, known, need.priority());
        if (news && open.isPresent()) {
            return join(open.get(), statement);
        }
        AlertDraft draft = new AlertDraft(closed, now);
        draft.replace(known, Snapshots.with(known, event, late));
        if (known.withdrawn() && !late) {
            WithdrawnCall.comesBack(draft, event);
        }
        if (!news) {
            draft.heard(event, What.LATE, "After the end: " + Wording.of(event));
            return Decision.of(RecordNews.isIn(statement, closed) ? shown(draft, statement) : draft.next());
        }
        return Decision.of(refreshed(reopened(draft, statement), statement).next());
    }

    /** Of a closed alert only what is shown changes, which has to be so when somebody opens it again. */
    private Alert shown(AlertDraft draft, MatchStatement statement) {
        new RecordNews(directory).take(draft, statement);
        draft.preferredPlace = Standing.atRisk(draft);
        return draft.next();
    }

    /** Who is asked follows from what is needed now. */
    private AlertDraft reopened(AlertDraft draft, MatchStatement statement) {
        new RecordNews(directory).take(draft, statement);
        new Standing(directory, now).heard(draft, statement.event());
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
        if (event.status().isEnded()) {
            draft.clocks = draft.clocks.withDueBy(Snapshots.dueBy(draft.incidents));
        }
        new Standing(directory, now).heard(draft, event);
        Endings.settle(draft);
        wake(draft);
        return draft;
    }

    /** What was put off comes back when the sources are done with it. */
    private void wake(AlertDraft draft) {
        if (draft.followUp != null && draft.followUp.since().equals(now)) {
            new Steps(directory, now).endSnooze(draft, draft.followUp.why());
        }
    }

    private Need assessed(@Nullable Person person, @Nullable Sharing sharing, UrgentEvent event) {
        return NeedAssessment.of(event, PlanRules.shared(person, sharing), directory.needs());
    }
}
