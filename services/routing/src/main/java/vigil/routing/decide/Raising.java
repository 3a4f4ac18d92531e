package vigil.routing.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Clocks;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.Location;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.match.Candidate;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.team.LastResort;
import vigil.domain.team.Place;
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
        Lead.Choice choice = route(statement, need, placement);
        Alert first = begin(
                Subject.of(statement),
                need,
                choice.routing(),
                placement.place(),
                PlaceRisk.of(person, statement.sharing(), List.of(event)),
                matched(statement),
                statement,
                plan == null ? null : plan.version(),
                links,
                acknowledgeBy(need.priority()));
        return choice.alsoTold() == null ? first : alsoTold(first, choice.alsoTold());
    }

    /** Children's and adults' services both lead: one owns it, and sees to it that the other knows. */
    private static Alert alsoTold(Alert first, String team) {
        AlertDraft draft = AlertDraft.unwritten(first);
        draft.actionWanted = draft.actionWanted + " Also tell " + team + ".";
        return draft.note(AlertDraft.VIGIL, What.UPDATED, "Also tell " + team + ", who lead the care as well.")
                .next();
    }

    /** The first version of the question whom an event is about: the coordination desk's, naming nobody. */
    Alert possible(Review review, List<Alert.Link> links) {
        UrgentEvent event = review.event();
        Need need = NeedAssessment.of(event, directory.needs());
        Placement placement = Placement.of(null, event.data().location(), directory);
        Routing routing =
                toDesk("A possible match is the coordination desk's until somebody has settled it.", placement);
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
                new ReviewLadder(directory, now).answerBy());
    }

    /** Whom it may be about. */
    static MatchView asked(Review review) {
        return new MatchView(MatchView.State.POSSIBLE, null, null, null, List.of(), review.candidates(), review.why());
    }

    static boolean isRestricted(Review review) {
        return review.candidates().stream().anyMatch(Candidate::restricted);
    }

    /** Whom and what the alert is about; the same cause always gives the same alert. */
    private record Subject(
            String cause,
            @Nullable PersonId personId,
            @Nullable String reviewKey,
            UrgentEvent event) {
        static Subject of(MatchStatement statement) {
            UrgentEvent event = statement.event();
            PersonId person = statement.personId();
            String incident = event.source() + "\n" + event.data().incident().id();
            return new Subject(person.text() + "\n" + incident + "\n" + event.id(), person, null, event);
        }

        /** Matching keeps a question's time while the question is the same, whichever snapshots come meanwhile. */
        static Subject of(Review review) {
            String key = review.reviewKey();
            return new Subject(key + "\n" + review.at(), null, key, review.event());
        }

        AlertId alertId() {
            return new AlertId("a-" + UUID.nameUUIDFromBytes(cause.getBytes(UTF_8)));
        }
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
            Instant acknowledgeBy) {
        UrgentEvent event = subject.event();
        String reason = Wording.of(event);
        Steps steps = new Steps(directory, now);
        Clocks unasked = Clocks.raised(now, event.receivedAt(), statement == null ? null : statement.matchedAt())
                .withSource(Snapshots.clockStart(event), Snapshots.dueBy(event));
        Clocks clocks =
                statement == null ? unasked.asked(acknowledgeBy, null, null) : steps.first(unasked, need.priority());
        return new Alert(
                subject.alertId(),
                subject.personId(),
                subject.reviewKey(),
                1,
                1,
                Status.RAISED,
                need.priority(),
                need.needs(),
                need.actionWanted(),
                reason,
                place == null ? null : place.id(),
                routing.chosen(),
                null,
                null,
                List.of(),
                statement == null ? null : steps.closing(routing.chosen()),
                null,
                routing,
                new Alert.Ladder(steps.above(routing.chosen()), acknowledgeBy),
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
                List.of(new Alert.HistoryEntry(now, AlertDraft.VIGIL, What.RAISED, reason, event.incidentKey())),
                event.defects(),
                links,
                List.of(),
                null,
                null,
                List.of());
    }

    private Lead.Choice route(MatchStatement statement, Need need, Placement placement) {
        if (statement.sharing() != null && !statement.sharing().isShared()) {
            return new Lead.Choice(toDesk("Known to the register; sharing declined; ask the person.", placement), null);
        }
        return choose(need.first(), statement.person(), placement, Set.of());
    }

    /** Children's or adults' teams, as whoever leads the care; the person's own key team first. */
    private Lead.Choice choose(String need, @Nullable Person person, Placement placement, Set<TeamId> declined) {
        Lead lead = Lead.of(person, now);
        Plan plan = person == null ? null : person.plan();
        TeamId keyTeam = plan == null || plan.keyTeam() == null ? lead.adultTeam() : plan.keyTeam();
        return lead.choose(age -> new TeamChoice(need, age, placement, keyTeam, now), directory, declined, pressure);
    }

    /** Chooses anew for an alert as it stands, among those that have not declined it. */
    Routing again(AlertDraft draft) {
        Location location = Snapshots.latest(draft.incidents).reversed().stream()
                .map(event -> event.data().location())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return choose(
                        draft.needs.iterator().next(),
                        draft.person,
                        Placement.of(draft.person, location, directory),
                        Set.copyOf(draft.declinedBy))
                .routing();
    }

    /** Who could take it now, for whoever has to hand it over; nothing where only the last resort could. */
    String whoFits(AlertDraft draft) {
        Routing routing = again(draft);
        return routing.lastResort()
                ? "No team that fits is open now."
                : "Open now, and fits: " + new Steps(directory, now).name(routing.chosen()) + ".";
    }

    private Routing toDesk(String why, Placement placement) {
        Team desk = LastResort.deskAt(directory, now);
        return new Routing(
                desk.id(),
                why,
                placement.from(),
                placement.isProvisional(),
                false,
                now,
                directory.version(),
                List.of(new Routing.Considered(desk.id(), desk.name(), true, why)));
    }

    Instant acknowledgeBy(Priority priority) {
        return now.plus(Duration.ofMinutes(directory.targets(priority).acknowledge()));
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
