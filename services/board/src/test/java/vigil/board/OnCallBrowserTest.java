package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vigil.board.Alerts.json;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Shift;

/** Whom to ring now of the team that has an alert, in a real browser. */
class OnCallBrowserTest extends AtTheBoard {
    private static final String OWNER = "myton-coventry";
    private static final OnCall ANN = new OnCall("Ann Lee", "01632 960201");
    private static final OnCall BEN = new OnCall("Ben Shah", "01632 960202");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void publishAnAlert() throws Exception {
        board.directory(Teams.directory());
        board.publish(json("a-1"));
        assertThat(page.locator(".row__team")).hasText("Coventry Myton Hospice community team");
    }

    @Test
    void namesWhomToRingOfTheTeamThatHasItAndUntilWhen() {
        board.directory(Teams.directory(OWNER, new Rota(List.of(), List.of(shift(0, 7200, ANN, BEN)))));
        page.keyboard().press("j");
        page.keyboard().press("Enter");

        Locator fact = page.locator(".detail .fact").filter(new Locator.FilterOptions().setHasText("On call now"));
        assertThat(fact)
                .containsText(Pattern.compile(
                        "Ann Lee 01632 960201, then Ben Shah 01632 960202, until (\\w+ )?\\d\\d:\\d\\d"));
        assertThat(fact.locator("a.phone").first()).hasAttribute("href", "tel:01632960201");
        page.keyboard().press("g");
        assertThat(page.locator("[data-team=myton-coventry]"))
                .containsText("On call now: Ann Lee 01632 960201, then Ben");
        assertThat(page.locator("[data-team=nurses]")).not().containsText("On call");
    }

    @Test
    void namesWhoeverTakesOverAsSoonAsTheyHaveWithoutBeingAsked() {
        long soon = Duration.between(now, Instant.now()).toSeconds() + 15;
        board.directory(Teams.directory(
                OWNER, new Rota(List.of(), List.of(shift(0, soon, ANN), shift(soon, 7200, BEN)))));
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        Locator fact = page.locator(".detail .fact").filter(new Locator.FilterOptions().setHasText("On call now"));

        assertThat(fact).containsText("Ann Lee");
        assertThat(fact)
                .containsText(
                        "Ben Shah",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(30_000));
        assertThat(fact).not().containsText("Ann Lee");
    }

    @Test
    void saysOfATeamWithNobodyOnCallThatItIsClosedForThat() {
        board.directory(Teams.directory("nurses", new Rota(List.of(), List.of(shift(3600, 7200, ANN)))));
        page.keyboard().press("g");

        Locator nurses = page.locator("[data-team=nurses]");
        assertThat(nurses).containsText("Closed: nobody is on call");
        assertThat(nurses).containsText(Pattern.compile("On call now: nobody until (\\w+ )?\\d\\d:\\d\\d"));
    }

    private Shift shift(long from, long to, OnCall... people) {
        return new Shift(0, Arrays.asList(people), now.plusSeconds(from), now.plusSeconds(to), false, null);
    }
}
