package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.board.decide.Hands;

/** Looking at some of the alerts never means forgetting the others, in a real browser. */
class FilterBrowserTest extends AtTheBoard {
    private Locator rows;
    private Locator says;

    @BeforeEach
    void publishAlerts() {
        board.directory(Teams.directory());
        publish(about(json("a-1"), "Maria", "Kowalska"));
        publish(set(set(about(json("a-2"), "Seán", "O’Brien"), "/owner", "nurses"), "/preferredPlace/risk", "none"));
        publish(set(about(json("a-3"), "Edith", "Łaska"), "/priority", "soon"));
        rows = page.locator(".queue .row");
        says = page.locator(".filter__says");
        assertThat(rows).hasCount(3);
    }

    @Test
    void whatIsHiddenIsCountedAndShownAgainByOneButton() {
        assertThat(says).isEmpty();
        page.locator("#filter-team").selectOption("Overnight nurses");

        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Seán O’BRIEN");
        assertThat(says).containsText("2 open alerts are hidden by the filter.");
        assertThat(page.locator(".top__count")).hasText("3 open alerts");
        assertThat(page).hasTitle("(3) Vigil");

        publish(stoodDownNow(about(json("a-8"), "Rita", "Nowak")));
        page.getByLabel("Place at risk").check();
        assertThat(rows).hasCount(0);
        assertThat(page.locator(".queue__nothing")).hasText("All 3 open alerts are hidden by the filter.");

        says.getByRole(AriaRole.BUTTON, named("Show all")).click();
        assertThat(rows).hasCount(4);
        assertThat(says).isEmpty();
    }

    /** The one alert that must not wait for somebody to clear a search. */
    @Test
    void whatIsImmediateAndNotAcknowledgedIsShownWhateverTheFilterSays() {
        page.locator("#filter-team").selectOption("Overnight nurses");
        assertThat(rows).hasCount(1);

        ObjectNode immediate = set(about(json("a-4"), "Anna", "Nowak"), "/priority", "immediate");
        publish(immediate);
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("Anna NOWAK");
        assertThat(says)
                .containsText(
                        "Always shown, until acknowledged: what is immediate, and where a crew decides or leaves.");

        set(
                set(set(immediate, "/version", 2), "/status", "acknowledged"),
                "/clocks/acknowledged",
                "2026-11-21T02:16:00Z");
        publish(immediate);
        assertThat(rows).hasCount(1);
        assertThat(says).containsText("3 open alerts are hidden by the filter.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide-now", "leaving"})
    void whereACrewDecidesOrLeavesAndNobodyHasAcknowledgedIsShownToo(String risk) {
        page.locator("#filter-team").selectOption("Overnight nurses");
        assertThat(rows).hasCount(1);

        publish(set(about(json("a-4"), "Anna", "Nowak"), "/preferredPlace/risk", risk));

        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("Anna NOWAK");
    }

    @Test
    void theSearchFindsNamesWhateverTheirAccentsAndIsLeftByEsc() {
        page.keyboard().press("/");
        page.keyboard().type("laska edith");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Edith ŁASKA");

        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("obrien");
        assertThat(rows).containsText("Seán O’BRIEN");
        page.keyboard().press("Enter");
        assertThat(rows.locator(".row__link")).isFocused();

        page.keyboard().press("/");
        page.keyboard().press("Escape");
        assertThat(rows).hasCount(3);
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isEmpty();
        page.keyboard().press("?");
        assertThat(dialog()).isVisible();
    }

    /** Names stay on no machine. */
    @Test
    void theFilterIsThereAgainAfterReloadingAndWhatWasSearchedForIsNot() {
        page.locator("#filter-priority").selectOption("Soon");
        page.keyboard().press("/");
        page.keyboard().type("nobody");
        assertThat(rows).hasCount(0);

        page.reload();

        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Edith ŁASKA");
        assertThat(says).containsText("2 open alerts are hidden");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isEmpty();
        org.assertj.core.api.Assertions.assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                .contains("soon")
                .doesNotContain("nobody");
    }

    @Test
    void whatNoLongerPassesStaysWhileTheQueueIsStillAndWhatBeginsToPassWaits() {
        page.locator("#filter-team").selectOption("Overnight nurses");
        page.locator("#filter-team").press("Escape");
        assertThat(rows.locator(".row__link")).isFocused();
        page.keyboard().press("j");

        publish(set(set(about(json("a-2"), "Seán", "O’Brien"), "/owner", "single-point"), "/version", 2));
        assertThat(rows).containsText("Single point of access");
        publish(set(set(about(json("a-1"), "Maria", "Kowalska"), "/owner", "nurses"), "/version", 2));
        assertThat(page.locator(".queue__new")).containsText("1 new: show");
        assertThat(rows).hasCount(1);

        page.keyboard().press("n");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Maria KOWALSKA");
        assertThat(says).containsText("2 open alerts are hidden");
    }

    @Test
    void mineAreThoseThatIHaveAccepted() {
        publish(set(acceptedBy(BoardOnALog.NAME), "/version", 2));
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Accepted by " + BoardOnALog.NAME)))
                .hasCount(1);

        page.getByLabel("Mine", new Page.GetByLabelOptions().setExact(true)).check();

        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Maria KOWALSKA");
    }

    /** Rows have no place for it, and it's still hers. */
    @Test
    void mineAreThoseOfSomebodyWithALongNameToo() {
        String name = "Wilhelmina Featherstonehaugh-Cholmondeley";
        page.route("**/api/session", route -> {
            String session = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(session.replace(
                            "\"shownAs\":\"" + BoardOnALog.NAME, "\"shownAs\":\"" + Hands.shownAs(name))));
        });
        page.reload();
        publish(set(acceptedBy(name), "/version", 2));
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Accepted by Wilhelmina")))
                .hasCount(1);

        page.getByLabel("Mine", new Page.GetByLabelOptions().setExact(true)).check();

        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Maria KOWALSKA");
    }

    /** Asked about on the telephone, either could be meant. */
    @Test
    void anAlertSaysWhenAnotherOpenOneHasASimilarName() {
        Locator warning = page.locator(".detail .warning")
                .filter(new Locator.FilterOptions().setHasText("Another open alert has a similar name:"));
        page.locator("[data-alert=a-1] .row__link").click();
        assertThat(page.locator(".banner__name")).containsText("Maria KOWALSKA");
        assertThat(warning).hasCount(0);

        publish(about(json("a-5"), "Marek", "Kowalski"));
        assertThat(page.locator(".detail"))
                .containsText("has a similar name: Marek KOWALSKI, 85 years, Coventry. Say the date of birth.");
        publish(set(json("a-9"), "/person", null));
        publish(about(json("a-6"), "John", "Kowalska"));
        publish(about(json("a-7"), "Kowalska", "Maria"));
        assertThat(warning).containsText("and 1 more");

        publish(set(set(about(json("a-5"), "Marek", "Kowalski"), "/status", "resolved"), "/version", 2));
        publish(set(set(about(json("a-6"), "John", "Kowalska"), "/status", "resolved"), "/version", 2));
        publish(set(set(about(json("a-7"), "Kowalska", "Maria"), "/status", "resolved"), "/version", 2));
        assertThat(warning).hasCount(0);
    }

    private static ObjectNode acceptedBy(String name) {
        ObjectNode accepted = set(about(json("a-1"), "Maria", "Kowalska"), "/status", "accepted");
        accepted.putObject("acceptedBy").put("name", name).putNull("phone").putNull("eta");
        return accepted;
    }

    /** Still in sight for half an hour, and open no more. */
    private static ObjectNode stoodDownNow(ObjectNode alert) {
        return set(
                set(alert, "/status", "stood-down"),
                "/clocks/closed",
                Instant.now().toString());
    }

    private static ObjectNode about(ObjectNode alert, String given, String family) {
        set(alert, "/preferredPlace/risk", "watch");
        alert.withObject("/person").put("family", family).putArray("given").add(given);
        return alert;
    }
}
