package vigil.routing.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.decision.Seen;
import vigil.domain.identity.AlertId;
import vigil.domain.team.Capacity;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.team.Load;
import vigil.routing.decide.team.Pressure;
import vigil.wire.AlertDecision;
import vigil.wire.ShortAlert;

/** Decides a version of an alert once more, from the record of how it was decided, by the rules of this release. */
public final class Redecision {
    private static final Inputs INPUTS = new Inputs(new RoutingTopics(""));

    private Redecision() {}

    /**
     * What the record only names.
     *
     * @param saw the alerts that the decision saw, in that order
     * @param directory the one that was in use
     * @param input what came; null where nothing did
     * @param register the register's record that was used in place of an older one; null where none was
     */
    public record Evidence(
            List<Alert> saw,
            TeamDirectory directory,
            @Nullable ConsumerRecord<String, byte[]> input,
            @Nullable ConsumerRecord<String, byte[]> register) {}

    /** The version that follows; empty where none does. */
    public static Optional<Alert> of(AlertDecision made, Evidence evidence) {
        Alerts alerts = new Known(evidence.saw());
        Coordination coordination = new Coordination(evidence.directory(), pressure(made.saw()), made.at());
        List<Alert> versions = decided(made, evidence, coordination, alerts).versions().stream()
                .filter(version -> version.alertId().equals(made.alertId()))
                .toList();
        return versions.stream()
                .filter(version -> version.version() == made.version())
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(version -> made.cut() ? ShortAlert.of(version) : version);
    }

    private static Decision decided(AlertDecision made, Evidence evidence, Coordination coordination, Alerts alerts) {
        return switch (made.from().what()) {
            case RECORD -> heard(evidence).decide(coordination, alerts);
            case TIME -> taken(made, coordination::tick, alerts);
            case DIRECTORY -> taken(made, coordination.underNewDirectory(), alerts);
        };
    }

    private static Decision taken(AlertDecision made, Function<Alert, Decision> step, Alerts alerts) {
        return alerts.find(made.alertId()).map(step).orElse(Decision.NOTHING);
    }

    private static Inputs.Input heard(Evidence evidence) {
        if (evidence.input() == null) {
            throw new IllegalArgumentException("without the record nothing follows from it");
        }
        Inputs.Input input = INPUTS.decode(evidence.input());
        if (evidence.register() == null) {
            return input;
        }
        RecentRegister register = new RecentRegister();
        register.heard(evidence.register());
        return switch (input) {
            case Inputs.Input.Stated(var statement) -> new Inputs.Input.Stated(register.withLatest(statement));
            case Inputs.Input.Merged(var merging) -> new Inputs.Input.Merged(register.withLatest(merging));
            default -> input;
        };
    }

    private static Pressure pressure(Seen saw) {
        return new Pressure(
                saw.capacity().stream().collect(Collectors.toMap(Capacity::team, Function.identity())),
                saw.loads().stream()
                        .collect(Collectors.toMap(Seen.Load::team, load -> new Load(load.alerts(), load.weight()))));
    }

    /** The alerts that a decision saw. */
    private record Known(Map<AlertId, Alert> byId, List<Alert> inOrder) implements Alerts {
        Known(List<Alert> saw) {
            this(saw.stream().collect(Collectors.toMap(Alert::alertId, Function.identity())), saw);
        }

        @Override
        public Optional<Alert> find(AlertId id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public List<Alert> about(String partitionKey) {
            return inOrder.stream()
                    .filter(alert -> alert.partitionKey().equals(partitionKey))
                    .toList();
        }
    }
}
