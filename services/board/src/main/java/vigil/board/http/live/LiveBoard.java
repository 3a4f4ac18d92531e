package vigil.board.http.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.AlertBoard;
import vigil.board.decide.Change;
import vigil.board.decide.MostPressingFirst;
import vigil.board.decide.Names;
import vigil.board.decide.Row;
import vigil.board.kafka.AlertRecord;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.IncidentKey;

/**
 * The queue as it is now, and everybody who watches it.
 *
 * <p>It lives on the service's one event loop: {@link #take}, {@link #rename} and {@link #teamsChanged}, called by the
 * threads that read the log, only leave work for it. So a subscriber gets a snapshot and then every change after it,
 * with nothing between. Each row is made into JSON once for each {@link View}, however many watch.
 */
public final class LiveBoard {
    private static final long BEAT_MS = 1_000;
    private static final String NO_LONGER_THEIRS = "No longer with your team";

    private final Clock clock;
    private final AlertBoard board = new AlertBoard();
    private final Map<View, Map<String, String>> rowJson =
            Map.of(View.BOARD, new HashMap<>(), View.WALL, new HashMap<>());
    private final Positions positions = new Positions();
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Context loop;
    private long sequence;
    private long teams;

    /** Nothing is shown until {@link #begin}. */
    public LiveBoard(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        Gauge.builder("vigil.board.subscribers", subscriptions, Set::size)
                .description("Browsers connected to the live board")
                .register(registry);
    }

    /** Leaves records of alerts for the event loop. */
    public void take(List<AlertRecord> records) {
        leave(() -> records.forEach(this::apply));
    }

    /** Leaves the directory's names for the event loop. */
    public void rename(Names names) {
        leave(() -> {
            board.rename(names, clock.instant()).forEach(this::tell);
            teams++;
        });
    }

    /** Tells every browser that what teams say of themselves has changed. */
    public void teamsChanged() {
        leave(() -> teams++);
    }

    /** Begins to work on {@code vertx}'s event loop; {@code lastContact} is when the log was last heard of. */
    public void begin(Vertx vertx, Supplier<Instant> lastContact) {
        loop = vertx.getOrCreateContext();
        leave(() -> vertx.setPeriodic(BEAT_MS, timer -> beat(lastContact.get())));
    }

    /** Adds a browser: a snapshot at once, then every change. */
    public void subscribe(
            Audience audience, HttpServerResponse response, BooleanSupplier signedIn, Supplier<Instant> lastContact) {
        Subscription subscription = new Subscription(audience, response, signedIn);
        response.closeHandler(closed -> subscriptions.remove(subscription));
        response.exceptionHandler(broken -> subscriptions.remove(subscription));
        subscriptions.add(subscription);
        sendSnapshot(subscription);
        subscription.heartbeat(now(), dataAge(lastContact.get()), teams);
    }

    /** The whole queue of that audience as JSON, most pressing first. */
    public String snapshot(Audience audience) {
        Map<String, String> written = rowJson.getOrDefault(audience.view(), Map.of());
        String rows = rows(audience).map(row -> written.get(row.alertId())).collect(Collectors.joining(",", "[", "]"));
        Optional<Instant> raised = audience.seesAll() ? board.lastRaised() : board.lastRaised(audience::sees);
        String last = raised.map(at -> "\"" + at + "\"").orElse("null");
        return "{\"sequence\":" + (audience.seesAll() ? sequence : 0) + ",\"asOf\":\"" + now() + "\",\"lastAlertAt\":"
                + last + ",\"rows\":" + rows + "}";
    }

    /** What is open, live and that audience's to see, most pressing first, with each row as JSON. */
    public List<OpenAlert> open(Audience audience) {
        Map<String, String> written = rowJson.getOrDefault(View.BOARD, Map.of());
        return rows(audience)
                .filter(row -> row.status().isOpen() && row.shadow() == null)
                .flatMap(row -> board
                        .alert(new AlertId(row.alertId()))
                        .map(alert -> new OpenAlert(alert, String.valueOf(written.get(row.alertId()))))
                        .stream())
                .toList();
    }

    private Stream<Row> rows(Audience audience) {
        return board.rows().stream().filter(row -> sees(audience, row)).sorted(MostPressingFirst.ORDER);
    }

    private boolean sees(Audience audience, Row row) {
        return audience.seesAll()
                || board.alert(new AlertId(row.alertId()))
                        .filter(audience::sees)
                        .isPresent();
    }

    /** The alert whole, shown or not. */
    public Optional<Alert> alert(AlertId alertId) {
        return board.alert(alertId);
    }

    /** The latest alert about the same person that was raised not long after that one was closed. */
    public Optional<Alert> following(AlertId earlier) {
        return board.following(earlier);
    }

    /** The alert that a call to the desk has become, shown or not. */
    public Optional<Alert> ofCall(IncidentKey call) {
        return board.ofCall(call);
    }

    /** What teams and places are called. */
    public Names names() {
        return board.names();
    }

    private void leave(Runnable work) {
        inbox.add(work);
        Context begun = loop;
        if (begun != null) {
            begun.runOnContext(ready -> workOff());
        }
    }

    private void workOff() {
        for (Runnable work = inbox.poll(); work != null; work = inbox.poll()) {
            work.run();
        }
    }

    private void apply(AlertRecord record) {
        positions.seen(record.partition(), record.nextOffset());
        Alert alert = record.alert();
        Optional<Change> change = alert == null ? board.forget(record.alertId()) : board.take(alert, clock.instant());
        change.ifPresent(this::tell);
    }

    private void tell(Change change) {
        sequence++;
        switch (change) {
            case Change.Shown(var row) -> {
                rowJson.forEach((view, written) ->
                        written.put(row.alertId(), RowJson.encode(view == View.WALL ? board.onTheWall(row) : row)));
                subscriptions.forEach(each -> tellOfRow(each, row));
            }
            case Change.Gone(AlertId alertId, String why) -> {
                rowJson.values().forEach(written -> written.remove(alertId.text()));
                subscriptions.forEach(each -> tellOfGone(each, alertId, why));
            }
        }
    }

    private void tellOfRow(Subscription each, Row row) {
        if (sees(each.audience(), row)) {
            if (!each.audience().seesAll()) {
                each.nowHas(row.alertId());
            }
            String json = rowJson.getOrDefault(each.audience().view(), Map.of()).get(row.alertId());
            each.change("change", eventId(each.audience()), "{\"row\":" + json + "}");
        } else if (each.nowHasNot(row.alertId())) {
            String gone = GoneJson.encode(new AlertId(row.alertId()), NO_LONGER_THEIRS);
            each.change("gone", eventId(each.audience()), gone);
        }
    }

    private void tellOfGone(Subscription each, AlertId alertId, String why) {
        if (each.audience().seesAll() || each.nowHasNot(alertId.text())) {
            String words = each.audience().view() == View.WALL ? "" : why;
            each.change("gone", eventId(each.audience()), GoneJson.encode(alertId, words));
        }
    }

    private void sendSnapshot(Subscription to) {
        Audience audience = to.audience();
        List<String> rows = audience.seesAll()
                ? List.of()
                : rows(audience).map(Row::alertId).toList();
        to.snapshot(eventId(audience), snapshot(audience), rows);
    }

    /** How far the log was read says how much there is: that is not for whoever sees only some of it. */
    private String eventId(Audience audience) {
        return audience.seesAll() ? positions.eventId() : Positions.UNSAID;
    }

    private void beat(Instant lastContact) {
        board.passTime(clock.instant()).forEach(this::tell);
        String now = now();
        long dataAge = dataAge(lastContact);
        List<Subscription> dropped = new ArrayList<>();
        for (Subscription each : subscriptions) {
            switch (each.due()) {
                case NOTHING -> {}
                case HEARTBEAT -> each.heartbeat(now, dataAge, teams);
                case SNAPSHOT -> {
                    sendSnapshot(each);
                    each.heartbeat(now, dataAge, teams);
                }
                case DROP -> dropped.add(each);
            }
        }
        dropped.forEach(each -> {
            subscriptions.remove(each);
            each.drop();
        });
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private long dataAge(Instant lastContact) {
        return Math.max(0, Duration.between(lastContact, clock.instant()).toMillis());
    }
}
