package vigil.routing.decide.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.SourceResponse;
import vigil.domain.identity.TeamId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.team.Capacity;
import vigil.domain.team.Closure;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.Shift;
import vigil.domain.team.ShadowMode;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.Responses;
import vigil.routing.decide.team.Load;
import vigil.routing.decide.team.Pressure;

/** What has happened so far in a scenario: people, alerts, and a clock that does what is due in each minute that passes. */
final class Scene {
    private TeamDirectory directory;
    final Map<String, Someone> people = new LinkedHashMap<>();
    final List<Ruling> rulings = new ArrayList<>();
    private final AlertBook book = new AlertBook();
    private final Map<String, TreeMap<Instant, Alert>> seen = new LinkedHashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private Instant now = Instant.EPOCH;
    private int written;
    private int writtenBefore;
    private int actions;

    private final Map<TeamId, Capacity> said = new LinkedHashMap<>();
    private final Map<String, SourceResponse> told = new LinkedHashMap<>();

    @Nullable String subject;

    @Nullable ActionOutcome outcome;

    @Nullable MatchStatement last;

    Scene(TeamDirectory directory) {
        this.directory = directory;
    }

    TeamDirectory directory() {
        return directory;
    }

    Instant now() {
        return now;
    }

    void on(LocalDate date) {
        day = date;
    }

    /** By the clock on the wall; in the hour that comes twice {@code GMT} or {@code BST} says which. */
    Instant time(String words) {
        LocalTime time = LocalTime.parse(words.substring(0, 5));
        return switch (words.substring(5).strip()) {
            case "GMT" -> day.atTime(time).toInstant(ZoneOffset.UTC);
            case "BST" -> day.atTime(time).toInstant(ZoneOffset.ofHours(1));
            default -> ZonedDateTime.of(day, time, TeamDirectory.LOCAL).toInstant();
        };
    }

    /** Lets time pass until then. */
    void at(Instant then) {
        if (now.equals(Instant.EPOCH)) {
            now = then;
        }
        if (then.isBefore(now)) {
            throw new AssertionError("time goes back to " + then);
        }
        while (now.isBefore(then)) {
            now = now.plusSeconds(60);
            book.dueAt(now).stream().map(coordination()::tick).toList().forEach(this::apply);
        }
        writtenBefore = written;
    }

    void hear(MatchStatement statement) {
        last = statement;
        subject = statement.personId().text();
        apply(coordination().decide(statement, book));
    }

    /** The directory is published again, with that on the dates of a team's rota. */
    void publish(Team team, Shift shift) {
        Rota rota = Objects.requireNonNull(team.onCall(), "that team has no rota");
        publish(directory.with(Map.of(team.id(), new Rota(rota.turns(), List.of(shift)))));
    }

    /** The directory is published again, with that closure of a team. */
    void publish(Team team, Closure closure) {
        publish(directory.with(directory.teams().stream()
                .map(known -> known.equals(team) ? known.with(List.of(closure)) : known)
                .toList()));
    }

    private void publish(TeamDirectory next) {
        directory = next;
        book.allOpen().stream().map(coordination().underNewDirectory()).toList().forEach(this::apply);
    }

    /** The directory is published again, with others in shadow. */
    void shade(UnaryOperator<Set<Object>> change) {
        Set<Object> shaded = new LinkedHashSet<>(directory.shadow().teams());
        shaded.addAll(directory.shadow().publishers());
        Set<Object> others = change.apply(shaded);
        directory = directory.with(new ShadowMode(
                others.stream()
                        .filter(TeamId.class::isInstance)
                        .map(TeamId.class::cast)
                        .toList(),
                others.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()));
        book.allOpen().stream().map(coordination().underNewDirectory()).toList().forEach(this::apply);
    }

    void hear(Review review) {
        subject = review.reviewKey();
        apply(coordination().decide(review, book));
    }

    /** What it holds of everybody; where that is no news, nothing follows. */
    void registerSpeaks() {
        people.values().forEach(someone -> apply(coordination().decide(someone.person(), someone.offset(), book)));
    }

    void removed(String name) {
        Someone someone = someone(name).isRemoved();
        subject = someone.person().personId().text();
        apply(coordination().removed(someone.person().personId(), someone.offset(), book));
    }

    void act(AlertAction action) {
        apply(coordination().decide(action, book));
    }

    String nextAction() {
        return "action-" + actions++;
    }

    private Coordination coordination() {
        return new Coordination(directory, new Pressure(said, loads()), now);
    }

    private Map<TeamId, Load> loads() {
        Map<TeamId, Load> loads = new LinkedHashMap<>();
        book.allOpen().stream()
                .filter(alert -> !alert.isInShadow())
                .forEach(alert -> loads.merge(
                        alert.owner(), Load.NONE.plus(alert.priority()), (load, one) -> load.plus(alert.priority())));
        return loads;
    }

    void says(Capacity capacity) {
        said.put(capacity.team(), capacity);
    }

    /** What that source was told last, if anything. */
    Optional<SourceResponse> told(String source) {
        return Optional.ofNullable(told.get(source));
    }

    private void apply(Decision decision) {
        for (Alert alert : decision.versions()) {
            written++;
            Alert before = book
                    .about(
                            alert.personId() == null
                                    ? String.valueOf(alert.reviewKey())
                                    : alert.personId().text())
                    .stream()
                    .filter(known -> known.alertId().equals(alert.alertId()))
                    .findFirst()
                    .orElse(null);
            new Responses(directory)
                    .between(before, alert)
                    .forEach((incident, response) -> told.put(incident.source(), response));
            book.apply(alert);
            seen.computeIfAbsent(alert.alertId().text(), id -> new TreeMap<>()).put(now, alert);
        }
        decision.archived().forEach(alert -> book.forget(alert.alertId()));
        decision.outcomes().forEach(told -> outcome = told);
        rulings.addAll(decision.rulings());
        decision.carried().forEach(carried -> apply(coordination().decide(carried, book)));
        decision.mergings().forEach(merging -> apply(coordination().decide(merging, book)));
    }

    boolean hasChangedNothing() {
        return written == writtenBefore;
    }

    List<Alert> about(String key) {
        return book.about(key);
    }

    /** The latest alert of whomever the scenario spoke of last. */
    Alert alert() {
        List<Alert> all = book.about(String.valueOf(subject));
        if (all.isEmpty()) {
            throw new AssertionError("there is no alert about " + subject);
        }
        return all.getLast();
    }

    /** The same as it was at that time. */
    Alert asOf(Instant then) {
        return seen.get(alert().alertId().text()).floorEntry(then).getValue();
    }

    Team team(String name) {
        return directory.teams().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no team is called " + name));
    }

    Someone someone(String name) {
        Someone someone = people.get(name);
        if (someone == null) {
            throw new AssertionError("nobody has been told of " + name);
        }
        return someone;
    }
}
