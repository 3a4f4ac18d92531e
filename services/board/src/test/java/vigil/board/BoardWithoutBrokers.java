package vigil.board;

import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.json;
import static vigil.board.Questions.twoCandidates;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vigil.board.decide.Signature;
import vigil.board.decide.handover.ShiftHandovers;
import vigil.board.decide.handover.Signed;
import vigil.board.decide.rights.Role;
import vigil.board.http.Board;
import vigil.board.http.BoardRoutes;
import vigil.board.http.live.LiveBoard;
import vigil.board.http.signin.Accounts;
import vigil.board.http.signin.Entrance;
import vigil.board.http.signin.Sessions;
import vigil.board.kafka.AlertRecord;
import vigil.board.kafka.BoardWriter;
import vigil.board.kafka.ConcernFeed;
import vigil.board.kafka.LookFeed;
import vigil.board.kafka.Outcomes;
import vigil.board.kafka.RegisterLookup;
import vigil.domain.alert.Alert;
import vigil.platform.http.HttpOptions;
import vigil.platform.http.ServiceHttp;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;

/** A board that shows one possible match, a-1; its register never answers, and what it writes goes to the test. */
final class BoardWithoutBrokers implements AutoCloseable {
    final MockProducer<String, byte[]> written;
    /** Who broke the glass, as far as the test says. */
    final LookFeed looks = new LookFeed();

    /** What people have reported: nothing. */
    private final ConcernFeed concerns;

    /** Whether all that the log held at the start has been read. */
    volatile boolean caughtUp = true;

    private final Vertx vertx = Vertx.vertx();
    /** One that somebody else has given. */
    private final ShiftHandovers handovers = ShiftHandovers.NONE.with(new Signed.Given(
            "given",
            new Signature("somebody else", "Sam Patel", Instant.parse("2026-11-21T07:45:00Z")),
            null,
            List.of()));

    private final Closeables parts = new Closeables();
    private final WebClient client;
    private Set<String> addresses = Set.of();
    private Map<String, Object> rights = Map.of();

    /**
     * @param writes whether what is written is confirmed by itself
     * @param lookWithin after how long the register is given up
     */
    BoardWithoutBrokers(boolean writes, Duration lookWithin) {
        written = new MockProducer<>(writes, null, new StringSerializer(), new ByteArraySerializer());
        Clock clock = Clock.systemUTC();
        ProcessMetrics metrics = parts.add(new ProcessMetrics());
        KafkaClients nowhere = parts.add(new KafkaClients("127.0.0.1:1", "test", "0", null));
        BoardWriter writer = parts.add(new BoardWriter(written, ""));
        LiveBoard live = new LiveBoard(clock, metrics.registry());
        Alert possible = alert(twoCandidates(json("a-1")));
        live.take(List.of(new AlertRecord(possible.alertId(), possible, 0, 1)));
        concerns = new ConcernFeed(metrics.registry());
        Board board = new Board(
                live,
                writer,
                new Outcomes(),
                new RegisterLookup(nowhere, "", clock, lookWithin),
                () -> caughtUp ? Optional.of(looks) : Optional.empty(),
                () -> caughtUp ? Optional.of(handovers) : Optional.empty(),
                () -> caughtUp ? Optional.of(concerns) : Optional.empty(),
                () -> Optional.of(Teams.directory()),
                team -> Optional.of(Teams.full(team, clock.instant())),
                () -> caughtUp,
                clock,
                Instant::now,
                () -> caughtUp);
        Entrance entrance = Entrance.of(new Accounts(People.ACCOUNTS), new Sessions(clock), Optional.empty(), false);
        BoardRoutes routes = new BoardRoutes(board, entrance, true, () -> true);
        ServiceHttp http = parts.add(ServiceHttp.start(
                HttpOptions.of("board", "127.0.0.1", 0), List.of(), metrics.registry(), (loop, router) -> {
                    routes.addTo(loop, router);
                    addresses = addresses(router);
                    rights = rights(router);
                }));
        client = WebClient.create(
                vertx,
                new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(http.port()),
                new PoolOptions().setHttp1MaxSize(64));
    }

    /** Every method and path of the API, as its document writes them. */
    Set<String> addresses() {
        return addresses;
    }

    private static Set<String> addresses(Router router) {
        return routes(router).keySet();
    }

    private static Map<String, Object> rights(Router router) {
        Map<String, Object> rights = new TreeMap<>();
        routes(router).forEach((address, route) -> {
            Object right = route.getMetadata("right");
            if (right != null) {
                rights.put(address, right);
            }
        });
        return rights;
    }

    private static Map<String, Route> routes(Router router) {
        Map<String, Route> routes = new TreeMap<>();
        router.getRoutes().stream()
                .filter(route -> route.methods() != null && route.getPath() != null)
                .filter(route -> route.getPath().startsWith("/api/"))
                .forEach(route -> route.methods()
                        .forEach(method -> routes.put(
                                method.name() + " " + route.getPath().replaceAll(":(\\w+)", "{$1}"), route)));
        return routes;
    }

    /** Breaks the glass. */
    Future<HttpResponse<Buffer>> look() {
        return send("break-glass", new JsonObject().put("reason", "crew about to give antibiotics"));
    }

    Future<HttpResponse<Buffer>> acknowledge() {
        return send(
                "actions",
                new JsonObject()
                        .put("action", "acknowledge")
                        .put("actionId", "6f1c1c1e-0000-4000-8000-000000000001")
                        .put("workVersion", 1));
    }

    Future<HttpResponse<Buffer>> teams() {
        return client.get("/api/teams")
                .basicAuthentication(BoardOnALog.USER, BoardOnALog.PASSWORD)
                .send();
    }

    /** Signed in as somebody of that role. */
    HttpRequest<Buffer> request(Role role, HttpMethod method, String address) {
        return client.request(method, address).basicAuthentication(People.user(role), BoardOnALog.PASSWORD);
    }

    /** Signs somebody of that role in; what comes back is the session's cookie. */
    String signInByForm(Role role) {
        HttpResponse<Buffer> answer = BoardOverHttp.answered(client.post("/sign-in")
                .followRedirects(false)
                .sendForm(MultiMap.caseInsensitiveMultiMap()
                        .add("user", People.user(role))
                        .add("password", BoardOnALog.PASSWORD)));
        return answer.getHeader("Set-Cookie").replaceAll(";.*", "");
    }

    /** Asks with a session's cookie. */
    HttpResponse<Buffer> get(String cookie, String address) {
        return BoardOverHttp.answered(client.get(address)
                .followRedirects(false)
                .putHeader("Cookie", cookie)
                .send());
    }

    /** The right that each address names, by method and path as the API's document writes them. */
    Map<String, Object> rights() {
        return rights;
    }

    /** Signed in. */
    HttpRequest<Buffer> request(HttpMethod method, String address) {
        return client.request(method, address).basicAuthentication(BoardOnALog.USER, BoardOnALog.PASSWORD);
    }

    private Future<HttpResponse<Buffer>> send(String to, JsonObject body) {
        return client.post("/api/alerts/a-1/" + to)
                .basicAuthentication(BoardOnALog.USER, BoardOnALog.PASSWORD)
                .sendJsonObject(body);
    }

    @Override
    public void close() {
        client.close();
        parts.close();
        vertx.close().await();
    }
}
