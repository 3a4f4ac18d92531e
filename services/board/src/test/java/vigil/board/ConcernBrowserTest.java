package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** Reporting a concern with the keyboard, and what an auditor makes of it, in a real browser. */
class ConcernBrowserTest extends AtTheBoard {
    @BeforeEach
    void isLive() {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
    }

    @Test
    void aConcernIsReportedByKeyAndAnAuditorReadsCountsAndExportsIt() throws Exception {
        publish(json("a-5f0c3d6b-11c0-3f9a2c"));
        page.locator(".row__link").focus();
        page.keyboard().press("i");
        assertThat(dialog()).containsText("It changes nothing about the alert");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Report"))
                .click();
        assertThat(dialog()).containsText("Say what it is.");
        dialog().getByLabel("An incident").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("The driver ran dry.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(dialog()).hasCount(0);
        assertThat(page.locator(".notice")).hasText("Your concern is kept. Auditors see it.");
        assertThat(page.locator(".row__link")).isFocused();

        signInAs(Role.AUDITOR);
        page.locator("a[href='/review']").click();
        Locator concern = page.locator("[data-concern]");
        assertThat(concern).containsText("Jo Bloggs");
        assertThat(concern).containsText("The driver ran dry.");
        assertThat(concern).containsText("3F9 A2C");
        assertThat(page.locator(".counted tbody tr")).containsText("100CSV");
        Download file = page.waitForDownload(() -> page.locator(".counted a").click());
        assertThat(file.suggestedFilename()).matches("concerns-\\d{4}-\\d{2}\\.csv");
        assertThat(Files.readString(file.path())).contains("incident", "The driver ran dry.", "Jo Bloggs");
    }

    /** A complaint comes when all is over, too. */
    @Test
    void ofAClosedAlertThatIsOpenByItsLinkItIsReportedToo() {
        publish(set(json("a-1"), "/status", "resolved"));
        await().until(
                        () -> page.evaluate("() => fetch('/api/alerts/a-1').then(answer => answer.ok)"),
                        Boolean.TRUE::equals);
        page.navigate("http://127.0.0.1:" + board.port() + "/#a-1");
        assertThat(page.locator(".banner__name")).isVisible();
        page.locator(".detail").focus();
        page.keyboard().press("i");
        assertThat(dialog()).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
    }

    @Test
    void withNoAlertChosenTheKeySaysSo() {
        page.keyboard().press("i");
        assertThat(page.locator(".notice")).hasText("No alert is chosen: open the one that it is about.");
    }

    @Test
    void anEmptyListSaysSo() {
        signInAs(Role.AUDITOR);
        page.locator("a[href='/review']").click();
        assertThat(page.getByText("Nobody has reported a concern.")).isVisible();
        assertThat(page.locator("a[href*='export']")).hasCount(0);
    }
}
