package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;
import vigil.domain.identity.TeamId;
import vigil.domain.team.TeamDirectory;

/** Passing an alert from hand to hand with the keyboard, in a real browser; the test itself plays routing. */
class HandsBrowserTest extends PlayingRouting {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void publishItsAlert() throws Exception {
        set(alert, "/preferredPlace/risk", "watch");
        set(alert, "/clocks/raised", now.toString());
        set(alert, "/clocks/acknowledgeBy", in(10));
        set(alert, "/clocks/acceptBy", in(20));
        set(alert, "/clocks/contactBy", in(120));
        set(alert, "/ladder/at", in(10));
        board.publish(alert);
        assertThat(page.locator(".row__team")).hasText("Coventry Myton Hospice community team");
        page.keyboard().press("j");
    }

    @Test
    void isAcceptedWithTwoKeysAndShowsNothingAsDoneBeforeRoutingSaysSo() {
        board.routing(action -> {
            acted.add(action);
            return null;
        });
        page.keyboard().press("c");
        assertThat(dialog()).containsText("Jo Bloggs takes it for Coventry Myton Hospice community team.");
        page.keyboard().press("Enter");
        assertThat(page.locator(".row__owner .pending")).containsText("Accepting…");
        assertThat(page.locator(".row__status")).hasText("Not acknowledged");

        takesEffect(action -> accepted(action.by()));

        assertThat(page.locator(".row__status")).hasText("Accepted by Jo Bloggs");
        assertThat(page.locator(".row__owner .pending")).hasCount(0);
        assertThat(page.locator(".row__clocks")).not().containsText("Accept by");
        assertThat(page.locator(".row__clocks")).containsText("First contact by");

        answering(action -> {
            set(alert, "/clocks/firstContact", now.toString());
            set(alert, "/clocks/contactBy", null);
        });
        page.keyboard().press("f");
        page.keyboard().press("Enter");
        assertThat(page.locator(".row__clocks")).not().containsText("First contact");

        republish(set(alert, "/clocks/contactBy", in(60)));
        assertThat(page.locator(".row__clocks")).containsText("First contact by");
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail dt").getByText("First contact by")).isVisible();
        page.keyboard().press("f");
        page.keyboard().press("Enter");
        assertThat(page.locator(".row__clocks")).not().containsText("First contact");
        assertThat(acted)
                .extracting(AlertAction::action)
                .containsExactly(
                        AlertAction.Kind.ACCEPT, AlertAction.Kind.FIRST_CONTACT, AlertAction.Kind.FIRST_CONTACT);
    }

    @Test
    void asksHowLongItIsKeptWhenTheTeamClosesBeforeSomebodyIsThere() throws Exception {
        alert.withObject("/closing").put("at", in(40)).put("offered", false);
        republish(set(alert, "/incidents/0/latest/data/presentation/text", "settled"));
        assertThat(page.locator(".row__happening")).containsText("settled");
        answering(action -> accepted(action.by()));
        page.keyboard().press("c");
        assertThat(dialog().getByLabel(Pattern.compile("Keep it yourself until")))
                .hasCount(0);

        dialog().getByLabel("There at").fill("25:99");
        dialog().getByRole(AriaRole.BUTTON, named("Accept")).click();
        assertThat(dialog().getByRole(AriaRole.ALERT)).containsText("for example 04:40");
        dialog().getByLabel("There at").fill(local(60));
        dialog().getByLabel("Telephone").fill("07700 900123");
        dialog().getByLabel(Pattern.compile("Keep it yourself until"))
                .fill(local(120).replace(":", ""));
        dialog().getByRole(AriaRole.BUTTON, named("Accept")).click();

        assertThat(page.locator(".row__status")).containsText("Accepted by");
        AlertAction action = acted.remove();
        assertThat(action.phone()).isEqualTo("07700 900123");
        assertThat(action.eta()).isBetween(now.plus(Duration.ofMinutes(58)), now.plus(Duration.ofMinutes(62)));
        assertThat(action.until()).isBetween(now.plus(Duration.ofMinutes(118)), now.plus(Duration.ofMinutes(122)));
    }

    @Test
    void isHandedOverToATeamThatIsOpenAndReceivedThere() throws Exception {
        accepted("Sam Patel");
        alert.withObject("/closing").put("at", in(25)).put("offered", true);
        republish();
        assertThat(page.locator(".row__hand")).hasText(Pattern.compile("Closes at \\d\\d:\\d\\d: hand over"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail .nhsuk-button:not(.nhsuk-button--secondary)")
                        .first())
                .containsText("Hand over");

        answering(action -> {
            alert.put("handoverTo", "nurses");
            alert.withObject("/ladder").put("next", "myton-coventry").put("at", in(10));
        });
        page.keyboard().press("h");
        assertThat(dialog().getByLabel("Advice in office hours")).isDisabled();
        assertThat(dialog().getByLabel("Children's nurses")).isEnabled();
        assertThat(dialog())
                .containsText("Open now, all week · takes age 85 only if children’s services lead their care");
        assertThat(dialog().getByLabel("Working-age team")).isDisabled();
        assertThat(dialog()).containsText("Does not take age 85");
        assertThat(dialog().getByLabel("Coventry Myton Hospice")).hasCount(0);
        Locator send = dialog().getByRole(AriaRole.BUTTON, named("Hand over"));
        send.click();
        assertThat(dialog().getByRole(AriaRole.ALERT)).hasText("Say to which team.");
        dialog().getByLabel("Overnight nurses").check();
        dialog().getByLabel("Situation").fill("Breathless, settled after oramorph");
        dialog().getByLabel("Done").fill("Rang the son");
        dialog().getByLabel("What the person was told").fill("A nurse rings before six");
        send.click();

        assertThat(page.locator(".row__hand").nth(1)).hasText(Pattern.compile("Closes at \\d\\d:\\d\\d"));
        assertThat(page.locator(".row__hand").first()).hasText("Handed over to Overnight nurses: not received yet");
        assertThat(page.locator(".row__clocks")).containsText("To be received by");
        assertThat(page.locator(".detail"))
                .containsText("Handed over to Overnight nurses: not received yet. It is still with Coventry Myton");
        assertThat(acted.remove())
                .returns(new TeamId("nurses"), AlertAction::team)
                .returns(
                        "Situation: Breathless, settled after oramorph\nDone: Rang the son\nOutstanding: not said\n"
                                + "What the person was told: A nurse rings before six",
                        AlertAction::note);

        answering(action -> {
            alert.putNull("handoverTo").putNull("closing").put("owner", "nurses");
            accepted(action.by());
        });
        page.keyboard().press("t");
        assertThat(dialog()).containsText("Jo Bloggs takes it over for Overnight nurses, from Coventry Myton");
        page.keyboard().press("Enter");
        assertThat(page.locator(".row__team")).hasText("Overnight nurses");
        assertThat(page.locator(".row__hand")).hasCount(0);
        assertThat(acted.remove().team()).isEqualTo(new TeamId("nurses"));
    }

    @Test
    void saysWhichTeamDeclinesWhereAHandoverWaits() throws Exception {
        accepted("Sam Patel");
        republish(alert.put("handoverTo", "nurses"));
        assertThat(page.locator(".row__hand")).isVisible();
        answering(action -> alert.putNull("handoverTo"));

        page.keyboard().press("d");
        dialog().getByLabel("Why?").fill("Two others are waiting");
        Locator send = dialog().getByRole(AriaRole.BUTTON, named("Decline"));
        send.click();
        assertThat(dialog().getByRole(AriaRole.ALERT)).hasText("Say which team says no.");
        dialog().getByLabel("Overnight nurses: it was handed over to them").check();
        assertThat(dialog()).containsText("It stays with Coventry Myton Hospice community team.");
        send.click();

        assertThat(page.locator(".row__hand")).hasCount(0);
        assertThat(acted.remove())
                .returns(new TeamId("nurses"), AlertAction::team)
                .returns("Two others are waiting", AlertAction::reason);
    }

    @Test
    void isPutOffWithAReasonAndStandsLastUntilItWakes() throws Exception {
        accepted("Sam Patel");
        republish();
        board.publish(json("a-2").put("priority", "soon").put("personId", "p-2"));
        Locator rows = page.locator(".row");
        assertThat(rows).hasCount(2);
        answering(action -> alert.withObject("/snooze")
                .put("until", String.valueOf(action.until()))
                .put("by", action.by())
                .put("reason", action.reason()));
        page.locator("[data-alert=a-1] .row__link").focus();

        page.keyboard().press("p");
        dialog().getByRole(AriaRole.BUTTON, named("1 hour")).click();
        dialog().getByLabel("Why can it wait?").fill("She sleeps");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-alert=a-1] .row__hand"))
                .hasText(Pattern.compile("Put off until \\d\\d:\\d\\d \\(Jo Bloggs: She sleeps\\)"));
        page.keyboard().press("n");
        assertThat(rows.last()).containsText("Put off until");
        assertThat(acted.remove().until())
                .isBetween(now.plus(Duration.ofMinutes(58)), now.plus(Duration.ofMinutes(63)));

        republish(alert.putNull("snooze"));
        assertThat(page.locator(".row__hand")).hasCount(0);
        page.keyboard().press("n");
        assertThat(rows.first()).hasAttribute("data-alert", "a-1");
    }

    @Test
    void showsTheRefusalAsItWasSaidAndOffersOnPossibleMatchesOnlyWhatTheyAllow() throws Exception {
        board.routing(action ->
                BoardOnALog.outcome(action, Result.REFUSED, "Nobody comes after Myton: accept it.", Status.RAISED));
        page.keyboard().press("s");
        dialog().getByLabel("Why does nobody need to come?").fill("A mistake");
        page.keyboard().press("Enter");
        assertThat(page.locator(".pending--refused"))
                .containsText("Not stood down: Nobody comes after Myton: accept it.");

        board.publish(Alerts.possible(json("a-7")));
        page.locator("[data-alert=a-7] .row__link").click();
        assertThat(page.locator(".detail__actions .nhsuk-button"))
                .hasText(new String[] {"Acknowledge: I am ringing the source a", "Write a note w"});
    }

    @Test
    void isTakenFromAColleagueByWhoeverSaysSoInAWindow() throws Exception {
        accepted("Sam Patel");
        republish(alert.put("priority", "urgent"));
        assertThat(page.locator(".row__status")).hasText("Accepted by Sam Patel");
        answering(action -> accepted(action.by()));
        page.keyboard().press("c");
        assertThat(dialog()).containsText("takes it from Sam Patel, for Coventry Myton Hospice community team.");
        assertThat(dialog().getByLabel(Pattern.compile("Keep it yourself until")))
                .isVisible();
        page.keyboard().press("Enter");

        assertThat(page.locator(".row__status")).hasText("Accepted by " + BoardOnALog.NAME);
        assertThat(acted).extracting(AlertAction::action).containsExactly(AlertAction.Kind.ACCEPT);
    }

    @Test
    void whoeverHasItIsNotAskedToTakeItFromThemselves() throws Exception {
        accepted(BoardOnALog.NAME);
        republish();
        assertThat(page.locator(".row__status")).hasText("Accepted by " + BoardOnALog.NAME);
        page.keyboard().press("c");
        assertThat(page.locator(".notice")).hasText("You have accepted it already.");
        assertThat(dialog()).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator(".detail")).isVisible();
        assertThat(page.locator(".detail")).not().containsText("Take it from");
    }

    @Test
    void saysWhyAKeyDoesNothingToWhoeverSeesItAndToWhoeverHearsIt() throws Exception {
        accepted("Sam Patel");
        republish(alert.put("priority", "immediate"));
        assertThat(page.locator(".row__status")).hasText("Accepted by Sam Patel");
        Locator notice = page.locator(".notice");
        Locator heard = page.locator(".page > [aria-live=polite].nhsuk-u-visually-hidden");

        page.keyboard().press("p");
        assertThat(notice).hasText("It is immediate: it can’t be put off.");
        assertThat(heard).hasText("It is immediate: it can’t be put off.");
        page.keyboard().press("o");
        assertThat(notice).hasText("It is open.");
        page.keyboard().press("j");
        assertThat(notice).hasCount(0);
        assertThat(dialog()).hasCount(0);
    }

    private void takesEffect(Consumer<AlertAction> change) {
        await().until(() -> !acted.isEmpty());
        change.accept(acted.peek());
        alert.withArray("actions").add(acted.element().actionId());
        republish();
    }

    private ObjectNode accepted(String by) {
        alert.put("status", "accepted")
                .putNull("ladder")
                .withObject("/acceptedBy")
                .put("name", by);
        set(alert, "/clocks/acknowledgeBy", null);
        set(alert, "/clocks/acceptBy", null);
        return set(alert, "/clocks/acknowledged", now.toString());
    }

    private String in(int minutes) {
        return now.plus(Duration.ofMinutes(minutes)).toString();
    }

    /** The clock's time in so many minutes, as somebody types it. */
    private String local(int minutes) {
        return now.plus(Duration.ofMinutes(minutes))
                .atZone(TeamDirectory.LOCAL)
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
