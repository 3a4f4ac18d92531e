package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Raising an alert by hand, in a real browser. */
class CallBrowserTest extends AtTheBoard {
    private static final double LONGER_THAN_IT_LOOKS = 20_000;

    @BeforeEach
    void useADirectory() {
        board.directory(Teams.directory());
        assertThat(page.locator(".live--live")).isVisible();
    }

    @Test
    void aCallIsWrittenDownWithTheKeyboardAloneAndItsAlertOpens() {
        page.keyboard().press("b");
        assertThat(dialog()).containsText("Raise an alert for a call");
        assertThat(dialog().getByLabel("NHS number")).isFocused();
        page.keyboard().press("Enter");
        assertThat(dialog().getByRole(AriaRole.ALERT))
                .hasText("Write the NHS number, or the family name and the date of birth.");
        page.keyboard().type("943 476 5919");
        page.keyboard().press("Enter");
        assertThat(dialog().getByRole(AriaRole.ALERT)).hasText("Say what the call is about.");
        dialog().getByLabel("Date of birth").fill("2/3/1941");
        dialog().getByLabel("What is the call about?").fill("breathless, frightened");
        send().click();

        assertThat(dialog()).containsText("Sent. Looking for them on the register…");
        JsonObject call = written();
        assertThat(call.getJsonObject("person").getString("nhsNumber")).isEqualTo("9434765919");
        assertThat(call.getJsonObject("person").getString("birthDate")).isEqualTo("1941-03-02");
        assertThat(call.getJsonObject("presentation").getString("text")).isEqualTo("breathless, frightened");
        publish(raisedFor(call));

        assertThat(dialog()).hasCount(0);
        assertThat(page.locator(".detail")).isVisible();
        assertThat(page.locator(".notice")).containsText("The alert is raised.");
    }

    @Test
    void saysThatNobodyWasFoundAndKeepsWhatWasWritten() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New call"))
                .click();
        dialog().getByLabel("Family name").fill("Nobody");
        dialog().getByLabel("Date of birth").fill("31/12/1941");
        dialog().getByLabel("What is the call about?").fill("pain");
        send().click();

        assertThat(dialog().getByRole(AriaRole.ALERT))
                .containsText(
                        "Nobody on the register was found for this call, so nothing was raised.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(LONGER_THAN_IT_LOOKS));
        assertThat(dialog().getByLabel("Family name")).hasValue("Nobody");
        assertThat(send()).isEnabled();
    }

    @Test
    void saysThatNobodyWasFoundAlsoToWhoeverHasGoneBackToTheQueue() {
        page.keyboard().press("b");
        dialog().getByLabel("Family name").fill("Nobody");
        dialog().getByLabel("Date of birth").fill("31/12/1941");
        dialog().getByLabel("What is the call about?").fill("pain");
        send().click();
        assertThat(dialog()).containsText("Sent. Looking for them on the register…");
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);

        assertThat(page.locator(".notice"))
                .containsText(
                        "Your call: Nobody on the register was found for this call, so nothing was raised.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(LONGER_THAN_IT_LOOKS));
    }

    @Test
    void saysWhatTheBoardRefusedInTheFieldsOwnWords() {
        page.keyboard().press("b");
        dialog().getByLabel("NHS number").fill("943 476 5918");
        dialog().getByLabel("What is the call about?").fill("pain");
        send().click();

        assertThat(dialog().getByRole(AriaRole.ALERT))
                .hasText("NHS number: the check digit of the NHS number is wrong.");
        assertThat(board.calls()).isEmpty();
    }

    private Locator send() {
        return dialog().getByRole(AriaRole.BUTTON, named("Raise the alert"));
    }

    private JsonObject written() {
        await().until(() -> !board.calls().isEmpty());
        return new JsonObject(Buffer.buffer(board.calls().getLast().value()));
    }

    private static ObjectNode raisedFor(JsonObject call) {
        ObjectNode alert = json("a-by-hand");
        ((ObjectNode) alert.path("incidents").get(0))
                .put("source", "urn:vigil:desk")
                .put("id", call.getJsonObject("incident").getString("id"));
        return alert;
    }
}
