package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Role;

/** What each role is offered: what would be refused isn't there, and nobody takes an empty page for an empty queue. */
class RolesBrowserTest extends AtTheBoard {
    @BeforeEach
    void publishAlerts() {
        assertThat(page.getByText("No alerts yet. Live, and listening.")).isVisible();
        board.directory(Teams.directory());
        publish(json("a-others"));
        publish(set(set(json("a-own"), "/owner", "nurses"), "/person/family", "Nowak"));
    }

    @Test
    void aTeamMemberHasTheirOwnQueueAndRaisesNothingByHand() {
        signInAs(Role.TEAM_MEMBER);
        assertThat(page.locator(".row")).hasCount(1);
        assertThat(page.locator(".row")).containsText("NOWAK");
        assertThat(page.locator(".top__count")).hasText("1 open alert of your team");
        assertThat(button("New call")).hasCount(0);
        page.keyboard().press("b");
        assertThat(page.locator(".notice")).hasText("Only a coordinator raises an alert by hand: ring the desk.");
        page.keyboard().press("?");
        assertThat(dialog()).not().containsText("the wall");
        assertThat(dialog()).not().containsText("raise an alert");
        page.keyboard().press("Escape");

        page.keyboard().press("g");
        assertThat(page.locator("[data-team=nurses] button")).hasCount(2);
        assertThat(page.locator("[data-team=children] button")).hasCount(0);
        page.keyboard().press("Escape");

        publish(set(set(set(json("a-own"), "/owner", "children"), "/person/family", "Nowak"), "/version", 2));
        assertThat(page.locator(".row")).hasCount(0);
    }

    @Test
    void operationsHaveTheWallAndNoAlerts() {
        signInAs(Role.OPERATIONS);
        assertThat(page.locator(".home")).containsText("Operations see no alerts here");
        assertThat(page.locator("body")).not().containsText(Pattern.compile("KOWALSKA|NOWAK|No alerts"));
        button("Teams").click();
        assertThat(dialog()).containsText("Overnight nurses");
        assertThat(dialog().locator(".team-list button")).hasCount(0);
        page.keyboard().press("Escape");

        page.getByText("The wall: the queue").click();
        assertThat(page.locator(".wall__row")).hasCount(2);
        assertThat(page.locator("body")).not().containsText(Pattern.compile("KOWALSKA|NOWAK"));
    }

    @Test
    void anAuditorIsToldOfTheReviewListAndSeesNoWall() {
        signInAs(Role.AUDITOR);
        assertThat(page.locator(".home")).containsText("Auditors see no live alerts.");
        assertThat(button("Teams")).hasCount(0);
        page.navigate("http://127.0.0.1:" + board.port() + "/wall");
        assertThat(page.locator(".home")).containsText("Auditors see no live alerts.");
    }

    @Test
    void anAdministratorSeesWhoIsSignedInAndSignsThemOut() {
        try (BrowserContext other = SignedInBrowser.another()) {
            Page administrator = other.newPage();
            SignedInBrowser.signIn(administrator, board.port(), People.user(Role.ADMINISTRATOR));
            Locator jo = administrator
                    .locator("[data-session]")
                    .filter(new Locator.FilterOptions().setHasText(BoardOnALog.NAME));
            assertThat(jo).containsText("Jo Bloggs (coordinator), coordinator, since");
            assertThat(administrator.locator("[data-session]")).hasCount(2);
            jo.getByRole(AriaRole.BUTTON).click();
            assertThat(jo).hasCount(0);

            assertThat(page).hasURL(Pattern.compile("/sign-in"));

            administrator
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Teams"))
                    .click();
            assertThat(administrator.locator("[data-team=children] button")).hasCount(2);
        }
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
