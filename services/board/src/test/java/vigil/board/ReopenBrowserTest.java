package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;

/** Opening a closed alert again, in a real browser; the test itself plays routing. */
@Tag("browser")
class ReopenBrowserTest {
    @TempDir
    Path folder;

    private final Queue<AlertAction> acted = new ConcurrentLinkedQueue<>();
    private ObjectNode alert = json("a-1");
    private SignedInBrowser browser;
    private BoardOnALog board;
    private Page page;

    @BeforeEach
    void signIn() throws Exception {
        browser = new SignedInBrowser(folder);
        board = browser.board;
        page = browser.page;
        board.directory(Teams.directory());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void opensAgainFromItsRowWhatWasStoodDown() throws Exception {
        board.publish(closed("stood-down"));
        assertThat(page.locator(".row__status")).hasText("Stood down");
        answering(this::opened);
        page.keyboard().press("j");
        page.keyboard().press("a");
        assertThat(page.locator(".notice")).hasText("It is closed: open it again first (o).");

        page.keyboard().press("o");
        Locator send = dialog().getByRole(AriaRole.BUTTON, named("Open again"));
        send.click();
        assertThat(dialog().getByRole(AriaRole.ALERT)).hasText("Say why it is not over.");
        dialog().getByLabel("Why is it not over?").fill("She is in pain again");
        send.click();

        assertThat(page.locator(".row__status")).hasText("Not acknowledged");
        assertThat(acted.remove())
                .returns(AlertAction.Kind.REOPEN, AlertAction::action)
                .returns("She is in pain again", AlertAction::reason)
                .returns(4, AlertAction::workVersion);
    }

    @Test
    void opensAgainByItsLinkWhatWasResolvedAndSaysWhyWhenThatIsRefused() throws Exception {
        board.publish(alert);
        page.locator(".row__link").click();
        assertThat(page.locator(".detail .nhsuk-button").first()).containsText("Acknowledge");
        closed("resolved");
        republish();
        page.mouse().move(0, 0);
        page.keyboard().press("n");
        assertThat(page.locator(".row")).hasCount(0);
        Locator again = page.locator(".detail").getByRole(AriaRole.BUTTON, named("Open again o"));
        String refusal = "There is an open alert about them already: work on that one.";
        board.routing(action -> BoardOnALog.outcome(action, Result.REFUSED, refusal, Status.RESOLVED));

        again.click();
        dialog().getByLabel("Why is it not over?").fill("Her son rang");
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail .pending--refused")).containsText("Not opened again: " + refusal);

        answering(this::opened);
        page.keyboard().press("o");
        dialog().getByLabel("Why is it not over?").fill("Her son rang");
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail .nhsuk-button").first()).containsText("Acknowledge");
        page.keyboard().press("n");
        assertThat(page.locator(".row__status")).hasText("Not acknowledged");
        assertThat(acted.remove().workVersion()).isEqualTo(5);
    }

    private ObjectNode closed(String status) {
        alert.put("status", status).put("workVersion", 4).putNull("ladder");
        return set(alert, "/clocks/closed", Instant.now().toString());
    }

    private void opened(AlertAction action) {
        alert.put("status", "raised");
        set(alert, "/clocks/closed", null);
    }

    /** What becomes of the next action. */
    private void answering(Consumer<AlertAction> change) {
        board.routing(action -> {
            acted.add(action);
            change.accept(action);
            republish();
            return BoardOnALog.outcome(action, Result.APPLIED, null, Status.ACCEPTED);
        });
    }

    private void republish() {
        alert = alert.put("version", alert.path("version").intValue() + 1)
                .put("workVersion", alert.path("workVersion").intValue() + 1);
        try {
            board.publish(alert);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
