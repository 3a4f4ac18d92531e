package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The handover of a shift in a real browser, and what is left of it where the board is down. */
class HandoverBrowserTest extends AtTheBoard {
    private static final String KEPT =
            "async () => (await (await caches.open('vigil-kept')).match('/kept/sheet'))?.text() ?? ''";
    private static final String PAGE_KEPT =
            "async () => navigator.serviceWorker.controller !== null && (await caches.match('/handover', {cacheName: 'vigil-page'})) !== undefined";

    private static final String AFTER_NUMBERS =
            "() => [...new Set([...document.querySelectorAll('.phone')].map(each => getComputedStyle(each, '::after').content))]";
    private static final String BESIDE_THE_FACTS =
            "() => [...document.querySelectorAll('.sheet__alert, .sheet__alert dl, .sheet__alert .facts')].flatMap(each => [...each.childNodes]).filter(each => each.nodeType === 3).map(each => each.data).join('')";

    @BeforeEach
    void isLive() {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
    }

    @Test
    void aShiftIsHandedOverByOneAndTakenOverByAnother() {
        publish(json("a-1"));
        assertThat(page.locator(".row")).hasCount(1);
        page.keyboard().press("e");
        Locator alert = page.locator(".sheet__alert");
        assertThat(alert).hasCount(1);
        assertThat(alert).containsText("Maria");
        assertThat(alert).containsText("Action wanted");
        alert.getByLabel("To do, or to watch for").fill("Ring the son at 08:30.");
        page.getByLabel("For the whole shift").fill("GP is late.");
        button(page, "Sign: I hand over 1 open alert").click();
        assertThat(page.getByText("You have handed over; nobody has taken over yet"))
                .isVisible();

        publish(json("a-2"));
        try (BrowserContext other = SignedInBrowser.another()) {
            Page theirs = other.newPage();
            SignedInBrowser.signIn(theirs, board.port(), People.OTHER);
            theirs.navigate(handover());
            assertThat(theirs.getByText("Jo Bloggs hands over the shift")).isVisible();
            assertThat(theirs.getByText("GP is late.")).isVisible();
            assertThat(theirs.getByText("1 new since then.")).isVisible();
            assertThat(theirs.locator("[data-alert=a-1]")).containsText("Jo Bloggs: Ring the son at 08:30.");
            assertThat(theirs.locator("[data-alert=a-2]")).containsText("New since it was signed");
            button(theirs, "Sign: I take over 2 open alerts").click();
            assertThat(theirs.locator(".sheet__earlier")).containsText("Sam Patel took over");
        }
        assertThat(page.locator(".sheet__earlier"))
                .containsText(
                        Pattern.compile("Jo Bloggs handed over 1 open alert: GP is late\\..*Sam Patel took over"));
        assertThat(button(page, "Sign: I hand over 2 open alerts")).isVisible();
    }

    @Test
    void whoeverHandedOverTakesItBackWhileNobodyHasIt() {
        page.navigate(handover());
        assertThat(page.getByText("Nothing is open")).isVisible();
        button(page, "Sign: I hand over with nothing open").click();
        button(page, "Take it back").click();
        assertThat(page.locator(".sheet__earlier")).containsText("Taken back.");
    }

    @Test
    void onPaperItHasATitleAndEachNumberAsItIsDialledAndNothingElse() {
        ObjectNode alert = json("a-1");
        ((ObjectNode) alert.path("person")).putObject("communication").putArray("needs");
        publish(alert);
        assertThat(page.locator(".row")).hasCount(1);
        page.navigate(handover());
        assertThat(page.locator(".sheet__alert")).hasCount(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.getByText("Vigil: handover")).isVisible();
        assertThat(page.getByText("Confidential: destroy this paper")).isVisible();
        assertThat(page.getByText("Sign out")).isHidden();
        assertThat(page.locator(".sheet__alert .phone").first()).isVisible();
        assertThat(page.evaluate(AFTER_NUMBERS)).isEqualTo(List.of("none"));
        assertThat(page.evaluate(BESIDE_THE_FACTS)).isEqualTo("");
    }

    /** The page is loaded anew, as by somebody who hopes that this helps. */
    @Test
    void whereTheBoardIsDownTheLastSheetIsThereAndSaysThatItIsNotLive() {
        publish(json("a-1"));
        assertThat(page.locator(".row")).hasCount(1);
        awaitKept("Kowalska");
        await().atMost(Duration.ofSeconds(20)).until(() -> Boolean.TRUE.equals(page.evaluate(PAGE_KEPT)));

        board.stopBoard();
        page.reload();

        assertThat(page.locator(".not-live")).containsText("NOT LIVE: as of");
        assertThat(page.locator(".sheet__alert")).hasCount(1);
        assertThat(page.locator(".sheet__alert")).containsText("KOWALSKA");
        assertThat(page.getByText("SIMULATED DATA")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign: .*"))))
                .hasCount(0);
    }

    @Test
    void whatIsNoLongerSharedLeavesTheKeptSheetToo() {
        ObjectNode shared = json("a-1");
        publish(shared);
        awaitKept("\"cpr\"");
        ObjectNode withdrawn = set(set(shared.deepCopy(), "/version", 2), "/sharing", "withdrawn");
        ((ObjectNode) withdrawn.path("person")).remove("plan");
        publish(withdrawn);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(kept()).contains("\"withdrawn\"").doesNotContain("\"cpr\""));
    }

    @Test
    void whoeverSignsOutLeavesNothingInTheBrowser() {
        publish(json("a-1"));
        awaitKept("Kowalska");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByLabel("Password")).isVisible();
        assertThat(kept()).isEmpty();
    }

    private String handover() {
        return "http://127.0.0.1:" + board.port() + "/handover";
    }

    private void awaitKept(String words) {
        await().atMost(Duration.ofSeconds(40)).until(() -> kept().contains(words));
    }

    private String kept() {
        return (String) page.evaluate(KEPT);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
