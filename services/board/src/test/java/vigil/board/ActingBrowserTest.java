package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;

/** The queue's order, and what is done from it, in a real browser. */
class ActingBrowserTest extends AtTheBoard {
    @BeforeEach
    void awaitThatItListens() {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
    }

    @Test
    void rowsStandMostPressingFirstAndMoveUpWithoutReloading() throws Exception {
        page.evaluate("window.loadedOnce = true");
        Locator names = page.locator(".row__name");
        ObjectNode soon = of("Davies", "soon", "02:16:00");
        board.publish(soon);
        ObjectNode clarke = of("Clarke", "urgent", "02:30:00");
        board.publish(clarke);
        board.publish(of("Anwar", "immediate", "02:40:00"));
        board.publish(of("Young", "urgent", "02:20:00"));
        assertThat(names).containsText(new String[] {"ANWAR", "YOUNG", "CLARKE", "DAVIES"});

        board.publish(soon.put("version", 2).put("priority", "immediate"));

        assertThat(names).containsText(new String[] {"DAVIES", "ANWAR", "YOUNG", "CLARKE"});

        board.publish(set(clarke.put("version", 2), "/preferredPlace/risk", "decide-now"));

        assertThat(names).containsText(new String[] {"DAVIES", "ANWAR", "CLARKE", "YOUNG"});
        assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
    }

    @Test
    void marksAnUpdateThatMattersUntilSomebodyActsAndIsSilentAboutTheOthers() throws Exception {
        Locator mark = page.locator(".mark--news");
        Locator spoken = page.locator(".nhsuk-u-visually-hidden[aria-live]");
        ObjectNode alert = of("Davies", "soon", "02:16:00");
        board.publish(alert);
        assertThat(spoken).containsText("New soon alert");

        happened(alert, 2, "updated");
        assertThat(page.locator(".row__happening")).containsText("version 2");
        assertThat(mark).hasCount(0);
        assertThat(spoken).containsText("New soon alert");

        happened(alert, 3, "conveying");
        assertThat(mark).hasText("Now being conveyed");
        assertThat(spoken).containsText("DAVIES: now being conveyed.");

        happened(alert, 4, "noted");
        assertThat(page.locator(".row__happening")).containsText("version 4");
        assertThat(mark).hasCount(0);
    }

    @Test
    void whatWasOverBeforeAnybodyWasToldStandsBelowWhatHappensNowAndIsReachedByKey() throws Exception {
        ObjectNode over = of("Clarke", "urgent", "02:30:00").put("status", "follow-up");
        set(over, "/clocks/published", "2026-11-21T01:20:00Z");
        over.putObject("followUp")
                .put("since", over.at("/clocks/raised").asText())
                .put("why", "left at home");
        over.withArray("/history").removeAll();
        over.withArray("/history")
                .addObject()
                .put("at", over.at("/clocks/raised").asText())
                .put("by", "vigil")
                .put("what", "late")
                .put("words", "What happened.");
        board.publish(over);
        board.publish(of("Davies", "soon", "02:16:00"));
        Locator group = page.locator(".catching-up");
        assertThat(group).containsText("Catching up (1)");
        assertThat(group.locator(".row__name")).containsText(new String[] {"CLARKE"});
        assertThat(page.locator(".row__name")).containsText(new String[] {"DAVIES", "CLARKE"});

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(group.locator(".row__link")).isFocused();

        ObjectNode worse = over.deepCopy().put("personId", "p-Worse").put("alertId", "a-Worse");
        worse.withObject("/person").put("personId", "p-Worse").put("family", "Ellis");
        board.publish(worse);
        assertThat(page.locator(".row__name")).containsText(new String[] {"DAVIES", "CLARKE", "ELLIS"});
        board.publish(worse.put("version", 2).put("priority", "immediate"));
        assertThat(page.locator(".row__name")).containsText(new String[] {"ELLIS", "DAVIES", "CLARKE"});

        happened(over, 2, "acknowledged");
        assertThat(page.locator(".row__happening").last()).containsText("version 2");
        page.keyboard().press("n");
        assertThat(group).hasCount(0);
        assertThat(page.locator(".row__name")).containsText(new String[] {"ELLIS", "CLARKE", "DAVIES"});
    }

    private void happened(ObjectNode alert, int version, String what) {
        alert.put("version", version);
        set(alert, "/incidents/0/latest/data/presentation/text", "version " + version);
        alert.withArray("/history")
                .addObject()
                .put("at", "2026-11-21T02:15:0" + version + "Z")
                .put("by", "Vigil")
                .put("what", what)
                .put("words", "What happened.");
        publish(alert);
    }

    @Test
    void resolvesFromTheBoardWithAnOutcomeWhatWasMissingAndANote() throws Exception {
        ObjectNode alert = json("a-1");
        board.publish(alert);
        board.routing(action -> {
            acted.add(action);
            publish(resolved(alert.deepCopy(), action));
            return BoardOnALog.outcome(action, Result.APPLIED, null, Status.RESOLVED);
        });
        page.locator(".row__link").focus();
        page.keyboard().press("r");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Resolve: Maria KOWALSKA");
        Locator resolve = dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Resolve").setExact(true));
        resolve.click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("Say how it ended.");
        dialog.getByLabel("Taken to hospital: no alternative").check();
        resolve.click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("Say what was missing.");
        assertThat(acted).isEmpty();

        dialog.getByLabel("No bed").check();
        dialog.getByLabel("Note (if needed)").fill("Hospice full; son went with her");
        resolve.click();

        assertThat(dialog).isHidden();
        assertThat(page.locator(".row__status")).hasText("Resolved by " + BoardOnALog.NAME);
        page.keyboard().press("n");
        assertThat(page.getByText("No open alerts.")).isVisible();
        AlertAction action = acted.remove();
        assertThat(action.action()).isEqualTo(AlertAction.Kind.RESOLVE);
        assertThat(action.outcome()).isEqualTo(Outcome.CONVEYED_NO_ALTERNATIVE);
        assertThat(action.reason()).isEqualTo("bed");
        assertThat(action.note()).isEqualTo("Hospice full; son went with her");
    }

    @ParameterizedTest
    @CsvSource({"1, STAYED", "2, MOVED_TO_PREFERRED", "3, CONVEYED_CLINICALLY_NEEDED"})
    void resolvesWithTwoKeysWhatEndsAsMostDo(String key, Outcome outcome) throws Exception {
        ObjectNode alert = json("a-1");
        board.publish(alert);
        board.routing(action -> {
            acted.add(action);
            publish(resolved(alert.deepCopy(), action));
            return BoardOnALog.outcome(action, Result.APPLIED, null, Status.RESOLVED);
        });
        page.locator(".row__link").focus();

        page.keyboard().press("r");
        page.keyboard().press(key);

        assertThat(page.locator(".row__status")).hasText("Resolved by " + BoardOnALog.NAME);
        AlertAction action = acted.remove();
        assertThat(action.action()).isEqualTo(AlertAction.Kind.RESOLVE);
        assertThat(action.outcome()).isEqualTo(outcome);
    }

    @Test
    void aNumberInANoteOrOfWhatIsNotCommonResolvesNothing() throws Exception {
        board.publish(json("a-1"));
        page.locator(".row__link").focus();
        page.keyboard().press("r");
        Locator dialog = page.getByRole(AriaRole.DIALOG);

        page.keyboard().press("4");
        dialog.getByLabel("Note (if needed)").focus();
        page.keyboard().type("1 of 2 drivers");

        assertThat(dialog.getByLabel("Note (if needed)")).hasValue("1 of 2 drivers");
        assertThat(dialog).isVisible();
        assertThat(page.locator(".pending")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 502, 503})
    void whenNobodyConfirmsAnActionItSaysThatItMayStillTakeEffect(int status) throws Exception {
        page.route("**/actions", route -> answer(route, status));
        board.publish(json("a-1"));
        page.locator(".row__link").focus();

        page.keyboard().press("a");

        assertThat(page.locator(".pending--failed"))
                .containsText("Not known whether it is acknowledged: it may still take effect. Look at the alert before"
                        + " you do it again, or ring.");
        assertThat(page.locator(".row")).not().containsText("Not acknowledged:");
    }

    @Test
    void saysThatAnActionMayStillTakeEffectUntilTheAlertHasItWhateverOthersDo() throws Exception {
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        page.route("**/actions", route -> {
            sent.add(new JsonObject(route.request().postData()).getString("actionId"));
            route.abort();
        });
        ObjectNode alert = json("a-1");
        board.publish(alert);
        page.locator(".row__link").focus();
        page.keyboard().press("a");
        Locator mark = page.locator(".pending--failed");
        assertThat(mark).isVisible();

        set(alert.put("version", 2).put("workVersion", 1), "/incidents/0/latest/data/presentation/text", "settled");
        alert.withArray("actions").add("somebody-else-s");
        board.publish(alert);
        assertThat(page.locator(".row__happening")).containsText("settled");
        assertThat(mark).isVisible();

        set(alert.put("version", 3).put("workVersion", 2), "/incidents/0/latest/data/presentation/text", "asleep");
        alert.withArray("actions").add(sent.element());
        board.publish(alert);
        assertThat(page.locator(".row__happening")).containsText("asleep");
        assertThat(mark).hasCount(0);
    }

    /** Status 0 stands for a connection that breaks. */
    private static void answer(Route route, int status) {
        if (status == 0) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(status).setBody("<html>Bad gateway</html>"));
        }
    }

    private static ObjectNode of(String family, String priority, String acknowledgeBy) {
        String personId = "p-" + family;
        ObjectNode alert = json("a-" + family).put("personId", personId).put("priority", priority);
        alert.withObject("/person").put("personId", personId).put("family", family);
        alert.putNull("ladder");
        set(alert, "/preferredPlace/risk", "none");
        return set(alert, "/clocks/acknowledgeBy", "2026-11-21T" + acknowledgeBy + "Z");
    }

    private static ObjectNode resolved(ObjectNode alert, AlertAction action) {
        alert.put("version", 2).put("workVersion", 1).put("status", "resolved");
        set(alert, "/clocks/closed", "2026-11-21T02:16:00Z");
        alert.putObject("resolution")
                .put("outcome", "conveyed-no-alternative")
                .put("note", action.note())
                .put("by", action.by());
        return alert;
    }
}
