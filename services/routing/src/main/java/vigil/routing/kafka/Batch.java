package vigil.routing.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.identity.TeamId;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Decision;
import vigil.routing.decide.Overlay;
import vigil.routing.decide.Responses;
import vigil.routing.decide.team.Load;
import vigil.routing.decide.team.Pressure;
import vigil.wire.Because;

/** What one transaction reads, decides and writes. Its new versions take effect only by {@link #merge}. */
final class Batch {
    final Outbox outbox;
    private final Map<Integer, AlertBook> books;
    private final Responses responses;
    private final Map<Integer, Overlay> overlays = new HashMap<>();
    private final Map<Integer, List<Decision>> decisions = new HashMap<>();
    private final List<Raised> raised = new ArrayList<>();
    private final Set<Integer> touched = new TreeSet<>();
    private final Map<TeamId, Load> taken = new HashMap<>();

    Batch(Map<Integer, AlertBook> books, RoutingTopics topics, TeamDirectory directory) {
        this.books = books;
        this.responses = new Responses(directory);
        this.outbox = new Outbox(topics);
    }

    /** The partition's alerts with what this batch has decided so far. */
    Overlay alerts(int partition) {
        touched.add(partition);
        return overlays.computeIfAbsent(partition, p -> new Overlay(book(p)));
    }

    AlertBook book(int partition) {
        AlertBook book = books.get(partition);
        if (book == null) {
            throw new IllegalStateException("partition " + partition + " is not ours");
        }
        return book;
    }

    /** An alert's first version, what led to it, and when the record was written from which it follows. */
    record Raised(Alert alert, Because because, Instant from) {}

    /** Takes what follows from a record in whole, or throws and takes nothing of it. */
    void add(int partition, Decision decision, Cause cause, Because because, Instant from) {
        add(partition, decision, cause).stream()
                .filter(alert -> alert.version() == 1)
                .forEach(alert -> raised.add(new Raised(alert, because, from)));
    }

    /**
     * Takes a decision in whole, or throws and takes nothing of it.
     *
     * @return the versions as they are written
     */
    List<Alert> add(int partition, Decision decision, Cause cause) {
        Overlay overlay = alerts(partition);
        Decision written = decision.writtenAs(outbox.add(partition, decision, cause, overlay));
        written.versions().forEach(version -> {
            Alert before = overlay.find(version.alertId()).orElse(null);
            responses
                    .between(before, version)
                    .forEach((incident, response) -> outbox.respond(version, incident, response));
            overlay.put(version);
            count(before, version);
        });
        decisions.computeIfAbsent(partition, p -> new ArrayList<>()).add(written);
        return written.versions();
    }

    private void count(@Nullable Alert before, Alert version) {
        Optional.ofNullable(before)
                .flatMap(OwnedAlert::of)
                .ifPresent(had -> taken.merge(had.owner(), Load.NONE.minus(had.priority()), Load::plus));
        OwnedAlert.of(version).ifPresent(has -> taken.merge(has.owner(), Load.NONE.plus(has.priority()), Load::plus));
    }

    /** How the teams stand with what this batch has given them: of calls that come at once, not all go to one team. */
    Pressure with(Pressure read) {
        return read.with(taken);
    }

    /** The partitions that it read or wrote. */
    Set<Integer> touched() {
        return touched;
    }

    boolean isEmpty() {
        return touched.isEmpty();
    }

    /** The transaction is committed: what it wrote is the state now. */
    void merge() {
        decisions.forEach((partition, made) -> made.forEach(decision -> {
            decision.versions().forEach(book(partition)::apply);
            decision.archived().stream().map(Alert::alertId).forEach(book(partition)::forget);
        }));
    }

    /** Those of them that are first ones. */
    List<Raised> raised() {
        return raised;
    }

    /** All new versions, to be counted. */
    List<Alert> versions() {
        return decisions.values().stream()
                .flatMap(List::stream)
                .flatMap(decision -> decision.versions().stream())
                .toList();
    }
}
