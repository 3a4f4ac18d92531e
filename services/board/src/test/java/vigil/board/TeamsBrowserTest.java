package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vigil.board.Alerts.json;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Capacity.State;
import vigil.platform.http.Problem;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Saying that a team is full or paused, in a real browser. */
class TeamsBrowserTest extends AtTheBoard {
    private static final TeamId NURSES = new TeamId("nurses");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void publishAnAlert() throws Exception {
        board.directory(Teams.directory());
        board.publish(json("a-1"));
        assertThat(page.locator(".row__team")).hasText("Coventry Myton Hospice community team");
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
    void saysUntilWhenATeamIsClosedAndWhyAndItIsNotChosenForAHandover() {
        board.directory(Teams.closed("nurses", "Refurbishment"));
        page.reload();
        assertThat(page.locator(".row__team")).isVisible();
        page.keyboard().press("g");
        Pattern closed = Pattern.compile("Closed until [A-Z][a-z]{2} \\d{1,2} [A-Z][a-z]{2,3} 00:00: Refurbishment");
        assertThat(page.locator("[data-team=nurses]")).containsText(closed);
        page.keyboard().press("Escape");

        page.locator(".row__link").focus();
        page.keyboard().press("h");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText(closed);
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Overnight nurses"))
                .isDisabled();
    }

    @Test
    void readsTheHoursAfreshWhenItIsOpenedAndOffersNoMomentThatIsPast() {
        hours(true, now.minus(Duration.ofHours(3)));
        page.reload();
        assertThat(page.locator(".row__team")).isVisible();
        Locator nurses = page.locator("[data-team=nurses]");
        page.keyboard().press("g");
        assertThat(nurses).containsText("Closed; opens always");
        nurses.getByText("Full…").click();
        assertThat(nurses.getByLabel("1 hour")).isVisible();
        assertThat(nurses.getByLabel("The rest of their hours")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);

        hours(true, now.plus(Duration.ofHours(3)));
        page.keyboard().press("g");
        assertThat(nurses).containsText("Open until ");
        nurses.getByText("Full…").click();
        assertThat(nurses.getByLabel("The rest of their hours")).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);

        page.unroute("**/api/teams");
        page.route("**/api/teams", Route::abort);
        page.keyboard().press("g");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT))
                .hasText("The teams can’t be read just now: their hours may be old. Go back and try again, or ring.");
        assertThat(nurses).containsText("01632 960130");
    }

    @Test
    void saysThatNobodyKnowsYetWhoIsFullWhileThatIsStillBeingRead() {
        page.route("**/api/teams", route -> {
            APIResponse answer = route.fetch();
            JsonObject directory = new JsonObject(answer.text()).put("capacityRead", false);
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(directory.encode()));
        });
        page.keyboard().press("g");
        assertThat(dialog()).containsText("Which teams are full or paused is still being read: ask when you ring.");
        assertThat(page.locator("[data-team=nurses]")).containsText("01632 960130");
    }

    /** What the board says of the nurses' hours from now on. */
    private void hours(boolean open, Instant closes) {
        page.unroute("**/api/teams");
        page.route("**/api/teams", route -> {
            APIResponse answer = route.fetch();
            JsonObject directory = new JsonObject(answer.text());
            directory.getJsonArray("teams").stream()
                    .map(JsonObject.class::cast)
                    .filter(team -> team.getString("id").equals("nurses"))
                    .forEach(team -> team.put("open", open).put("closes", closes.toString()));
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(directory.encode()));
        });
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysWhatTheBoardAnsweredAndKeepsWhatWasWritten(Consumer<Route> answer, String sentence) {
        page.route("**/capacity", answer);
        page.keyboard().press("g");
        Locator nurses = page.locator("[data-team=nurses]");
        nurses.getByText("Paused…").click();
        assertThat(nurses.getByLabel("1 hour")).isFocused();
        page.keyboard().press("Space");
        nurses.getByLabel("Why?").fill("training");
        page.keyboard().press("Enter");

        assertThat(nurses.getByRole(AriaRole.ALERT)).hasText(sentence);
        assertThat(nurses.getByLabel("Why?")).hasValue("training");
        assertThat(nurses.getByRole(AriaRole.BUTTON, named("Say that it is paused")))
                .isEnabled();
    }

    static Stream<Arguments> answers() {
        String refusal = "Overnight nurses takes what nobody else can: it can't be full or paused.";
        Problem wrong = Problem.of(
                400,
                "Nothing was said of the team: mend the fields named.",
                List.of(new Problem.FieldError("/until", "is at most 24 hours away")));
        String unknown =
                "Not known whether it was said: the board did not answer, and it may still take effect. Look at"
                        + " the list before you say it again.";
        return Stream.of(
                arguments(answering(Problem.of(409, refusal)), refusal),
                arguments(
                        answering(wrong),
                        "Nothing was said of the team: mend the fields named. until: is at most 24 hours away."),
                arguments((Consumer<Route>) Route::abort, unknown),
                arguments(answering(502, "text/html", "<html>Bad gateway</html>"), unknown));
    }

    private static Consumer<Route> answering(Problem problem) {
        return answering(
                problem.status(), "application/problem+json", problem.toJson().encode());
    }

    private static Consumer<Route> answering(int status, String type, String body) {
        return route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(type)
                .setBody(body));
    }

    private Capacity said() {
        return switch (Codec.CAPACITY.decode(board.said().getLast().value())) {
            case Decoded.Value<Capacity>(Capacity capacity, var defects) -> capacity;
            case Decoded.Unreadable<Capacity> reasons -> throw new AssertionError(reasons.sentence());
        };
    }
}
