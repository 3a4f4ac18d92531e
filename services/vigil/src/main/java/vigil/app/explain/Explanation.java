package vigil.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.decision.Origin;
import vigil.domain.decision.Seen;
import vigil.domain.identity.AlertId;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.Topic;
import vigil.routing.kafka.Redecision;
import vigil.wire.AlertDecision;

/** Decides the versions of an alert again, in the order in which they were written. Used by one thread. */
public final class Explanation {
    private static final String NOT_RECORDED =
            "Nothing is recorded of its decision: it was made by an earlier release of Vigil.";

    private final Sources sources;
    private final Map<Seen.Version, Alert> known = new HashMap<>();

    public Explanation(Sources sources) {
        this.sources = sources;
    }

    /**
     * Each version of the alert, oldest first.
     *
     * @param decisions all about the same person, or the same possible match, in the order of the log
     * @param kept versions of alerts about the same as {@code coordination.alerts} still has them, for what was written before decisions
     *     were recorded
     */
    public List<Explained> of(AlertId alert, List<AlertDecision> decisions, List<Alert> kept) {
        kept.forEach(this::learn);
        List<Explained> explained = new ArrayList<>(unrecorded(alert, decisions, kept));
        for (AlertDecision made : decisions) {
            if (made.alertId().equals(alert)) {
                explained.add(explain(made));
            }
            learn(made.alert());
        }
        return explained;
    }

    /** An alert of the same id may be raised anew after it was archived: the last one counts. */
    private void learn(Alert version) {
        known.put(new Seen.Version(version.alertId(), version.version()), version);
    }

    private static List<Explained> unrecorded(AlertId alert, List<AlertDecision> decisions, List<Alert> kept) {
        Set<Integer> recorded = decisions.stream()
                .filter(made -> made.alertId().equals(alert))
                .map(AlertDecision::version)
                .collect(Collectors.toSet());
        int last = IntStream.concat(
                        recorded.stream().mapToInt(version -> version),
                        kept.stream()
                                .filter(version -> version.alertId().equals(alert))
                                .mapToInt(Alert::version))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, last)
                .filter(version -> !recorded.contains(version))
                .mapToObj(version -> Explained.unrecorded(version, NOT_RECORDED))
                .toList();
    }

    private Explained explain(AlertDecision made) {
        Alert before = known.get(new Seen.Version(made.alertId(), made.version() - 1));
        Optional<TeamDirectory> directory = sources.directory(made.saw().directoryVersion());
        return new Explained(
                made.version(), made, before, directory.orElse(null), outcome(made, directory.orElse(null)));
    }

    private Outcome outcome(AlertDecision made, @Nullable TeamDirectory directory) {
        if (directory == null) {
            return new Outcome.Unknown(
                    "Version " + made.saw().directoryVersion() + " of the directory is not on directory.history.");
        }
        List<Alert> saw = new ArrayList<>();
        for (Seen.Version version : made.saw().alerts()) {
            Alert alert = known.get(version);
            if (alert == null) {
                return new Outcome.Unknown("It saw version " + version.version() + " of alert "
                        + version.alertId().text() + ", and that is not recorded.");
            }
            saw.add(alert);
        }
        Optional<ConsumerRecord<String, byte[]>> input = input(made);
        if (made.from().what() == Origin.What.RECORD && input.isEmpty()) {
            return gone(
                    "The record that it was made from",
                    made,
                    String.valueOf(made.from().topic()),
                    made.from().offset());
        }
        Long newer = made.saw().registerOffset();
        Optional<ConsumerRecord<String, byte[]>> register =
                newer == null ? Optional.empty() : record(made, Topic.REGISTER_PEOPLE.named(""), newer);
        if (newer != null && register.isEmpty()) {
            return gone("The register's record that it used", made, Topic.REGISTER_PEOPLE.named(""), newer);
        }
        return decidedAgain(made, new Redecision.Evidence(saw, directory, input.orElse(null), register.orElse(null)));
    }

    private static Outcome gone(String what, AlertDecision made, String topic, @Nullable Long offset) {
        return new Outcome.Unknown(what + " is no longer kept (" + topic + ", partition "
                + made.from().partition() + ", offset " + offset + ").");
    }

    private Optional<ConsumerRecord<String, byte[]>> input(AlertDecision made) {
        String topic = made.from().topic();
        Long offset = made.from().offset();
        Integer partition = made.from().partition();
        if (topic == null || offset == null || partition == null) {
            return Optional.empty();
        }
        String key = made.alert().partitionKey();
        return made.input() == null
                ? record(made, topic, offset)
                : Optional.of(new ConsumerRecord<>(
                        topic, partition, offset, key, made.input().getBytes(UTF_8)));
    }

    private Optional<ConsumerRecord<String, byte[]>> record(AlertDecision made, String topic, long offset) {
        Integer partition = made.from().partition();
        return partition == null
                ? Optional.empty()
                : sources.record(topic, partition, offset, made.alert().partitionKey());
    }

    private static Outcome decidedAgain(AlertDecision made, Redecision.Evidence evidence) {
        Optional<Alert> again;
        try {
            again = Redecision.of(made, evidence);
        } catch (RuntimeException defect) {
            return new Outcome.Differs(
                    List.of(), "Deciding it fails now (" + defect.getClass().getSimpleName() + ").");
        }
        if (again.isEmpty()) {
            return new Outcome.Differs(List.of(), "By the rules of this release nothing follows from it.");
        }
        List<Difference> where = Difference.between(made.alert(), again.get());
        return where.isEmpty() ? new Outcome.Same() : new Outcome.Differs(where, "");
    }
}
