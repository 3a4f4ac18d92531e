package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.board.Alerts.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Capacity.State;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Saying that a team is full or paused, in a real browser. */
@Tag("browser")
class TeamsBrowserTest {
    private static final TeamId NURSES = new TeamId("nurses");

    @TempDir
    Path folder;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private SignedInBrowser browser;
    private BoardOnALog board;
    private Page page;

    @BeforeEach
    void signIn() throws Exception {
        browser = new SignedInBrowser(folder);
        board = browser.board;
        page = browser.page;
        board.directory(Teams.directory());
        board.publish(json("a-1"));
        assertThat(page.locator(".row__team")).hasText("Coventry Myton Hospice community team");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void saysThatATeamIsFullForTwoHoursAndLaterThatItIsOpenAgain() {
        page.keyboard().press("g");
        Locator nurses = page.locator("[data-team=nurses]");
        assertThat(nurses).containsText("Overnight nurses");
        assertThat(nurses).containsText("Open now, all week · 01632 960130 · district nursing");
        assertThat(page.locator("[data-team=single-point]")).containsText("it can’t be full or paused");
        assertThat(page.locator("[data-team=single-point]").getByRole(AriaRole.BUTTON))
                .hasCount(0);

        nurses.getByText("Full…").click();
        Locator send = nurses.getByRole(AriaRole.BUTTON, named("Say that it is full"));
        send.click();
        assertThat(nurses.getByRole(AriaRole.ALERT)).hasText("Say until when.");
        nurses.getByLabel("2 hours").check();
        send.click();
        assertThat(nurses.getByRole(AriaRole.ALERT)).hasText("Say why: whoever looks for a team reads it.");
        nurses.getByLabel("Why?").fill("all on visits");
        page.keyboard().press("Enter");

        assertThat(nurses)
                .containsText(Pattern.compile("It is full until \\d\\d:\\d\\d: all on visits \\(Jo Bloggs\\)"));
        Capacity said = said();
        assertThat(said).returns(NURSES, Capacity::team).returns(State.FULL, Capacity::state);
        assertThat(said.until()).isBetween(now.plus(Duration.ofMinutes(118)), now.plus(Duration.ofMinutes(122)));
        assertThat(nurses).isFocused();
        page.keyboard().press("Escape");
        Locator line = page.locator(".taken p");
        assertThat(line)
                .hasText(
                        Pattern.compile("Overnight nurses is full until \\d\\d:\\d\\d: all on visits \\(Jo Bloggs\\)"));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Teams"))
                .click();
        nurses.getByRole(AriaRole.BUTTON, named("Open again")).click();
        assertThat(line).hasCount(0);
        assertThat(nurses.getByText("It is full")).hasCount(0);
        assertThat(said().state()).isEqualTo(State.OPEN);
    }

    @Test
    void isShownToOthersAndIsNotChosenForAHandover() {
        board.say(new Capacity(
                NURSES, State.PAUSED, now.plus(Duration.ofHours(1)), "the car has broken down", "Ann", now));
        assertThat(page.locator(".taken p"))
                .hasText(Pattern.compile(
                        "Overnight nurses is paused until \\d\\d:\\d\\d: the car has broken down \\(Ann\\)"));

        page.locator(".row__link").focus();
        page.keyboard().press("h");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Overnight nurses")).isDisabled();
        assertThat(dialog)
                .containsText(Pattern.compile(
                        "Takes nothing now: paused until \\d\\d:\\d\\d: the car has broken down \\(Ann\\)"));
        assertThat(dialog.getByLabel("Single point of access")).isEnabled();
    }

    @Test
    void saysTheRefusalAsTheBoardDoesAndKeepsWhatWasWritten() {
        page.route("**/capacity", route -> route.abort());
        page.keyboard().press("g");
        Locator nurses = page.locator("[data-team=nurses]");
        nurses.getByText("Paused…").click();
        assertThat(nurses.getByLabel("1 hour")).isFocused();
        page.keyboard().press("Space");
        nurses.getByLabel("Why?").fill("training");
        page.keyboard().press("Enter");

        assertThat(nurses.getByRole(AriaRole.ALERT)).containsText("Not known whether it was said");
        assertThat(nurses.getByLabel("Why?")).hasValue("training");
    }

    private Capacity said() {
        return switch (Codec.CAPACITY.decode(board.said().getLast().value())) {
            case Decoded.Value<Capacity>(Capacity capacity, var defects) -> capacity;
            case Decoded.Unreadable<Capacity> reasons -> throw new AssertionError(reasons.sentence());
        };
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
