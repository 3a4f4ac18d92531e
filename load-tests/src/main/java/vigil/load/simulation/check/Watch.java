package vigil.load.simulation.check;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Review;
import vigil.load.simulation.world.Batch;
import vigil.load.simulation.world.Brokers;
import vigil.load.simulation.world.Input;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Decision;

/** Watches what is committed, with a memory of its own, and requires that every invariant holds. */
public final class Watch {
    private static final Duration KEPT = Duration.ofDays(2);

    /** To decide each version of a night again takes as long as the night; later in it, there are the other nights. */
    private static final int AGAIN_EVERY = 4;

    private static final int AGAIN_LATER_EVERY = 32;
    private static final int LATER = 1_000;

    private final Checks checks = new Checks();
    private final VersionChecks versions = new VersionChecks(checks);
    private final PeopleChecks people = new PeopleChecks(checks);
    private final ActionChecks actions = new ActionChecks(checks);
    private final RecordChecks records = new RecordChecks(checks);
    private final EffectChecks effects = new EffectChecks(checks);
    private final LogChecks log = new LogChecks(checks);
    private final ShadowChecks shadow = new ShadowChecks(checks);
    private final MergeChecks merges = new MergeChecks(checks);
    private final TimeChecks time = new TimeChecks(checks);
    private final RecordedChecks recorded = new RecordedChecks(checks);
    private final Tally tally;
    private final boolean decidesAgain;
    private final Map<AlertId, Alert> kept = new HashMap<>();
    private final Map<String, Set<AlertId>> about = new HashMap<>();
    private final Map<AlertId, Alert> archived = new HashMap<>();
    private final Set<AlertId> unread = new HashSet<>();
    private long transactions;

    /** @param decidesAgain whether to decide each version again, where it is not decided wrongly on purpose */
    public Watch(Tally tally, boolean decidesAgain) {
        this.tally = tally;
        this.decidesAgain = decidesAgain;
    }

    public Checks checks() {
        return checks;
    }

    public Broken failed(String what, RuntimeException how) {
        return new Broken(Invariant.NEVER_FAILS, what, how);
    }

    /** Whether what is read comes to an end. */
    public void settles(boolean inTime) {
        checks.require(Invariant.SETTLES, inTime, () -> "there is always more to read");
    }

    /** What the same input would do once more; whoever asks for something again is answered again. */
    public void appliedTwice(Input input, Decision once, Decision again) {
        checks.require(Invariant.NEVER_FAILS, true, input::toString);
        checks.require(
                Invariant.TWICE,
                again.versions().isEmpty()
                        && again.archived().isEmpty()
                        && (again.carried().isEmpty() || input instanceof Input.Passed)
                        && again.rulings().isEmpty()
                        && again.outcomes().stream().noneMatch(told -> told.result() == ActionOutcome.Result.APPLIED),
                () -> input + " first gave " + once.versions() + ", then " + again.versions());
    }

    /** A transaction has been committed. */
    public void committed(Batch batch) {
        if (decidesAgain && transactions % (transactions < LATER ? AGAIN_EVERY : AGAIN_LATER_EVERY) == 0) {
            batch.written.forEach(recorded::check);
        }
        transactions++;
        Set<AlertId> changed = new HashSet<>();
        for (Batch.Made made : batch.made) {
            made(made);
            if (!made.isTimely()) {
                made.decision().versions().forEach(version -> changed.add(version.alertId()));
            }
        }
        for (Batch.Ticked ticked : batch.ticked) {
            open().filter(alert -> Brokers.partitionOf(alert.partitionKey()) == ticked.partition())
                    .filter(alert -> !changed.contains(alert.alertId()))
                    .forEach(alert -> {
                        shadow.check(alert, ticked.at());
                        time.check(alert, ticked);
                    });
        }
    }

    private void made(Batch.Made made) {
        Decision decision = made.decision();
        Map<AlertId, Alert> before = new HashMap<>();
        for (Alert version : decision.versions()) {
            Alert known = kept.get(version.alertId());
            if (known != null) {
                before.put(version.alertId(), known);
            }
            version(known, version, made);
        }
        decision.versions()
                .forEach(version -> merges.check(version, made, id -> kept.getOrDefault(id, archived.get(id))));
        decision.archived().forEach(alert -> archive(alert, made));
        shadow.check(made, before, alertsAbout(made.input()));
        actions.check(made, before, kept, archived);
        records.check(made, alertsAbout(made.input()));
        effects.check(made, alertsAbout(made.input()), archived.values());
        tally.count(made);
    }

    private void version(@Nullable Alert before, Alert after, Batch.Made made) {
        kept.put(after.alertId(), after);
        unread.add(after.alertId());
        about.computeIfAbsent(after.partitionKey(), key -> new LinkedHashSet<>())
                .add(after.alertId());
        shadow.check(before, after, made);
        versions.check(before, after, made);
        if (before != null) {
            people.check(before, after, made);
        }
        checks.require(
                Invariant.ONE_OPEN,
                about(after.partitionKey())
                        .filter(alert -> alert.status().isOpen())
                        .collect(Collectors.groupingBy(Alert::isInShadow, Collectors.counting()))
                        .values()
                        .stream()
                        .allMatch(open -> open == 1),
                () -> "open about " + after.partitionKey() + ": "
                        + about(after.partitionKey()).toList());
    }

    private void archive(Alert alert, Batch.Made made) {
        Alert known = kept.remove(alert.alertId());
        about.getOrDefault(alert.partitionKey(), new HashSet<>()).remove(alert.alertId());
        checks.require(
                Invariant.ARCHIVED,
                alert.equals(known)
                        && !alert.status().isOpen()
                        && alert.clocks().closed() != null
                        && !alert.clocks().closed().plus(KEPT).isAfter(made.now()),
                () -> alert + " was archived, and was last " + known);
        archived.put(alert.alertId(), alert);
        records.forget(alert.alertId());
    }

    /** Whoever reads the partition knows that. */
    public void replayed(int partition, AlertBook known, AlertBook replayed) {
        log.replayed(
                kept().filter(alert -> Brokers.partitionOf(alert.partitionKey()) == partition)
                        .toList(),
                known,
                replayed);
    }

    /** What was written since is read as it was written. */
    public void readAgain() {
        unread.stream().flatMap(id -> Stream.ofNullable(kept.get(id))).forEach(log::written);
        unread.clear();
    }

    /** The question is as matching asked it last, and all is read. */
    public void answerable(Review review) {
        effects.answerable(review, about(review.reviewKey()).toList(), archived.values());
    }

    /**
     * All is read.
     *
     * @param entangled whose record has named one that named it, if only by way of others and not at the same time
     */
    public void allCarried(Set<PersonId> entangled) {
        log.carried(kept);
        open().forEach(alert -> merges.settled(alert, entangled));
    }

    private List<Alert> alertsAbout(@Nullable Input input) {
        return input == null ? List.of() : about(input.key()).toList();
    }

    /** The alerts kept about that person or question. */
    Stream<Alert> about(String key) {
        return about.getOrDefault(key, Set.of()).stream().flatMap(id -> Stream.ofNullable(kept.get(id)));
    }

    public Stream<Alert> open() {
        return kept().filter(alert -> alert.status().isOpen());
    }

    /** All that the log keeps. */
    public Stream<Alert> kept() {
        return kept.values().stream();
    }
}
