package vigil.load.simulation.check;

import static vigil.load.simulation.check.Invariant.CARRIED;
import static vigil.load.simulation.check.Invariant.REPLAY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.Link;
import vigil.domain.identity.AlertId;
import vigil.routing.decide.AlertBook;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What the log holds is what is known, and what lies in two partitions has come together. */
final class LogChecks {
    private static final int LONGEST_HISTORY = 200;
    private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

    private final Checks checks;

    LogChecks(Checks checks) {
        this.checks = checks;
    }

    /** @param kept what was committed of that partition */
    void replayed(List<Alert> kept, AlertBook known, AlertBook replayed) {
        checks.require(
                REPLAY,
                known.size() == kept.size() && replayed.size() == kept.size(),
                () -> kept.size() + " alerts were committed; known are " + known.size() + ", read " + replayed.size());
        checks.require(
                REPLAY, due(known).equals(due(replayed)), () -> "due are " + due(known) + ", as read " + due(replayed));
        for (Alert alert : kept) {
            checks.require(
                    REPLAY,
                    known.find(alert.alertId()).filter(alert::equals).isPresent()
                            && replayed.find(alert.alertId())
                                    .filter(alert::equals)
                                    .isPresent(),
                    () -> alert + " is known as " + known.find(alert.alertId()) + ", and read as "
                            + replayed.find(alert.alertId()));
        }
    }

    /** Whoever reads it from Kafka has the same. */
    void written(Alert alert) {
        checks.require(
                REPLAY,
                Codec.ALERT.decode(Codec.ALERT.encode(alert)) instanceof Decoded.Value<Alert>(var read, var defects)
                        && read.equals(alert),
                () -> alert + " is not the same when it has been written and read");
    }

    private static Set<AlertId> due(AlertBook book) {
        return book.dueAt(EVER).stream().map(Alert::alertId).collect(Collectors.toSet());
    }

    /** @param kept by their ids */
    void carried(Map<AlertId, Alert> kept) {
        kept.values().stream()
                .filter(alert -> alert.personId() == null)
                .forEach(review -> review.links().stream()
                        .filter(link -> link.rel().equals("became"))
                        .flatMap(link -> Stream.ofNullable(kept.get(link.alertId())))
                        .forEach(person -> carried(review, person)));
    }

    private void carried(Alert review, Alert person) {
        boolean linked = person.links().contains(new Link("possible-match", review.alertId()));
        boolean told = review.history().stream()
                .takeWhile(line -> !line.words().equals("It goes on in the person's own alert."))
                .filter(line -> line.what().isByPeople())
                .allMatch(line -> person.history().stream()
                        .anyMatch(other -> other.at().equals(line.at())
                                && other.by().equals(line.by())
                                && other.words().endsWith(line.words())));
        checks.require(
                CARRIED,
                linked && (told || person.history().size() == LONGEST_HISTORY),
                () -> person + " has " + person.links() + ", and not all of what was done about " + review);
    }
}
