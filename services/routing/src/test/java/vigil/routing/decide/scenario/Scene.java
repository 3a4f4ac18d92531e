package vigil.routing.decide.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.OwnDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;

/** What has happened so far in a scenario: people, alerts, and a clock that does what is due in each minute that passes. */
final class Scene {
    private static final TeamDirectory DIRECTORY = OwnDirectory.load();

    final Map<String, Someone> people = new LinkedHashMap<>();
    final List<Ruling> rulings = new ArrayList<>();
    private final AlertBook book = new AlertBook();
    private final Map<String, TreeMap<Instant, Alert>> seen = new LinkedHashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private Instant now = Instant.EPOCH;
    private int written;
    private int writtenBefore;
    private int actions;

    @Nullable String subject;

    @Nullable ActionOutcome outcome;

    @Nullable MatchStatement last;

    TeamDirectory directory() {
        return DIRECTORY;
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

    void hear(Review review) {
        subject = review.reviewKey();
        apply(coordination().decide(review, book));
    }

    void act(AlertAction action) {
        apply(coordination().decide(action, book));
    }

    String nextAction() {
        return "action-" + actions++;
    }

    private Coordination coordination() {
        return new Coordination(DIRECTORY, now);
    }

    private void apply(Decision decision) {
        for (Alert alert : decision.versions()) {
            written++;
            book.apply(alert);
            seen.computeIfAbsent(alert.alertId().text(), id -> new TreeMap<>()).put(now, alert);
        }
        decision.archived().forEach(alert -> book.forget(alert.alertId()));
        decision.outcomes().forEach(told -> outcome = told);
        rulings.addAll(decision.rulings());
        decision.carried().forEach(carried -> apply(coordination().decide(carried, book)));
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
        return DIRECTORY.teams().stream()
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
