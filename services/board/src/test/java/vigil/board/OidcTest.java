package vigil.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.BoardOverHttp.answered;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in with a provider that is a process of its own, over HTTP. */
class OidcTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final JsonObject COORDINATOR =
            new JsonObject().put("name", "Sam Patel").put("roles", JsonArray.of("other", "coordinator"));

    private static SignInProvider provider;
    private static BoardOnALog board;
    private static WebClient client;

    @BeforeAll
    static void start() throws Exception {
        provider = new SignInProvider();
        int port = SignInProvider.freePort();
        board = BoardOnALog.start(provider.settings(port));
        client = WebClient.create(VERTX, new WebClientOptions().setFollowRedirects(false));
        await().atMost(Duration.ofSeconds(20)).until(board::ready);
    }

    @AfterAll
    static void stop() {
        client.close();
        board.close();
        provider.close();
        VERTX.close().await();
    }

    @Test
    void aCoordinatorIsLetInWithASessionOfTheirOwn() {
        Begun begun = begin();
        assertThat(begun.query())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", address("/sign-in/callback"))
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(begun.cookie())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/sign-in", "Max-Age=600");

        HttpResponse<Buffer> back = get(provider("sam", COORDINATOR, begun), begun.pair());
        assertThat(back.statusCode())
                .as("no redirection: a Strict cookie would not follow")
                .isEqualTo(200);
        assertThat(back.bodyAsString()).contains("<meta http-equiv=\"refresh\" content=\"0; url=/\">");
        assertThat(back.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        JsonObject session = session(back);
        assertThat(session.getString("user")).isEqualTo("sam");
        assertThat(session.getString("name")).isEqualTo("Sam Patel");
        assertThat(session.getString("role")).isEqualTo("coordinator");
    }

    @Test
    void aTeamMemberIsOfTheTeamsThatTheProviderNames() {
        Begun begun = begin();
        JsonObject claims = new JsonObject().put("roles", "team-member").put("teams", JsonArray.of("nurses"));
        JsonObject session = session(get(provider("ann", claims, begun), begun.pair()));
        assertThat(session.getString("role")).isEqualTo("team-member");
        assertThat(session.getJsonArray("teams")).isEqualTo(JsonArray.of("nurses"));
        assertThat(session.getString("name")).as("they have no other").isEqualTo("ann");
    }

    @Test
    void theWallIsComeBackTo() {
        Begun begun = begin("/sign-in/start?to=wall");
        assertThat(get(provider("sam", COORDINATOR, begun), begun.pair()).bodyAsString())
                .contains("url=/wall");
    }

    @Test
    void whoeverHasNoRoleIsToldSoAndNotLetIn() {
        for (JsonObject claims : List.of(new JsonObject(), new JsonObject().put("roles", JsonArray.of("king")))) {
            Begun begun = begin();
            assertRefused(get(provider("sam", claims, begun), begun.pair()), "no-role");
        }
        Begun begun = begin();
        JsonObject noTeam = new JsonObject().put("roles", "team-member");
        assertRefused(get(provider("sam", noTeam, begun), begun.pair()), "no-team");
    }

    @Test
    void anotherStateIsNotTaken() {
        Begun begun = begin();
        String back = provider("sam", COORDINATOR, begun);
        assertRefused(get(back.replaceAll("state=[^&]*", "state=another"), begun.pair()), "again");
        assertRefused(get(back, begun.pair()), "again");
    }

    @Test
    void anAnswerThatBelongsToAnotherBrowserIsNotTaken() {
        String others = provider("sam", COORDINATOR, begin());
        assertRefused(get(others, begin().pair()), "again");
        assertRefused(get(others, ""), "again");
    }

    @Test
    void nothingIsTakenTwice() {
        Begun begun = begin();
        String back = provider("sam", COORDINATOR, begun);
        assertThat(get(back, begun.pair()).statusCode()).isEqualTo(200);
        assertRefused(get(back, begun.pair()), "again");

        Begun second = begin();
        String usedCode = query(back).get("code");
        String mixed = provider("sam", COORDINATOR, second).replaceAll("code=[^&]*", "code=" + usedCode);
        assertRefused(get(mixed, second.pair()), "again");
    }

    @Test
    void aTokenForAnotherTryIsNotTaken() {
        Begun begun = begin();
        assertRefused(get(provider("sam", COORDINATOR.copy().put("nonce", "another"), begun), begun.pair()), "again");
    }

    @Test
    void aTokenForSomebodyElsesBoardIsNotTaken() {
        Begun begun = begin();
        assertRefused(get(provider("sam", COORDINATOR.copy().put("aud", "another"), begun), begun.pair()), "again");
    }

    @Test
    void aTokenOfAnotherIssuerIsNotTaken() {
        Begun begun = begin();
        JsonObject claims = COORDINATOR.copy().put("iss", "http://localhost/another");
        assertRefused(get(provider("sam", claims, begun), begun.pair()), "again");
    }

    @Test
    void aTokenThatIsOverIsNotTaken() {
        Begun begun = begin();
        assertRefused(get(provider("sam", COORDINATOR.copy().put("exp", 1_000_000_000), begun), begun.pair()), "again");
    }

    @Test
    void whatTheProviderRefusesIsSaid() {
        Begun begun = begin();
        String state = begun.query().get("state");
        assertRefused(get(address("/sign-in/callback?error=access_denied&state=" + state), begun.pair()), "denied");
    }

    @Test
    void signingOutEndsTheSessionAndGoesToTheProvider() {
        Begun begun = begin();
        String cookie = pair(get(provider("sam", COORDINATOR, begun), begun.pair()));
        HttpResponse<Buffer> out = answered(client.postAbs(address("/api/sign-out"))
                .putHeader("Cookie", cookie)
                .sendJsonObject(new JsonObject()));
        assertThat(out.statusCode()).isEqualTo(200);
        new Documented().check("POST /api/sign-out", out);
        assertThat(out.bodyAsJsonObject().getString("goTo"))
                .startsWith(provider.issuer() + "/endsession?")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(get(address("/api/session"), cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void theSignInPageOffersWhatThereIs() {
        assertThat(get(address("/sign-in"), "").bodyAsString())
                .contains("Sign in with NHS CIS2", "/sign-in/start", "Password");
    }

    /** With a provider and a board of its own. */
    @Test
    void whileTheProviderIsDownItIsSaidAndWhoIsSignedInGoesOn() throws Exception {
        SignInProvider falling = new SignInProvider();
        int port = SignInProvider.freePort();
        try (BoardOnALog own = BoardOnALog.start(falling.settings(port))) {
            await().atMost(Duration.ofSeconds(20)).until(own::ready);
            falling.close();
            String start = "http://127.0.0.1:" + port + "/sign-in/start";
            assertRefused(get(start, ""), "provider-down");

            falling.start();
            Begun begun = begun(get(start, ""));
            String cookie = pair(get(provider("sam", COORDINATOR, begun), begun.pair()));
            Begun interrupted = begun(get(start, ""));
            String back = provider("sam", COORDINATOR, interrupted);
            falling.close();
            assertRefused(get(back, interrupted.pair()), "provider-down");
            assertThat(get("http://127.0.0.1:" + port + "/api/session", cookie).statusCode())
                    .isEqualTo(200);
        } finally {
            falling.close();
        }
    }

    /** A browser that has been sent to the provider. */
    private record Begun(String location, String cookie) {
        Map<String, String> query() {
            return OidcTest.query(location);
        }

        String pair() {
            return cookie.replaceAll(";.*", "");
        }
    }

    private static Begun begin() {
        return begin("/sign-in/start");
    }

    private static Begun begin(String path) {
        return begun(get(address(path), ""));
    }

    private static Begun begun(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return new Begun(answer.getHeader("Location"), answer.getHeader("Set-Cookie"));
    }

    /** Fills in the provider's form; what comes back is where it sends the browser. */
    private static String provider(String user, JsonObject claims, Begun begun) {
        HttpResponse<Buffer> answer = answered(client.postAbs(begun.location())
                .sendForm(
                        MultiMap.caseInsensitiveMultiMap().add("username", user).add("claims", claims.encode())));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(302);
        return answer.getHeader("Location");
    }

    private static void assertRefused(HttpResponse<Buffer> answer, String because) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in?because=" + because);
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.startsWith("vigil-session="));
    }

    private static JsonObject session(HttpResponse<Buffer> signedIn) {
        assertThat(signedIn.statusCode()).isEqualTo(200);
        return get(address("/api/session"), pair(signedIn)).bodyAsJsonObject();
    }

    private static String pair(HttpResponse<Buffer> signedIn) {
        return signedIn.cookies().stream()
                .filter(cookie -> cookie.startsWith("vigil-session="))
                .findFirst()
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    private static HttpResponse<Buffer> get(String address, String cookie) {
        return answered(client.getAbs(address).putHeader("Cookie", cookie).send());
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + board.port() + path;
    }

    private static Map<String, String> query(String address) {
        Map<String, String> query = new HashMap<>();
        for (String pair : URI.create(address).getQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return query;
    }
}
