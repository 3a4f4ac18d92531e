package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the board is heard by whoever looks elsewhere, in a real browser whose loudspeaker and messages are listened to. */
class AlarmBrowserTest extends AtTheBoard {
    private static final String LISTEN = """
            window.tones = [];
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (at) {
              window.tones.push(this.frequency.value);
              return start.call(this, at);
            };
            window.messages = [];
            window.Notification = class {
              static permission = localStorage.getItem('granted') ?? 'default';
              static requestPermission() {
                Notification.permission = window.answer ?? 'granted';
                localStorage.setItem('granted', Notification.permission);
                return Promise.resolve(Notification.permission);
              }
              constructor(title, options) { window.messages.push(title + ': ' + options.body); }
            };
            """;

    @BeforeEach
    void listen() {
        page.addInitScript(LISTEN);
        page.reload();
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
    }

    @Test
    void isSilentUntilSomebodyAsksForIt() {
        assertThat(page.getByRole(AriaRole.BUTTON, sound("Sound off"))).isVisible();
        publish(immediate(json("a-1")));
        assertThat(page.locator(".row")).hasCount(1);

        assertThat(tones()).isEmpty();
        assertThat(messages()).isEmpty();
    }

    @Test
    void anImmediateAlertIsHeardAndToldOfWithoutSayingWhomItIsAbout() {
        open();
        page.getByLabel("Play a sound").check();
        page.getByLabel("Show a message of the browser").check();
        dialog().getByRole(AriaRole.BUTTON, named("Test")).click();
        await().until(() -> tones().size() == 4 && messages().size() == 1);
        dialog().getByRole(AriaRole.BUTTON, named("Close")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, sound("Sound on"))).isVisible();

        publish(json("a-1"));
        publish(inShadow(immediate(json("a-2"))));
        assertThat(page.locator(".shadow summary")).containsText("(1)");
        assertThat(page.locator(".queue .row")).hasCount(1);
        assertThat(tones()).as("neither urgent nor in shadow").hasSize(4);

        publish(immediate(set(json("a-1"), "/version", 2)));
        await().until(() -> tones().size() == 8);
        publish(immediate(set(json("a-1"), "/version", 3)));
        publish(immediate(json("a-3")));
        await().until(() -> tones().size() == 12);
        assertThat(messages())
                .containsExactly(
                        "Vigil: Test: this is how Vigil tells of an immediate alert.",
                        "Vigil: An immediate alert is not acknowledged.",
                        "Vigil: 2 immediate alerts are not acknowledged.");
    }

    @Test
    void isHeardAgainEachMinuteUntilItIsAcknowledged() {
        open();
        page.getByLabel("Play a sound").check();
        page.clock().install();
        publish(immediate(json("a-1")));
        await().until(() -> immediateTones().size() == 4);

        page.clock().runFor(60_000);
        await().until(() -> immediateTones().size() == 8);

        ObjectNode seen = set(set(immediate(json("a-1")), "/version", 2), "/status", "acknowledged");
        publish(set(seen, "/clocks/acknowledged", "2026-11-21T02:16:00Z"));
        page.clock().runFor(1_000);
        assertThat(page.locator(".row__status")).hasText("Acknowledged");
        page.clock().runFor(120_000);
        assertThat(immediateTones()).hasSize(8);
    }

    /** A page that was loaded anew in the middle of the night, and then nobody looked. */
    @Test
    void whatWasThereWhenThePageWasLoadedIsHeardAMinuteLater() {
        open();
        page.getByLabel("Play a sound").check();
        publish(immediate(json("a-1")));
        await().until(() -> tones().size() == 4);
        page.clock().install();
        page.reload();
        assertThat(page.locator(".row")).hasCount(1);
        page.locator(".top__name").click();
        assertThat(page.getByRole(AriaRole.BUTTON, sound("Sound on"))).isVisible();
        assertThat(tones()).isEmpty();

        page.clock().runFor(60_000);

        await().until(() -> immediateTones().size() == 4);
    }

    /** Whoever relies on their ears has to be told when nothing would be heard. */
    @Test
    void aBoardThatIsNotLiveAnyMoreIsHeardOnce() {
        open();
        page.getByLabel("Play a sound").check();
        page.getByLabel("Show a message of the browser").check();
        board.stopBoard();

        await().until(() -> tones().equals(List.of(220.0)));
        assertThat(messages()).containsExactly("Vigil: The board is not live: look at it, and ring round if in doubt.");
    }

    @Test
    void afterReloadingTheSoundWaitsForAClickAndSaysSo() {
        open();
        page.getByLabel("Play a sound").check();
        page.reload();
        Locator button = page.getByRole(AriaRole.BUTTON, sound("Sound waits for a click"));
        assertThat(button).isVisible();

        page.locator(".top__name").click();

        assertThat(page.getByRole(AriaRole.BUTTON, sound("Sound on"))).isVisible();
    }

    @Test
    void aBrowserThatShowsNoMessagesIsNotSaidToShowThem() {
        page.evaluate("window.answer = 'denied'");
        open();
        page.getByLabel("Show a message of the browser").click();

        assertThat(dialog().getByRole(AriaRole.ALERT)).containsText("This browser does not let Vigil show messages.");
        assertThat(page.getByLabel("Show a message of the browser")).not().isChecked();
        assertThat(dialog().getByRole(AriaRole.BUTTON, named("Test"))).isDisabled();
    }

    private void open() {
        page.getByRole(AriaRole.BUTTON, sound("Sound off")).click();
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions sound(String words) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(words);
    }

    private static ObjectNode immediate(ObjectNode alert) {
        return set(alert, "/priority", "immediate");
    }

    private List<Double> tones() {
        return ((List<?>) page.evaluate("window.tones"))
                .stream().map(hertz -> ((Number) hertz).doubleValue()).toList();
    }

    /** Without the low one: a clock that leaps makes the board stale until its next heartbeat, which may be heard too. */
    private List<Double> immediateTones() {
        return tones().stream().filter(hertz -> hertz > 300).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> messages() {
        return (List<String>) page.evaluate("window.messages");
    }
}
