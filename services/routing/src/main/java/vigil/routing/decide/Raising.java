package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Clocks;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Shadow;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.Location;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.TeamId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.person.Sharing;
import vigil.domain.team.LastResort;
import vigil.domain.team.Place;
import vigil.domain.team.ShadowMode;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;
import vigil.routing.decide.need.PlaceRisk;
import vigil.routing.decide.need.PlanRules;
import vigil.routing.decide.need.Wording;
import vigil.routing.decide.team.Placement;
import vigil.routing.decide.team.Pressure;
import vigil.routing.decide.team.TeamChoice;

/** How an alert begins: version 1, with an owner, a clock to acknowledge by and who is asked next. */
record Raising(TeamDirectory directory, Pressure pressure, Instant now) {
    private static final String DESK_SETTLES =
            "A possible match is the coordination desk's until somebody has settled it.";

    private static final String KEPT_BACK = "Known to the register; sharing declined; ask the person.";

    /** Where no team is chosen by what it has. */
    Raising(TeamDirectory directory, Instant now) {
        this(directory, Pressure.NONE, now);
    }

    /** The first version of an alert about a confirmed person. */
    Alert confirmed(MatchStatement statement, List<Alert.Link> links) {
        UrgentEvent event = statement.event();
        Person person = statement.person();
        Plan plan = PlanRules.shared(person, statement.sharing());
        Need assessed = NeedAssessment.of(event, plan, directory.needs());
        Need need = Deaths.isAllOf(event, person) ? Deaths.need(assessed) : assessed;
        Placement placement = Placement.of(person, event.data().location(), directory);
        Routing choice = route(statement, need, placement);
        Optional<Shadow> shadow = new Shading(directory).of(event.source(), choice.chosen(), choice.why());
        Alert first = begin(
                Subject.of(statement, shadow.isPresent()),
                need,
                shadow.map(because -> inShadow(choice, because)).orElse(choice),
                placement.place(),
                PlaceRisk.of(person, statement.sharing(), List.of(event)),
                matched(statement),
                statement,
                plan == null ? null : plan.version(),
                links,
                new Steps(directory, now).asked(unasked(event, statement.matchedAt()), need.priority()),
                shadow);
        return choice.alsoTell() == null ? first : alsoTold(first, choice.alsoTell());
    }

    private Routing inShadow(Routing decided, Shadow because) {
        return Shading.toDesk(decided, because, LastResort.deskAt(directory, now));
    }

    /** Children's and adults' services both lead: one owns it, and sees to it that the other knows, unless they are in shadow. */
    private Alert alsoTold(Alert first, TeamId other) {
        AlertDraft draft = AlertDraft.unwritten(first);
        String team = directory.name(other);
        if (directory.shadow().hasTeam(other)) {
            draft.routing = draft.routing.alsoTelling(null);
            draft.note(
                    AlertDraft.VIGIL,
                    What.UPDATED,
                    team + ", who lead the care as well, are in shadow: they are not told.");
        } else {
            draft.note(AlertDraft.VIGIL, What.UPDATED, "Also tell " + team + ", who lead the care as well.");
        }
        return draft.next();
    }

    /** The first version of the question whom an event is about: the coordination desk's, naming nobody. */
    Alert possible(Review review, List<Alert.Link> links) {
        UrgentEvent event = review.event();
        Need need = NeedAssessment.of(event, directory.needs());
        Placement placement = Placement.of(null, event.data().location(), directory);
        Routing decided = toDesk(DESK_SETTLES, placement);
        Optional<Shadow> shadow = new Shading(directory).of(event.source(), decided.chosen(), DESK_SETTLES);
        Routing routing = shadow.map(because -> inShadow(decided, because)).orElse(decided);
        PlaceAtRisk unknown = new PlaceAtRisk(
                PlaceAtRisk.State.NOT_SHARED,
                null,
                null,
                PlaceAtRisk.Risk.NONE,
                "Nothing is shown until it is known who it is.");
        Need ask = new Need(
                need.needs(), need.priority(), CarefulAsking.first(event, isRestricted(review)), need.because());
        return begin(
                Subject.of(review),
                ask,
                routing,
                placement.place(),
                unknown,
                asked(review),
                null,
                null,
                links,
                unasked(event, null).asked(new ReviewLadder(directory, now).answerBy(), null, null),
                shadow);
    }

    /** Whom it may be about. */
    static MatchView asked(Review review) {
        return new MatchView(MatchView.State.POSSIBLE, null, null, null, List.of(), review.candidates(), review.why());
    }

    static boolean isRestricted(Review review) {
        return review.candidates().stream().anyMatch(Candidate::restricted);
    }

    private Alert begin(
            Subject subject,
            Need need,
            Routing routing,
            @Nullable Place place,
            PlaceAtRisk preferredPlace,
            MatchView match,
            @Nullable MatchStatement statement,
            @Nullable Integer planVersion,
            List<Alert.Link> links,
            Clocks clocks,
            Optional<Shadow> shadow) {
        UrgentEvent event = subject.event();
        String reason = Wording.of(event);
        Steps steps = new Steps(directory, now);
        // Whoever has ruled whom a call is about has had it before them all the while.
        boolean late = clocks.isRaisedLate() && match.method() != MatchEvidence.Method.RULING;
        Alert first = new Alert(
                subject.alertId(),
                subject.personId(),
                subject.reviewKey(),
                1,
                1,
                Status.RAISED,
                need.priority(),
                need.needs(),
                late ? late(event) + " " + need.actionWanted() : need.actionWanted(),
                reason,
                place == null ? null : place.id(),
                routing.chosen(),
                null,
                null,
                List.of(),
                statement == null ? null : steps.closing(routing.chosen()),
                null,
                routing,
                new Alert.Ladder(steps.lastResort(), Objects.requireNonNull(clocks.acknowledgeBy())),
                preferredPlace,
                match,
                statement == null ? null : statement.person(),
                statement == null ? null : statement.sharing(),
                statement == null ? -1 : statement.registerOffset(),
                List.of(Snapshots.first(event)),
                event.data().flags(),
                clocks,
                planVersion,
                directory.version(),
                null,
                begun(event, reason, late),
                event.defects(),
                links,
                List.of(),
                null,
                null,
                List.of(),
                shadow.orElse(null));
        return AlertDraft.unwritten(first).next();
    }

    private List<Alert.HistoryEntry> begun(UrgentEvent event, String reason, boolean late) {
        var raised = new Alert.HistoryEntry(now, AlertDraft.VIGIL, What.RAISED, reason, event.incidentKey());
        return late
                ? List.of(
                        raised,
                        new Alert.HistoryEntry(now, AlertDraft.VIGIL, What.LATE, late(event), event.incidentKey()))
                : List.of(raised);
    }

    /** After an outage, or once somebody has come to the register: what is said of the call may be long past. */
    private String late(UrgentEvent event) {
        return "It came at " + Work.time(event.receivedAt(), now)
                + ", and is shown only now: find out how things stand.";
    }

    private Clocks unasked(UrgentEvent event, @Nullable Instant matched) {
        return Clocks.raised(now, event.receivedAt(), matched)
                .withSource(Snapshots.clockStart(event), Snapshots.dueBy(event));
    }

    private Routing route(MatchStatement statement, Need need, Placement placement) {
        if (isKeptBack(statement.sharing())) {
            return toDesk(KEPT_BACK, placement);
        }
        boolean byHand = statement.event().source().equals(ShadowMode.BY_HAND);
        return choose(need.first(), statement.person(), placement, Set.of(), byHand ? directory : directory.asIfLive());
    }

    /** Children's or adults' teams, as whoever leads the care; the person's own key team first. */
    private Routing choose(
            String need, @Nullable Person person, Placement placement, Set<TeamId> declined, TeamDirectory among) {
        Lead lead = Lead.of(person, now);
        Plan plan = person == null ? null : person.plan();
        TeamId keyTeam = plan == null || plan.keyTeam() == null ? lead.adultTeam() : plan.keyTeam();
        return lead.choose(age -> new TeamChoice(need, age, placement, keyTeam, now), among, declined, pressure);
    }

    private static boolean isKeptBack(@Nullable Sharing sharing) {
        return sharing != null && !sharing.isShared();
    }

    /**
     * Chooses anew for an alert as it stands, among those that have not declined it and are told; where what is known may not be shared, whoever
     * coordinates, or the last resort where they have declined it.
     */
    Routing again(AlertDraft draft) {
        Location location = Snapshots.latest(draft.incidents).reversed().stream()
                .map(event -> event.data().location())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Placement placement = Placement.of(draft.person, location, directory);
        Set<TeamId> declined = Set.copyOf(draft.declinedBy);
        return isKeptBack(draft.sharing)
                ? keptBack(placement, declined)
                : stillTelling(
                        draft.routing.alsoTell(),
                        choose(draft.needs.iterator().next(), draft.person, placement, declined, directory),
                        declined);
    }

    /** Whoever was to be told before still is, where nobody else is now; whoever has said no knows of it. */
    private Routing stillTelling(@Nullable TeamId before, Routing routing, Set<TeamId> declined) {
        boolean stays = before != null
                && routing.alsoTell() == null
                && !declined.contains(before)
                && directory.team(before).isPresent();
        return stays ? routing.alsoTelling(before) : routing;
    }

    private Routing keptBack(Placement placement, Set<TeamId> declined) {
        Team desk = LastResort.deskAt(directory, now);
        return to(declined.contains(desk.id()) ? LastResort.of(directory) : desk, KEPT_BACK, placement);
    }

    /** Who could take it now, for whoever has to hand it over; nothing where only the last resort could. */
    String whoFits(AlertDraft draft) {
        if (isKeptBack(draft.sharing)) {
            return KEPT_BACK;
        }
        Routing routing = again(draft);
        return routing.lastResort()
                ? "No team that fits is open now."
                : "Open now, and fits: " + directory.name(routing.chosen()) + ".";
    }

    private Routing toDesk(String why, Placement placement) {
        return to(LastResort.deskAt(directory, now), why, placement);
    }

    private Routing to(Team team, String why, Placement placement) {
        return new Routing(
                team.id(),
                why,
                placement.from(),
                placement.isProvisional(),
                false,
                now,
                directory.version(),
                List.of(new Routing.Considered(team.id(), team.name(), true, why)),
                null);
    }

    /** On what ground it is this person. */
    static MatchView matched(MatchStatement statement) {
        var match = statement.match();
        return new MatchView(
                MatchView.State.CONFIRMED,
                match == null ? null : match.method(),
                match == null ? null : match.score(),
                match == null ? null : match.logOdds(),
                match == null ? List.of() : match.evidence(),
                List.of(),
                statement.why());
    }
}
