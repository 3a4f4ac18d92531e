package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;
import vigil.domain.identity.TeamId;
import vigil.domain.team.ShadowMode;

/** What nobody is told never mixes with what is live, and opens on demand, in a real browser. */
class ShadowBrowserTest extends AtTheBoard {
    private Locator queue;
    private Locator shadow;

    @BeforeEach
    void publishAlerts() throws Exception {
        board.directory(Teams.directory().with(new ShadowMode(List.of(new TeamId("nurses")), List.of())));
        board.publish(json("a-live"));
        board.publish(inShadow(set(json("a-1"), "/priority", "immediate")));
        board.publish(inShadow(possible(json("a-2"))));
        queue = page.locator(".queue");
        shadow = page.locator(".shadow");
        assertThat(shadow.locator("summary")).containsText("Shadow: nobody has been told (2)");
    }

    @Test
    void countsAndShowsItApartFromEverythingThatIsLive() {
        assertThat(queue.locator(".row")).hasCount(1);
        assertThat(page.locator(".top__count")).hasText("1 open alert");
        assertThat(page).hasTitle("(1) Vigil");
        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Shadow: nobody has been told (2)")))
                .isVisible();
        assertThat(shadow.locator(".row").first()).not().isVisible();
        page.keyboard().press("n");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(queue.locator(".row__link")).isFocused();

        page.keyboard().press("u");

        assertThat(shadow.locator(".row")).hasCount(2);
        assertThat(shadow.locator(".row__link").first()).isFocused();
        assertThat(shadow.locator(".row").first()).containsText("Would have gone to Coventry Myton Hospice");
        assertThat(shadow.locator(".row").first()).containsText("Nobody has been told");
        assertThat(shadow).not().containsText("Not acknowledged");
    }

    @Test
    void saysFirstThatNobodyHasBeenToldAndOffersOnlyWhatCanBeDone() {
        page.keyboard().press("u");
        page.keyboard().press("Enter");

        Locator detail = page.locator(".detail");
        assertThat(detail.locator(".banner--shadow"))
                .containsText("Shadow: nobody has been told of this. It would have gone to Coventry Myton Hospice");
        assertThat(detail.getByRole(AriaRole.BUTTON)).containsText(new String[] {
            "Back to the queue", "Acknowledge", "Accept", "Take it live: hand over", "Resolve"
        });
        assertThat(detail).not().containsText("First contact made");
        assertThat(detail).not().containsText("They have died");
        page.keyboard().press("p");
        assertThat(page.locator(".notice")).containsText("It is in shadow: nobody has been told of it.");
    }

    @Test
    void isTakenLiveByHandingItOverToATeamThatIsTold() {
        board.routing(action -> {
            acted.add(action);
            publish(set(set(set(json("a-1"), "/priority", "immediate"), "/version", 2), "/owner", "single-point"));
            return BoardOnALog.outcome(action, Result.APPLIED, null, Status.RAISED);
        });
        page.keyboard().press("u");
        page.keyboard().press("h");
        assertThat(dialog()).containsText("Take it live");
        assertThat(page.locator("#team-nurses")).isDisabled();
        assertThat(dialog()).containsText("In shadow: nobody there is told. Ring them");
        page.locator("#team-single-point").check();
        page.locator("#part-Situation").fill("Breathless, nobody has rung");
        dialog().getByRole(AriaRole.BUTTON, named("Take it live")).click();
        await().until(() -> !acted.isEmpty());
        Assertions.assertThat(acted.element().action()).isEqualTo(AlertAction.Kind.HAND_OVER);

        assertThat(queue.locator(".row")).hasCount(2);
        assertThat(queue.locator(".row").first()).containsText("Single point of access");
        assertThat(shadow.locator("summary")).containsText("(1)");
        assertThat(page.locator(".top__count")).hasText("2 open alerts");
    }

    @Test
    void aKeyMeansTheAlertThatHadTheFocusAlsoAfterItHasGoneToAnotherList() {
        board.routing(action -> {
            acted.add(action);
            return null;
        });
        page.locator("[data-alert=a-live] .row__link").click();
        assertThat(page.locator(".detail")).isVisible();
        page.keyboard().press("u");
        assertThat(page.locator("[data-alert=a-1] .row__link")).isFocused();

        publish(set(set(set(json("a-1"), "/priority", "immediate"), "/version", 2), "/owner", "single-point"));
        assertThat(queue.locator(".row")).hasCount(2);
        page.keyboard().press("a");

        await().until(() -> !acted.isEmpty());
        Assertions.assertThat(acted)
                .extracting(action -> action.alertId().text())
                .containsExactly("a-1");
    }

    @Test
    void saysWhyWhatIsInShadowAfterADeathIsNotResolved() {
        publish(set(afterDeath(inShadow(set(json("a-1"), "/priority", "immediate"))), "/version", 2));
        board.routing(action -> BoardOnALog.outcome(action, Result.REFUSED, "Somebody has.", Status.RAISED));
        page.keyboard().press("u");
        page.keyboard().press("Enter");
        page.keyboard().press("r");
        dialog().getByLabel("Died in the preferred place").check();
        dialog().getByRole(AriaRole.BUTTON, named("Resolve")).click();

        assertThat(page.locator(".detail .pending--refused")).containsText("Not resolved: Somebody has.");
    }

    @Test
    void standsThereWithNothingLiveAndOnASmallDarkScreen() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(390, 844);
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        page.keyboard().press("u");

        assertThat(shadow.locator(".row").first()).isVisible();
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        Assertions.assertThat(wide).isLessThanOrEqualTo(390);
    }
}
