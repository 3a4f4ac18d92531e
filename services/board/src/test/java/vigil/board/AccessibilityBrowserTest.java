package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.afterDeath;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.possible;
import static vigil.board.Alerts.set;
import static vigil.board.Questions.twoCandidates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** Whether people who see, hear or move differently can use each page and state, as far as a machine can tell: WCAG 2.2 AA by axe. */
class AccessibilityBrowserTest extends AtTheBoard {
    private static final Path AXE = Path.of("web", "node_modules", "axe-core", "axe.min.js");
    private static final String LOOK = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(found => found.violations.map(each =>
                each.id + ': ' + each.nodes.map(node => node.target.join(' ') + ' (' + node.any.map(a => a.message).join('; ') + ')').join(', ')))
            """;
    /** What is wide enough for 1280 pixels, seen at 200 % and at 400 %. */
    private static final List<Integer> WIDTHS = List.of(640, 320);

    private final List<String> found = new ArrayList<>();
    private String axe;

    @BeforeEach
    void readAxe() throws IOException {
        axe = Files.readString(AXE);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    @Test
    void theEmptyBoardAndTheSignInPage() {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
        look("empty");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByLabel("Password")).isVisible();
        look("sign-in");
        page.getByLabel("User name").fill("nobody");
        page.getByLabel("Password").fill("wrong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.locator("#sign-in-error")).not().isEmpty();
        look("sign-in refused");

        assertThat(found).isEmpty();
    }

    @Test
    void theQueueWithEveryKindOfRowAndItsWindows() {
        publishOneOfEachKind();
        look("queue");
        page.locator(".shadow summary").click();
        look("shadow");
        for (String key : List.of("?", "g", "b")) {
            window(key, key);
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sound off"))
                .click();
        look("sound");
        page.keyboard().press("Escape");
        page.locator("#filter-priority").selectOption("Soon");
        look("filtered");

        assertThat(found).isEmpty();
    }

    @Test
    void theHandoverOfAShift() {
        page.navigate("http://127.0.0.1:" + board.port() + "/handover");
        assertThat(page.getByText("Nothing is open")).isVisible();
        look("handover with nothing open");
        page.navigate("http://127.0.0.1:" + board.port() + "/");
        publishOneOfEachKind();
        page.navigate("http://127.0.0.1:" + board.port() + "/handover");
        assertThat(page.locator(".sheet__alert").first()).isVisible();
        look("handover");
        page.getByText("Sign: I hand over").click();
        assertThat(page.getByText("nobody has taken over yet")).isVisible();
        look("handover given");

        assertThat(found).isEmpty();
    }

    @Test
    void anAlertAndTheWindowsOfItsActions() {
        publishOneOfEachKind();
        page.locator("[data-alert=a-urgent] .row__link").click();
        assertThat(page.locator(".banner__name")).isVisible();
        look("alert");
        for (String key : List.of("c", "f", "h", "d", "w", "s", "r", "i")) {
            window("alert, " + key, key);
        }
        for (String alert : List.of("a-possible", "a-death", "a-shadow", "a-declined")) {
            page.evaluate("id => { location.hash = id }", alert);
            assertThat(page.locator(".detail[data-alert=" + alert + "] .banner__state"))
                    .isVisible();
            look(alert);
        }

        assertThat(found).isEmpty();
    }

    @Test
    void theWall() {
        publishOneOfEachKind();
        page.navigate("http://127.0.0.1:" + board.port() + "/wall");
        assertThat(page.locator(".wall__row")).hasCount(8);
        look("wall");

        assertThat(found).isEmpty();
    }

    @Test
    void whatOtherRolesOpen() {
        board.directory(Teams.directory());
        assertThat(page.getByText("No alerts yet.")).isVisible();
        publish(twoCandidates(json("a-possible")));
        assertThat(page.locator(".row")).hasCount(1);
        page.evaluate("""
                () => fetch('/api/alerts/a-possible/break-glass', {method: 'POST',
                  headers: {'Content-Type': 'application/json'}, body: JSON.stringify({reason: 'why'})})
                """);
        page.evaluate("""
                () => fetch('/api/alerts/a-possible/concerns', {method: 'POST',
                  headers: {'Content-Type': 'application/json'},
                  body: JSON.stringify({concernId: crypto.randomUUID(), kind: 'feedback', words: 'The crew rang.'})})
                """);
        for (Role role : List.of(Role.OPERATIONS, Role.ADMINISTRATOR, Role.AUDITOR)) {
            signInAs(role);
            assertThat(page.locator(".home")).isVisible();
            look(role.code());
        }
        page.navigate("http://127.0.0.1:" + board.port() + "/review");
        assertThat(page.locator("[data-look]")).hasCount(1);
        assertThat(page.locator("[data-concern]")).hasCount(1);
        look("review list");
        page.getByLabel("What did you find?").fill("Fine.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reviewed"))
                .click();
        assertThat(page.getByText("Every look has been reviewed.")).isVisible();
        look("review list, all reviewed");
        signInAs(Role.TEAM_MEMBER);
        assertThat(page.locator(".queue__nothing")).isVisible();
        look("team member, empty");

        assertThat(found).isEmpty();
    }

    @Test
    void aBoardThatIsNotLive() {
        publish(json("a-1"));
        assertThat(page.locator(".row")).hasCount(1);
        board.stopBoard();
        assertThat(page.locator(".not-live")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        look("not live");

        assertThat(found).isEmpty();
    }

    private void publishOneOfEachKind() {
        board.directory(Teams.directory());
        publish(json("a-urgent"));
        publish(set(set(json("a-immediate"), "/priority", "immediate"), "/preferredPlace/risk", "leaving"));
        publish(set(set(json("a-soon"), "/priority", "soon"), "/status", "follow-up"));
        publish(set(json("a-information"), "/priority", "information"));
        publish(set(json("a-declined"), "/sharing", "declined"));
        publish(possible(json("a-possible")));
        publish(afterDeath(json("a-death")));
        publish(inShadow(json("a-shadow")));
        ObjectNode accepted = set(json("a-accepted"), "/status", "accepted");
        accepted.putObject("acceptedBy")
                .put("name", "Sam Patel")
                .putNull("phone")
                .putNull("eta");
        publish(accepted);
        assertThat(page.locator(".queue .row")).hasCount(8);
        assertThat(page.locator(".shadow summary")).containsText("(1)");
    }

    /** Opens a window by its key, looks, and closes it. */
    private void window(String what, String key) {
        page.keyboard().press(key);
        Locator window = page.getByRole(AriaRole.DIALOG);
        assertThat(window).isVisible();
        look("window " + what);
        page.keyboard().press("Escape");
        assertThat(window).hasCount(0);
    }

    /** By day and by night, and that nothing has to be scrolled sideways when it is made larger. */
    private void look(String state) {
        for (String theme : List.of("light", "dark")) {
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme);
            page.evaluate(axe);
            ((List<?>) page.evaluate(LOOK)).forEach(each -> found.add(state + ", " + theme + ": " + each));
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (needed > width) {
                found.add(state + ": " + needed + " pixels wide on " + width);
            }
        }
        page.setViewportSize(1280, 800);
    }
}
