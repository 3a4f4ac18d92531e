package vigil.load.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.routing.decide.team.DirectoryCheck;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;
import vigil.wire.directory.DirectoryFolder;

/**
 * The pure core of routing beside 50,000 open alerts, on one thread: decisions a second, what a tick costs when nothing is
 * due and when everything is, and reading 50,000 alerts back. {@code RoutingBenchmarkTest} runs it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class RoutingBenchmark {
    static final int OPEN = 50_000;
    static final int ARCHIVED = 500_000;

    private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
    private static final String AMBULANCE = "urn:nhs:ods:RYA";

    private final AlertBook book = new AlertBook();
    private final List<MatchStatement> first = new ArrayList<>();
    private final List<MatchStatement> later = new ArrayList<>();
    private final List<MatchStatement> leaving = new ArrayList<>();
    private final List<MatchStatement> last = new ArrayList<>();
    private final List<AlertAction> acknowledgements = new ArrayList<>();
    private final List<byte[]> log = new ArrayList<>();
    private final List<AlertId> archived = IntStream.range(0, ARCHIVED)
            .mapToObj(alert -> new AlertId("a-archived-" + alert))
            .toList();
    private TeamDirectory directory;
    private Coordination coordination;
    private int next;

    @Setup
    public void openAlerts() throws IOException {
        directory = switch (DirectoryFolder.load(Path.of("..", "directory"), DirectoryCheck::problems)) {
            case DirectoryFolder.Loaded.Fit(var fit) -> fit;
            case DirectoryFolder.Loaded.Refused(var problems) ->
                throw new IllegalStateException(String.join("; ", problems));
        };
        coordination = new Coordination(directory, AT.plusSeconds(60));
        new SyntheticRegister(1, OPEN, LocalDate.parse("2026-11-21"), Surroundings.UNKNOWN)
                .people()
                .forEach(this::open);
    }

    private void open(Person person) {
        String id = "i-" + first.size();
        first.add(statement(person, event(id, "dispatched", 1)));
        later.add(statement(person, event(id, "on-scene", 2)));
        Alert raised = coordination.decide(first.getLast(), book).versions().getFirst();
        book.apply(raised);
        log.add(Codec.ALERT.encode(raised));
        leaving.add(statement(person, event(id, "conveying", 3)));
        last.add(statement(person, event(id, "closed", 4)));
        acknowledgements.add(action(raised, AlertAction.Kind.ACKNOWLEDGE));
    }

    private static AlertAction action(Alert seen, AlertAction.Kind kind) {
        return new AlertAction(
                kind.name() + seen.alertId(),
                seen.alertId(),
                seen.workVersion(),
                "Sam",
                AT,
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static UrgentEvent event(String incident, String status, int minute) {
        Instant at = AT.plusSeconds(60L * minute);
        String json = "{\"incident\":{\"id\":\"" + incident + "\",\"status\":\"" + status + "\",\"updatedAt\":\"" + at
                + "\"},\"presentation\":{\"text\":\"more pain than yesterday, cannot settle, known palliative\"},"
                + "\"ambulance\":{\"category\":\"C2\"}}";
        Envelope envelope = new Envelope(incident + minute, AMBULANCE, "vigil.ambulance.incident.v1", at);
        return switch (EventCodec.decode(envelope, json.getBytes(UTF_8), at)) {
            case Decoded.Value<UrgentEvent>(var event, var defects) -> event;
            case Decoded.Unreadable<UrgentEvent> unreadable -> throw new IllegalStateException(unreadable.sentence());
        };
    }

    private static MatchStatement statement(Person person, UrgentEvent event) {
        return new MatchStatement(
                MatchStatement.Kind.CONFIRMED,
                person.personId(),
                event.incidentKey(),
                event,
                person.asShared(),
                person.consent().sharing(),
                1,
                new MatchEvidence(MatchEvidence.Method.NHS_NUMBER, 0.9999, 9.2, List.of()),
                event.receivedAt(),
                "NHS number and birth date agree.");
    }

    /** Somebody's first alert: need, place and team. */
    @Benchmark
    public Decision aNewAlert() {
        return coordination.decide(first.get(turn()), NOBODY);
    }

    /** The next snapshot of an incident whose alert is open. */
    @Benchmark
    public Decision aLaterSnapshot() {
        return coordination.decide(later.get(turn()), book);
    }

    /** Somebody acknowledges. */
    @Benchmark
    public Decision anAction() {
        return coordination.decide(acknowledgements.get(turn()), book);
    }

    /** Seven decisions: somebody's first alert, three more snapshots, and who acknowledges, accepts and has spoken with them. */
    @Benchmark
    @OperationsPerInvocation(7)
    public AlertBook allOfOneAlert() {
        AlertBook own = new AlertBook();
        int person = turn();
        Alert alert = taken(coordination.decide(first.get(person), own), own);
        alert = taken(coordination.decide(action(alert, AlertAction.Kind.ACKNOWLEDGE), own), own);
        taken(coordination.decide(later.get(person), own), own);
        alert = taken(coordination.decide(action(alert, AlertAction.Kind.ACCEPT), own), own);
        taken(coordination.decide(leaving.get(person), own), own);
        taken(coordination.decide(action(alert, AlertAction.Kind.FIRST_CONTACT), own), own);
        taken(coordination.decide(last.get(person), own), own);
        return own;
    }

    private static Alert taken(Decision decision, AlertBook own) {
        Alert version = decision.versions().getLast();
        own.apply(version);
        return version;
    }

    /** What the passing of a quarter of a second costs while nothing is due: how many a second could be had. */
    @Benchmark
    public List<Alert> aTickWithNothingDue() {
        return book.dueAt(AT);
    }

    /** The most that time can ask for: nobody has answered about any of them for a day, and all are due in the same tick. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public int aTickWithAllDue() {
        Instant late = AT.plus(Duration.ofDays(1));
        Coordination then = new Coordination(directory, late);
        List<Alert> due = book.dueAt(late);
        if (due.size() != OPEN) {
            throw new IllegalStateException("only " + due.size() + " are due");
        }
        int versions = 0;
        for (Alert alert : due) {
            versions += then.tick(alert).versions().size();
        }
        return versions;
    }

    /** The alerts are read back as after a restart, from their records' bytes, among the tombstones of those that were archived. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public AlertBook restoreAll() {
        AlertBook restored = new AlertBook();
        archived.forEach(restored::forget);
        for (byte[] record : log) {
            switch (Codec.ALERT.decode(record)) {
                case Decoded.Value<Alert>(var alert, var none) -> restored.apply(alert);
                case Decoded.Unreadable<Alert> unreadable -> throw new IllegalStateException(unreadable.sentence());
            }
        }
        return restored;
    }

    private static final AlertBook NOBODY = new AlertBook();

    private int turn() {
        next = next + 1 >= OPEN ? 0 : next + 1;
        return next;
    }
}
