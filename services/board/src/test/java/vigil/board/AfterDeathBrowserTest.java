package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;

/** What is seen to after a death, in a real browser; the test itself plays routing. */
class AfterDeathBrowserTest extends PlayingRouting {
    @Test
    void listsWhatIsRequiredFirstAndTicksItOffWithANote() throws Exception {
        alert = afterDeath(alert);
        board.publish(alert);
        assertThat(page.locator(".row__advice")).hasText("After a death, not recorded: verification of death");
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
    void countsDownToWhatIsToBeRecordedOnceSomebodyHasSpokenWithTheFamily() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        alert.put("status", "accepted")
                .putNull("ladder")
                .withObject("/acceptedBy")
                .put("name", "Sam Patel");
        set(alert, "/clocks/acknowledgeBy", null);
        set(alert, "/clocks/firstContact", now.toString());
        set(
                afterDeath(alert),
                "/death/remindAt",
                now.plus(Duration.ofMinutes(30)).toString());
        board.publish(alert);
        Locator clocks = page.locator(".row__clocks");
        assertThat(clocks).containsText("To be recorded by ");

        set(alert, "/death/remindAt", now.minus(Duration.ofMinutes(5)).toString());
        republish();
        assertThat(clocks.locator(".clock--overdue")).hasText("To be recorded: overdue by 5 min");
    }

    @Test
    void showsWhyItIsNotResolvedBesideWhatIsStillRequiredAndAsksWhetherItWasExpected() throws Exception {
        alert = set(afterDeath(alert), "/death/mayBeUnexpected", true);
        board.publish(alert);
        assertThat(page.locator(".row__advice")).containsText("(may be unexpected: ask), not recorded: ");
        page.locator(".row__link").click();
        Locator section = page.locator(".facts")
                .filter(new Locator.FilterOptions().setHasText("After a death"))
                .first();
        assertThat(section).containsText("Was this death expected? Nothing that is shared says so.");
        String refusal =
                "Not recorded yet: verification of death. Record it first; until then it has to have an owner.";
        board.routing(action -> BoardOnALog.outcome(action, Result.REFUSED, refusal, Status.ACCEPTED));

        page.keyboard().press("r");
        assertThat(dialog()).containsText("not recorded: verification of death.");
        page.keyboard().press("1");

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
    void keepsWhatWasRecordedOfSomebodyWhoLivesBelowThePlan() throws Exception {
        afterDeath(alert).remove("death");
        ArrayNode tasks = (ArrayNode) alert.path("tasks");
        ((ObjectNode) tasks.path(1)).set("done", tasks.at("/0/done"));
        tasks.remove(2);
        tasks.remove(0);
        board.publish(alert);
        page.locator(".row__link").click();

        assertThat(page.locator(".detail h3").getByText("After a death", exactly()))
                .hasCount(0);
        Locator section = page.locator(".facts").filter(new Locator.FilterOptions().setHasText("If they have died"));
        assertThat(section.locator("[data-task=gp]")).containsText("☑ GP toldSam Patel, ");
        assertThat(section.locator("[data-task=gp]")).isVisible();
        section.getByText("They have died: record what has been done").click();
        assertThat(section.locator("[data-task=bereaved]").getByRole(AriaRole.BUTTON))
                .isVisible();
    }

    @Test
    void sendsTheVersionThatWasSeenWhenTheWindowWasOpened() throws Exception {
        board.publish(afterDeath(alert));
        page.locator(".row__link").click();
        Locator tasks = page.locator(".task");
        tasks.nth(1).getByRole(AriaRole.BUTTON).click();
        assertThat(dialog()).isVisible();
        int seen = alert.path("workVersion").intValue();

        set(alert, "/tasks/0/done/words", "Her son has gone home");
        republish();
        assertThat(tasks.nth(0)).containsText("Her son has gone home");
        answering(action -> {});
        page.keyboard().press("Enter");

        assertThat(dialog()).hasCount(0);
        await().untilAsserted(() -> assertThat(acted).hasSize(1));
        assertThat(acted.remove().workVersion()).isEqualTo(seen);
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

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
