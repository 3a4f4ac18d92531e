package vigil.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.run.AllInOne;
import vigil.domain.team.TeamDirectory;

/**
 * Whatever an alert goes through, done with a keyboard alone from the page on which one signs in, against the real routing; after each
 * step the focus is where the next one begins, and can be seen. Needs Chromium, run with {@code -Dgroups=browser}.
 */
@Tag("browser")
class WithoutAMouseBrowserTest {
    @TempDir
    Path folder;

    private VigilInBrowsers vigil;
    private Page page;
    private Keyboard keyboard;

    @BeforeEach
    void signIn() throws Exception {
        vigil = VigilInBrowsers.in(folder);
        page = vigil.atTheDoor();
        keyboard = new Keyboard(page);
        keyboard.isAt(page.getByLabel("User name"));
        keyboard.type(AllInOne.user());
        keyboard.press("Tab");
        keyboard.isAt(page.getByLabel("Password"));
        keyboard.type(vigil.password);
        keyboard.press("Enter");
        assertThat(page.locator(".live--live")).isVisible();
    }

    @AfterEach
    void stop() {
        vigil.close();
    }

    @Test
    void anAlertIsFoundTakenHandedOverReceivedAndResolved() throws Exception {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
        assertThat(page.getByText("Not approved: teams, priorities and times are examples"))
                .isVisible();
        page.evaluate("window.loadedOnce = true");
        vigil.register(Example.person(1));
        vigil.publish(Example.event("without-a-mouse", 1, "on-scene", Example.identity(1)));
        Locator row = row("Edith TESTAB");
        Locator link = row.locator(".row__link");
        assertThat(row).containsText("breathless and distressed");
        assertThat(row).containsText("Plan says home: ring the crew before they leave?");
        assertThat(row.locator(".row__status")).hasText("Not acknowledged");
        assertThat(page.locator("p.nhsuk-u-visually-hidden[aria-live=polite]"))
                .containsText(Pattern.compile("New \\w+ alert: Edith TESTAB"));

        keyboard.press("/");
        keyboard.isAt(page.getByRole(AriaRole.SEARCHBOX));
        keyboard.type("testab");
        keyboard.press("Enter");
        keyboard.isAt(link);
        keyboard.press("Enter");
        Locator alert = page.getByRole(AriaRole.COMPLEMENTARY);
        keyboard.isAt(alert);
        assertThat(alert.locator(".banner__name")).containsText("TESTAB");

        keyboard.press("a");
        assertThat(row.locator(".row__status")).hasText("Acknowledged");
        keyboard.isAt(alert);

        keyboard.press("c");
        keyboard.isAt(field("There at (if somebody goes)"));
        keyboard.type(inFiveMinutes());
        keyboard.press("Tab");
        keyboard.isAt(field("Telephone (if they should ring you)"));
        keyboard.type("07700 900123");
        keyboard.press("Enter");
        assertThat(row.locator(".row__status"))
                .hasText(Pattern.compile("Accepted by Coordinator, there at \\d\\d:\\d\\d"));
        keyboard.isAt(alert);

        keyboard.press("w");
        keyboard.isAt(field("Note"));
        keyboard.type("Key is with the neighbour");
        keyboard.press("Enter");
        assertThat(alert).containsText("Key is with the neighbour · Coordinator");
        keyboard.isAt(alert);

        assertThat(row.locator(".row__clocks")).containsText("First contact");
        keyboard.press("f");
        keyboard.isAt(field("What was said (if needed)"));
        keyboard.type("Her son opens the door");
        keyboard.press("Enter");
        assertThat(row.locator(".row__clocks")).not().containsText("First contact");
        keyboard.isAt(alert);

        handOver();
        assertThat(row.locator(".row__hand").first())
                .hasText("Handed over to " + VigilInBrowsers.LAST_RESORT + ": not received yet");
        keyboard.isAt(alert);

        keyboard.press("t");
        keyboard.isAt(field("There at (if somebody goes)"));
        keyboard.press("Enter");
        assertThat(row.locator(".row__team")).hasText(VigilInBrowsers.LAST_RESORT);
        assertThat(row.locator(".row__status")).hasText("Accepted by Coordinator");
        keyboard.isAt(alert);

        keyboard.press("r");
        keyboard.choose(field("Stayed where they were"));
        keyboard.press("Tab");
        keyboard.isAt(field("Note (if needed)"));
        keyboard.type("Settled with her own medicines");
        keyboard.press("Tab");
        keyboard.isAt(button("Resolve"));
        keyboard.press("Enter");
        assertThat(alert).containsText("Stayed where they were, by Coordinator: Settled with her own medicines");
        keyboard.isAt(alert);

        keyboard.press("Escape");
        assertThat(alert).hasCount(0);
        assertThat(row.locator(".row__status")).hasText("Resolved by Coordinator");
        keyboard.isAt(link);
        keyboard.press("n");
        assertThat(row).hasCount(0);
        keyboard.isAt(page.locator(".queue__list"));
        assertThat(page.getByText("No open alerts.")).isVisible();
        assertEquals(true, page.evaluate("window.loadedOnce"));
    }

    /** The four parts of what whoever takes over has to know; the button is the fifth stop after the team. */
    private void handOver() {
        keyboard.press("h");
        keyboard.isAt(dialog().locator("input[name=team]:enabled").first());
        keyboard.choose(field(VigilInBrowsers.LAST_RESORT));
        keyboard.press("Tab");
        keyboard.isAt(field("Situation"));
        keyboard.type("Settled; her son is with her");
        keyboard.press("Tab");
        keyboard.isAt(field("Done"));
        keyboard.type("Oramorph");
        keyboard.tabTo(button("Hand over"));
        keyboard.press("Enter");
        assertThat(dialog()).hasCount(0);
    }

    @Test
    void aPossibleMatchIsComparedAndConfirmed() throws Exception {
        vigil.register(Example.person(21) + "\n" + another(21));
        vigil.publish(Example.event("who-is-it", 1, "on-scene", withoutNumberAndWithAnInitial(21)));
        Locator row = row("Possible match: ring the source");
        assertThat(row).isVisible();

        keyboard.press("j");
        keyboard.isAt(row.locator(".row__link"));
        keyboard.press("a");
        assertThat(row.locator(".row__status")).hasText("Acknowledged");
        keyboard.isAt(row.locator(".row__link"));
        keyboard.press("Enter");
        Locator question = page.getByRole(AriaRole.COMPLEMENTARY);
        keyboard.isAt(question);
        assertThat(question.locator(".compared")).containsText("TESTAV");

        Locator edith = question.getByLabel(Pattern.compile("^Edith TESTAV, born"));
        keyboard.tabTo(question.getByRole(AriaRole.RADIO).first());
        keyboard.choose(edith);
        keyboard.press("Tab");
        keyboard.isAt(question.getByLabel("How do you know?"));
        keyboard.type("The crew read her bus pass");
        keyboard.press("Tab");
        keyboard.isAt(question.getByRole(AriaRole.BUTTON).getByText("Confirm: it is Edith TESTAV"));
        keyboard.press("Enter");

        assertThat(question).containsText("Answered by Coordinator");
        assertThat(question).containsText("The crew read her bus pass");
        keyboard.isAt(question);
        // Nothing has moved meanwhile: her own alert waits.
        assertThat(row.locator(".row__status")).hasText("Stood down");
        assertThat(page.locator(".queue__new")).containsText("1 new");
        keyboard.press("n");
        Locator hers = row("Edith TESTAV");
        assertThat(hers).isVisible();
        keyboard.isAt(question);

        keyboard.press("Escape");
        // What has stood down stays for a while, below what is open.
        keyboard.isAt(row.locator(".row__link"));
        keyboard.press("k");
        keyboard.isAt(hers.locator(".row__link"));
    }

    /** Somebody of the same house, whom the same initial may mean. */
    private static String another(int number) {
        return Example.person(number)
                .replace("p-test-" + number, "p-test-" + number + "-another")
                .replace("Edith", "Enid")
                .replaceAll("\"nhsNumber\":\"\\d+\",", "");
    }

    private static String withoutNumberAndWithAnInitial(int number) {
        return Example.identity(number)
                .replace("Edith", "E")
                .replaceAll("\"nhsNumber\":\"\\d+\",\"nhsNumberStatus\":\"verified\",", "");
    }

    private Locator row(String name) {
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator field(String label) {
        return dialog().getByLabel(label);
    }

    private Locator button(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String inFiveMinutes() {
        return LocalTime.now(TeamDirectory.LOCAL).plusMinutes(5).format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}
