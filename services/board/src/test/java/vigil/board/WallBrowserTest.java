package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody who passes a screen on a wall can read, in a real browser. */
class WallBrowserTest extends AtTheBoard {
    private static final Pattern WHO = Pattern.compile(
            "Maria|Kowalsk|8[0-9] years|Spon Street|CV1|breathless|07700|999 ?000", Pattern.CASE_INSENSITIVE);

    private Locator rows;

    @BeforeEach
    void goToTheWall() {
        board.directory(Teams.directory());
        page.navigate("http://127.0.0.1:" + board.port() + "/wall");
        rows = page.locator(".wall__row");
        assertThat(page.getByText("No open alerts.")).isVisible();
        assertThat(page.getByText("SIMULATED DATA")).isVisible();
    }

    @Test
    void showsReferencesAndWhatHappensAndNothingThatTellsWhom() {
        publish(json("a-5f0c3d6b-11c0-3f9a2c"));
        publish(inShadow(json("a-shadow")));

        assertThat(rows).hasCount(1);
        assertThat(rows.locator(".wall__ref")).hasText("3F9 A2C");
        assertThat(rows).containsText("Coventry Myton Hospice community team");
        assertThat(rows).containsText("Crew deciding: place at risk");
        assertThat(rows).containsText("Not acknowledged");
        assertThat(page.locator("body")).not().containsText(WHO);
        assertThat((String) page.evaluate("() => fetch('/api/alerts?as=wall').then(answer => answer.text())"))
                .contains("3f9a2c")
                .doesNotContainPattern(WHO);
        assertThat(page.locator("button, a, input")).hasCount(0);

        publish(set(set(json("a-5f0c3d6b-11c0-3f9a2c"), "/version", 2), "/status", "resolved"));
        assertThat(rows).hasCount(0);
    }

    @Test
    void theReferenceFindsTheAlertOnTheBoard() {
        publish(set(json("a-5f0c3d6b-11c0-3f9a2c"), "/preferredPlace/risk", "none"));
        publish(set(json("a-2"), "/preferredPlace/risk", "none"));
        publish(set(json("a-3"), "/priority", "immediate"));
        page.navigate("http://127.0.0.1:" + board.port() + "/");
        assertThat(page.locator(".row")).hasCount(3);
        page.keyboard().press("/");
        page.keyboard().type("nobody");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).hasText("No open alert is what you look for.");
        page.keyboard().press("/");
        page.keyboard().type("3f9 a2c");

        assertThat(page.locator(".row"))
                .hasText(new Pattern[] {Pattern.compile("Immediate"), Pattern.compile("3F9 A2C")});
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".banner__state")).containsText("3F9 A2C");
    }

    /** Nobody scrolls a wall. */
    @Test
    void saysHowManyMoreThereAreThanFit() {
        for (int i = 0; i < 12; i++) {
            publish(json("a-" + i));
        }
        assertThat(rows).hasCount(12);
        Locator below = page.locator(".wall__below");
        assertThat(below).containsText(Pattern.compile("and \\d+ more: see the board"));
        page.setViewportSize(3840, 9000);
        assertThat(below).hasText("That is all of them.");
        page.setViewportSize(1280, 720);
        assertThat(below).containsText("more: see the board");
        for (int i = 0; i < 12; i++) {
            publish(set(set(json("a-" + i), "/version", 2), "/status", "resolved"));
        }
        assertThat(below).hasText("That is all of them.");
    }

    /** The board with its names isn't for a wall. */
    @Test
    void whoSignsInAgainAtAWallComesBackToTheWall() {
        page.context().clearCookies();
        page.reload();
        for (String password : List.of("wrong", BoardOnALog.PASSWORD)) {
            page.getByLabel("User name").fill(BoardOnALog.USER);
            page.getByLabel("Password").fill(password);
            page.getByLabel("Password").press("Enter");
        }

        assertThat(page.getByText("No open alerts.")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/wall$"));
    }

    @Test
    void admitsWhenItIsNoLongerLive() {
        publish(json("a-1"));
        assertThat(rows).hasCount(1);
        board.stopBoard();

        assertThat(page.getByText(Pattern.compile("NOT LIVE since \\d\\d:\\d\\d:\\d\\d")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    }
}
