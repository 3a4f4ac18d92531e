package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;

/** Opening a closed alert again, in a real browser; the test itself plays routing. */
class ReopenBrowserTest extends PlayingRouting {
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
        Locator again = page.locator(".detail").getByRole(AriaRole.BUTTON, named("Open again o"));
        assertThat(again).isVisible();
        page.keyboard().press("n");
        assertThat(page.locator(".row")).hasCount(0);
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

    @Test
    void saysAlsoThatItWasNotOpenedOnceItsRowHasGone() throws Exception {
        board.publish(alert);
        assertThat(page.locator(".row")).hasCount(1);
        page.keyboard().press("j");
        page.locator(".row").hover();
        closed("resolved");
        republish();
        assertThat(page.locator(".row__status")).not().containsText("Not acknowledged");
        AtomicReference<AlertAction> asked = new AtomicReference<>();
        board.routing(action -> {
            asked.set(action);
            return null;
        });
        page.keyboard().press("o");
        dialog().getByLabel("Why is it not over?").fill("Her son rang");
        page.keyboard().press("Enter");
        await().until(() -> asked.get() != null);
        page.mouse().move(0, 0);
        page.keyboard().press("n");
        assertThat(page.locator(".row")).hasCount(0);

        board.says(BoardOnALog.outcome(asked.get(), Result.REFUSED, "They have another.", Status.RESOLVED));

        assertThat(page.locator(".notice")).containsText("Not opened again: They have another.");
    }

    @Test
    void anAlertAndTheOneThatFollowsItNameEachOther() throws Exception {
        String earlier = alert.path("alertId").asText();
        board.publish(closed("resolved"));
        ObjectNode later = json("a-later");
        later.withArray("/links").addObject().put("rel", "follows").put("alertId", earlier);
        board.publish(later);

        assertThat(page.locator(".row .mark").first()).hasText("Follows an earlier alert");
        page.locator(".row__link").click();
        page.locator(".detail")
                .getByRole(AriaRole.LINK, linkNamed("An earlier alert about the same person"))
                .click();

        assertThat(page.locator(".detail")).containsText("Resolved");
        page.locator(".detail")
                .getByRole(AriaRole.LINK, linkNamed("A later alert about the same person"))
                .click();
        assertThat(page.locator(".detail")
                        .getByRole(AriaRole.LINK, linkNamed("An earlier alert about the same person")))
                .isVisible();
        assertThat(page.url()).endsWith("#a-later");
    }

    private static Locator.GetByRoleOptions linkNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private ObjectNode closed(String status) {
        alert.put("status", status).put("workVersion", 4).putNull("ladder");
        return set(alert, "/clocks/closed", Instant.now().toString());
    }

    private void opened(AlertAction action) {
        alert.put("status", "raised");
        set(alert, "/clocks/closed", null);
    }
}
