package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Questions.person;
import static vigil.board.Questions.twoCandidates;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** The auditor's list in a real browser, and what a browser tells the audit by itself. */
class ReviewBrowserTest extends AtTheBoard {
    @BeforeEach
    void isLive() {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
    }

    @Test
    void anAuditorReviewsWhoBrokeTheGlass() {
        board.register("p-7", person("p-7", "given"));
        board.register("p-8", person("p-8", "declined"));
        publish(twoCandidates(json("a-5f0c3d6b-11c0-3f9a2c")));
        page.locator(".row__link").click();
        assertThat(page.locator(".banner__state")).isVisible();
        assertThat(page.evaluate("""
                        () => fetch('/api/alerts/a-5f0c3d6b-11c0-3f9a2c/break-glass', {method: 'POST',
                          headers: {'Content-Type': 'application/json'},
                          body: JSON.stringify({reason: 'crew asks for allergies'})}).then(answer => answer.status)
                        """)).isEqualTo(200);

        signInAs(Role.AUDITOR);
        page.locator("a[href='/review']").click();
        assertThat(page.getByText("To review (1)")).isVisible();
        Locator look = page.locator("[data-look]");
        assertThat(look).containsText("Jo Bloggs");
        assertThat(look).containsText("3F9 A2C");
        assertThat(look).containsText("crew asks for allergies");
        assertThat(look).containsText("Safety content of 2 people of whom one may be the patient (p-7, p-8)");
        button().click();
        assertThat(look).containsText("Say what you found.");
        look.getByLabel("What did you find?").fill("Rung back; the crew had asked.");
        button().click();

        assertThat(page.getByText("Every look has been reviewed.")).isVisible();
        assertThat(look).containsText(Pattern.compile("by Somebody of auditor: Rung back; the crew had asked."));
        assertThat(look.locator("form")).hasCount(0);
    }

    @Test
    void anEmptyListSaysSoAndIsForAuditorsAlone() {
        page.navigate("http://127.0.0.1:" + board.port() + "/review");
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
        signInAs(Role.AUDITOR);
        page.locator("a[href='/review']").click();
        assertThat(page.getByText("Nobody has broken the glass yet.")).isVisible();
    }

    /** Once, with the whole of what was typed; nothing while it is typed. */
    @Test
    void aSearchThatHasSettledAndAPrintAreRecorded() {
        publish(json("a-1"));
        assertThat(page.locator(".row")).hasCount(1);
        page.keyboard().press("/");
        page.keyboard().type("kowalska");
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        await().untilAsserted(() -> assertThat(audit())
                .contains("\"what\":\"search\"", "\"words\":\"kowalska\"", "\"what\":\"print-queue\""));
        assertThat(audit().split("\"search\"", -1)).hasSize(2);

        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".banner__name")).isVisible();
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        await().untilAsserted(() -> assertThat(audit()).contains("\"what\":\"print\""));
    }

    private String audit() {
        StringBuilder all = new StringBuilder();
        board.audited().forEach(record -> all.append(new String(record.value(), StandardCharsets.UTF_8)));
        return all.toString();
    }

    private Locator button() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reviewed"));
    }
}
