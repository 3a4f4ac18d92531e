package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.Alerts.withCallOfAnother;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Status;

/** What a coordinator sees, in a real browser; needs Chromium and is run with {@code -Dgroups=browser}. */
class BrowserTest extends AtTheBoard {
    private static final double LOST_WITHIN_MS = 10_000;

    @Test
    void showsAnAlertTakesAnAcknowledgementAndAdmitsWhenItIsNoLongerLive() throws Exception {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
        assertThat(page.getByText("SIMULATED DATA")).isVisible();

        ObjectNode alert = raisedNow(json("a-1"));
        alert.withObject("/person/plan/respect").put("priority", "comfort").put("text", "To see her grandson");
        board.publish(alert);
        Locator row =
                page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Maria KOWALSKA"));
        assertThat(row).containsText("Plan says home: ring the crew before they leave?");
        assertThat(row).containsText("Not acknowledged");

        board.routing(action -> {
            publish(acknowledged(alert.deepCopy(), action.by()));
            return BoardOnALog.outcome(action, Result.APPLIED, null, Status.ACKNOWLEDGED);
        });
        page.keyboard().press("j");
        page.keyboard().press("a");
        assertThat(row.locator(".row__status")).hasText("Acknowledged");

        page.keyboard().press("Enter");
        assertThat(page.getByText("Acknowledged by " + BoardOnALog.NAME)).isVisible();
        assertThat(page.getByText("999 000 0018")).isVisible();
        assertThat(page.locator(".detail .fact").filter(new Locator.FilterOptions().setHasText("ReSPECT")))
                .containsText("Priority: comfort. To see her grandson");

        board.stopBoard();
        assertThat(page.getByText(Pattern.compile("NOT LIVE since \\d\\d:\\d\\d:\\d\\d")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOST_WITHIN_MS));
        assertThat(row).containsText(Pattern.compile("as of \\d\\d:\\d\\d:\\d\\d"));
    }

    @Test
    void saysWhoWasQuickerWhenAnActionIsRefused() throws Exception {
        board.publish(raisedNow(json("a-2")));
        board.routing(action ->
                BoardOnALog.outcome(action, Result.REFUSED, "Sam Patel acknowledged it first.", Status.ACKNOWLEDGED));
        Locator row =
                page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Maria KOWALSKA"));
        assertThat(row).isVisible();

        page.keyboard().press("j");
        page.keyboard().press("a");

        assertThat(row).containsText("Not acknowledged: Sam Patel acknowledged it first.");
    }

    @Test
    void showsNothingOfACallThatTurnedOutToBeAboutSomebodyElseButThatThereWasOne() throws Exception {
        board.publish(raisedNow(withCallOfAnother(json("a-3"))));
        Locator row =
                page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Maria KOWALSKA"));
        assertThat(row).containsText("breathless, distressed");
        page.keyboard().press("j");
        page.keyboard().press("Enter");

        assertThat(page.getByText("One call that came with this alert turned out to be about somebody else."))
                .isVisible();
        assertThat(page.locator(".call")).hasCount(1);
        assertThat(page.locator("body"))
                .not()
                .containsText(Pattern.compile("NOWAK|9 Other Road|chest pain|is no telephone number"));
        assertThat(page.getByText("(about somebody else)")).hasCount(1);
        assertThat(page.locator(".ring-source")).hasCount(0);

        ObjectNode inDoubt = raisedNow(withCallOfAnother(json("a-3"))).put("version", 9);
        board.publish(set(inDoubt, "/match/state", "in-doubt"));
        assertThat(page.locator(".ring-source")).containsText("07700900321");
        assertThat(page.locator(".ring-source")).containsText("07700900654");
        assertThat(page.locator("body"))
                .not()
                .containsText(Pattern.compile("NOWAK|9 Other Road|chest pain|07700900987|Elsewhere"));
    }

    @Test
    void ringsWhoeverLeftANumberAndSaysThatNobodyDidAlsoWhenAKeySafeIsHeldBack() throws Exception {
        ObjectNode inDoubt = set(raisedNow(withCallOfAnother(json("a-5"))), "/match/state", "in-doubt");
        ObjectNode data = (ObjectNode) inDoubt.at("/incidents/1/latest/data");
        data.withObject("/callback").remove("phone");
        data.withObject("/ambulance").remove("crewPhone");
        ObjectNode ours = (ObjectNode) inDoubt.at("/incidents/0/latest/data");
        ours.withObject("/callback").remove("phone");
        ours.withObject("/caller").put("name", "Adam Kowalski").put("phone", "07700900777");
        board.publish(inDoubt);
        page.locator(".row__link").click();
        Locator ring = page.locator(".ring-source");
        assertThat(ring).containsText("07700900987 call back.");
        assertThat(page.locator(".call")).containsText("07700900777 Adam Kowalski");

        data.withObject("/caller").remove("phone");
        board.publish(inDoubt.put("version", 9));
        assertThat(ring).containsText("they left no number; ring their control room.");
        assertThat(page.getByText("Show what is held back: key safe")).isVisible();

        set(inDoubt, "/person/restricted", true);
        board.publish(inDoubt.put("version", 10));
        assertThat(fact("Ring back")).hasText("Held back: show it above.");
        assertThat(fact("Where")).hasText("Held back: show it above.");
        assertThat(ring).containsText("they left no number; ring their control room.");

        data.withObject("/caller").put("phone", "07700900987");
        board.publish(inDoubt.put("version", 11));
        assertThat(ring).containsText("the number is held back: show it below.");
    }

    @Test
    void saysOfAnAmbulanceThatIsDoneThatItLeftThePersonAtHomeAndNothingElse() throws Exception {
        ObjectNode left = raisedNow(json("a-4"));
        set(left, "/incidents/0/latest/data/incident/status", "closed");
        set(left, "/incidents/0/latest/data/ambulance/outcome", "see-and-treat");
        ObjectNode heard = (ObjectNode) left.at("/incidents/0/timeline/0");
        heard.put("status", "closed").put("words", "Left at home (see and treat)");
        board.publish(left);
        assertThat(page.locator(".row__happening")).containsText("Left at home (ambulance C2)");

        page.keyboard().press("j");
        page.keyboard().press("Enter");

        assertThat(page.locator(".call__title")).containsText("Ambulance C2 · Left at home (see and treat)");
    }

    private Locator fact(String name) {
        return page.locator(".call .fact")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("dd");
    }

    private static ObjectNode raisedNow(ObjectNode alert) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        set(alert, "/clocks/raised", now.toString());
        return set(
                alert, "/clocks/acknowledgeBy", now.plus(Duration.ofMinutes(10)).toString());
    }

    private static ObjectNode acknowledged(ObjectNode alert, String by) {
        alert.put("version", 2).put("workVersion", 1).put("status", "acknowledged");
        set(alert, "/clocks/acknowledged", "2026-11-21T02:16:00Z");
        set(alert, "/clocks/acknowledgeBy", null);
        alert.withArray("history")
                .addObject()
                .put("at", "2026-11-21T02:16:00Z")
                .put("by", by)
                .put("what", "acknowledged")
                .put("words", "Acknowledged by " + by);
        return alert;
    }
}
