package vigil.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.run.AllInOne;
import vigil.app.run.DataFolder;
import vigil.app.run.Ports;

/** The whole way, from an event at intake's door to a painted row; needs Chromium, run with {@code -Dgroups=browser}. */
@Tag("browser")
class EventToBrowserTest {
    private static final Path CHROMIUM = List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"))
            .stream()
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("/usr/bin/chromium"));

    /** Always open, and nobody's first choice. */
    private static final String LAST_RESORT = "24/7 palliative single point of access";

    @TempDir
    Path folder;

    @Test
    void aPublishedEventAppearsOnTheBoardWithoutReloadingAndGoesFromHandToHandUntilItIsResolved() throws Exception {
        DataFolder data = DataFolder.open(folder);
        String password = data.password().text();
        try (AllInOne vigil = AllInOne.start(new AllInOne.Options(
                        data,
                        "127.0.0.1",
                        new Ports(0, 0, 0, 0),
                        Path.of("../../directory"),
                        password,
                        null,
                        died -> {}));
                Web web = new Web(AllInOne.user(), password);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Page page = signedIn(playwright, vigil.address("board"), password);
            assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
            page.evaluate("window.loadedOnce = true");
            assertThat(page.getByText("Not approved: teams, priorities and times are examples"))
                    .isVisible();

            post(
                    web,
                    vigil.address("register") + "/people/import",
                    "application/x-ndjson",
                    Example.person(1) + "\n",
                    200);
            post(
                    web,
                    vigil.address("intake") + "/events",
                    "application/cloudevents+json",
                    Example.event("in-a-browser", 1, "on-scene", Example.identity(1)),
                    202);

            Locator row =
                    page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Edith TESTAB"));
            assertThat(row).containsText("breathless and distressed");
            assertThat(row).containsText("Plan says home: ring the crew before they leave?");
            page.keyboard().press("j");
            page.keyboard().press("a");
            assertThat(row.locator(".row__status")).hasText("Acknowledged");

            page.keyboard().press("c");
            page.keyboard().press("Enter");
            assertThat(row.locator(".row__status")).hasText("Accepted by Coordinator");
            page.keyboard().press("f");
            page.keyboard().press("Enter");
            assertThat(row.locator(".row__clocks")).not().containsText("First contact");
            handOver(page, LAST_RESORT);
            assertThat(row.locator(".row__hand").first())
                    .hasText("Handed over to " + LAST_RESORT + ": not received yet");
            page.keyboard().press("t");
            page.keyboard().press("Enter");
            assertThat(row.locator(".row__team")).hasText(LAST_RESORT);

            page.keyboard().press("Enter");
            resolve(page, "Stayed where they were", "Settled with her own medicines");
            assertThat(row.locator(".row__status")).hasText("Resolved by Coordinator");
            page.keyboard().press("n");
            assertThat(page.getByText("No open alerts.")).isVisible();
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY))
                    .containsText("Stayed where they were, by Coordinator: Settled with her own medicines");
            assertEquals(true, page.evaluate("window.loadedOnce"));
        }
    }

    private static void handOver(Page page, String team) {
        page.keyboard().press("h");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(team).check();
        dialog.getByLabel("Situation").fill("Settled; a son is with her");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Hand over").setExact(true))
                .click();
    }

    private static void resolve(Page page, String outcome, String note) {
        page.keyboard().press("r");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(outcome).check();
        dialog.getByLabel("Note (if needed)").fill(note);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Resolve").setExact(true))
                .click();
    }

    private static Page signedIn(Playwright playwright, String board, String password) {
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Page page = browser.newPage();
        page.navigate(board + "/");
        page.getByLabel("User name").fill(AllInOne.user());
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    private static void post(Web web, String address, String type, String body, int status) throws Exception {
        var answer = web.post(address, type, body);
        assertEquals(status, answer.statusCode(), answer.body());
    }
}
