package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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

/** What is seen to after a death, in a real browser; the test itself plays routing. */
@Tag("browser")
class AfterDeathBrowserTest {
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
    void listsWhatIsRequiredFirstAndTicksItOffWithANote() throws Exception {
        alert = afterDeath(alert);
        board.publish(alert);
        assertThat(page.locator(".row__advice")).hasText("After a death: verification of death not recorded");
        page.locator(".row__link").click();

        Locator tasks = page.locator(".task");
        assertThat(tasks).hasCount(3);
        assertThat(tasks.nth(0)).containsText("☑ Contact with the bereavedSam Patel, ");
        assertThat(tasks.nth(0)).containsText("Her son is with her");
        assertThat(tasks.nth(0).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(tasks.nth(1)).containsText("☐ Verification of death");
        assertThat(tasks.nth(1)).containsText("required before it is resolved");
        assertThat(tasks.nth(2)).containsText("☐ GP told");
        assertThat(page.locator(".detail")).not().containsText("Was this death expected?");
        assertThat(page.locator(".detail")).not().containsText("Home is preferred and a crew is on scene");

        answering(action -> ((ObjectNode) alert.at("/tasks/2"))
                .putObject("done")
                .put("at", "2026-11-21T02:30:00Z")
                .put("by", action.by())
                .put("words", action.note()));
        tasks.nth(1).getByRole(AriaRole.BUTTON).click();
        dialog().getByLabel("Who did what").fill("Nurse Okafor verified it");
        page.keyboard().press("Enter");

        assertThat(tasks.nth(1)).containsText("Jo Bloggs, ");
        assertThat(tasks.nth(1)).containsText("Nurse Okafor verified it");
        assertThat(page.locator(".row__advice")).hasText("After a death: what is required is recorded");
        assertThat(acted.remove())
                .returns(AlertAction.Kind.TASK_DONE, AlertAction::action)
                .returns("verification", AlertAction::task)
                .returns("Nurse Okafor verified it", AlertAction::note);
    }

    @Test
    void showsWhyItIsNotResolvedBesideWhatIsStillRequiredAndAsksWhetherItWasExpected() throws Exception {
        alert = set(afterDeath(alert), "/death/mayBeUnexpected", true);
        board.publish(alert);
        assertThat(page.locator(".row__advice")).containsText("(may be unexpected: ask)");
        page.locator(".row__link").click();
        Locator section = page.locator(".facts")
                .filter(new Locator.FilterOptions().setHasText("After a death"))
                .first();
        assertThat(section).containsText("Was this death expected? Nothing that is shared says so.");
        String refusal =
                "Not recorded yet: verification of death. Record it first; until then it has to have an owner.";
        board.routing(action -> BoardOnALog.outcome(action, Result.REFUSED, refusal, Status.ACCEPTED));

        page.keyboard().press("r");
        assertThat(dialog()).containsText("verification of death not recorded");
        dialog().getByLabel("Died in the preferred place").check();
        dialog().getByRole(AriaRole.BUTTON, named("Resolve")).click();

        assertThat(section).containsText("Not resolved: " + refusal);
        assertThat(section.locator(".task")).hasCount(3);
    }

    @Test
    void recordsWhatIsDoneForSomebodyOfWhomNobodyHasSaidThatTheyDied() throws Exception {
        board.publish(alert);
        page.locator(".row__link").click();
        page.getByText("They have died: record what has been done").click();
        assertThat(page.locator(".task")).hasCount(2);

        answering(action -> alert = afterDeath(alert));
        page.locator("[data-task=bereaved]").getByRole(AriaRole.BUTTON).click();
        page.keyboard().press("Enter");

        assertThat(page.locator(".task")).hasCount(3);
        assertThat(acted.remove().task()).isEqualTo("bereaved");
    }

    @Test
    void warnsThatTheWordsOfACallMayBeAboutSomebodyElse() throws Exception {
        board.publish(set(
                set(afterDeath(alert), "/death/from", "said"),
                "/death/why",
                "A call says that somebody has died: ask who."));
        assertThat(page.locator(".row__advice"))
                .hasText("Said to have died: ask who. Plan says home: ring the crew before they leave?");
        page.locator(".row__link").click();

        assertThat(page.locator(".detail"))
                .containsText("It may be about somebody else: record nothing before you know.");
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
