package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in with a provider in a real browser, which decides what cookies go where. The provider is another site. */
@Tag("browser")
class OidcBrowserTest {
    private SignInProvider provider;
    private BoardOnALog board;
    private BrowserContext profile;
    private Page page;

    @BeforeEach
    void start() throws Exception {
        provider = new SignInProvider();
        board = BoardOnALog.start(provider.settings(SignInProvider.freePort()));
        await().atMost(Duration.ofSeconds(20)).until(board::ready);
        profile = SignedInBrowser.another();
        page = profile.newPage();
    }

    @AfterEach
    void stop() {
        profile.close();
        board.close();
        provider.close();
    }

    @Test
    void aCoordinatorSignsInAndOut() throws Exception {
        board.publish(json("a-1"));
        signIn("sam", "{\"name\": \"Sam Patel\", \"roles\": [\"coordinator\"]}");
        assertThat(page).hasURL("http://127.0.0.1:" + board.port() + "/");
        assertThat(page.locator(".row")).hasCount(1);
        assertThat(page.locator(".top__user")).containsText("Sam Patel");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/endsession|/sign-in"));
        page.navigate("http://127.0.0.1:" + board.port() + "/");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    }

    @Test
    void aTeamMemberSeesTheirOwn() throws Exception {
        board.publish(json("a-others"));
        board.publish(set(json("a-own"), "/owner", "nurses"));
        signIn("ann", "{\"name\": \"Ann\", \"roles\": \"team-member\", \"teams\": [\"nurses\"]}");
        assertThat(page.locator(".row")).hasCount(1);
        assertThat(page.locator(".top__count")).hasText("1 open alert of your team");
    }

    @Test
    void whoeverHasNoRoleOrFindsNobodyThereIsTold() {
        signIn("sam", "{}");
        assertThat(page.locator("#sign-in-error")).containsText("You are known, but have no role here.");
        provider.close();
        board.restartBoard();
        page.navigate("http://127.0.0.1:" + board.port() + "/sign-in");
        page.getByText("Sign in with NHS CIS2").click();
        assertThat(page.locator("#sign-in-error")).containsText("The sign-in service can’t be reached just now.");
        assertThat(page.getByLabel("Password")).isVisible();
    }

    private void signIn(String user, String claims) {
        page.navigate("http://127.0.0.1:" + board.port() + "/");
        page.getByText("Sign in with NHS CIS2").click();
        page.locator("input[name=username]").fill(user);
        page.locator("[name=claims]").fill(claims);
        page.locator("[type=submit]").first().click();
    }
}
