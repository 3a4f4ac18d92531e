package vigil.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;
import static vigil.board.Questions.person;
import static vigil.board.Questions.twoCandidates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Status;
import vigil.domain.identity.PersonId;

/** A possible match in a real browser: what a careful person does, the answer, and the glass broken. */
class PossibleMatchBrowserTest extends AtTheBoard {
    /** Where a candidate's evidence about the telephone stands. */
    private static final int PHONE = 5;

    /** A word that is broken lies on two lines, in two boxes. */
    private static final String KEEPS_ITS_WORDS_WHOLE = """
            mark => {
              const words = document.createRange();
              const text = [...mark.childNodes].find(each => each.textContent.startsWith("DIFFERENT"));
              words.setStart(text, 0);
              words.setEnd(text, "DIFFERENT".length);
              return words.getClientRects().length === 1;
            }""";

    @BeforeEach
    void open() throws Exception {
        board.register("p-7", person("p-7", "given"));
        board.register("p-8", person("p-8", "declined"));
        board.routing(action -> {
            acted.add(action);
            return BoardOnALog.outcome(action, Result.APPLIED, null, Status.ACKNOWLEDGED);
        });
        board.publish(twoCandidates(json("a-1")));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Possible match: ring the source"))
                .click();
    }

    @Test
    void saysWhatToDoShowsTheDifferencesInWordsAndConfirmsTheSecondCandidate() {
        Locator detail = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(detail).containsText("NOT CONFIRMED");
        assertThat(detail.locator(".steps")).containsText("Ring the source.");
        assertThat(detail.locator(".steps")).containsText("07700900123");
        assertThat(detail.locator(".steps")).containsText("full name, date of birth and address");
        Locator born = detail.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Date of birth"));
        assertThat(born).containsText("03-Feb-1940");
        assertThat(born).containsText("Similar: Birth day and month have changed places");
        assertThat(page.locator(".row")).not().containsText("JONES");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer"))
                .click();
        assertThat(detail).containsText("Say who it is, or that it is none of them.");
        page.getByLabel("Mary JONES, born 02-Mar-1940").check();
        page.getByLabel("How do you know?").fill("Crew read her driving licence");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm: it is Mary JONES"))
                .click();

        await().until(() -> !acted.isEmpty());
        AlertAction action = acted.remove();
        assertThat(action.action()).isEqualTo(AlertAction.Kind.CONFIRM_MATCH);
        assertThat(action.personId()).isEqualTo(new PersonId("p-8"));
        assertThat(action.reason()).isEqualTo("Crew read her driving licence");
    }

    @Test
    void namesACrewWithoutACallSignAndComparesNothingMoreWhereThereIsNothing() throws Exception {
        ObjectNode bare = twoCandidates(json("a-1")).put("version", 2);
        bare.withObject("/incidents/0/latest/data/ambulance").remove("callSign");
        bare.at("/match/candidates").forEach(each -> ((ArrayNode) each.path("evidence")).remove(PHONE));
        Locator detail = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(detail.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Also")))
                .containsText("Telephone number is the same");
        assertThat(detail.locator(".steps")).containsText("07700900456 crew A123.");

        board.publish(bare);

        assertThat(detail.locator(".steps")).containsText("07700900456 the crew.");
        assertThat(detail.locator(".compared")).not().containsText("Also");
    }

    @Test
    void ringsTheCallerWhereWhoeverIsToBeRungBackLeftNoNumber() throws Exception {
        ObjectNode bare = twoCandidates(json("a-1")).put("version", 2);
        ObjectNode data = (ObjectNode) bare.at("/incidents/0/latest/data");
        data.withObject("/callback").remove("phone");
        data.withObject("/caller").put("name", "Adam Kowalski").put("phone", "07700900777");

        board.publish(bare);

        Locator steps = page.locator(".steps");
        assertThat(steps).containsText("07700900777 Adam Kowalski.");

        data.withObject("/ambulance").remove("crewPhone");
        set(bare, "/match/candidates/0/restricted", true);
        board.publish(bare.put("version", 3));
        assertThat(steps).containsText("The number is held back: show it above.");

        data.withObject("/caller").remove("phone");
        board.publish(bare.put("version", 4));
        assertThat(steps).containsText("They left no number: ring their control room.");
    }

    @Test
    void leadsFromAPossibleMatchThatWasRuledOnToTheOneThatAsksAgain() throws Exception {
        ObjectNode ruled = twoCandidates(json("a-1")).put("version", 2);
        ruled.withArray("links").addObject().put("rel", "asked-again").put("alertId", "a-next");

        board.publish(ruled);

        assertThat(page.getByText("The possible match that asks again who this is"))
                .isVisible();
    }

    @Test
    void showsInTheQueueAllThatIsToBeAskedOnAWideScreenAndOnATelephone() {
        Locator advice = page.locator(".row__advice");
        button("Back to the queue").click();
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 800);
            assertThat(advice).isVisible();
            assertThat(advice)
                    .hasText("Ring the source on 07700900123: confirm full name, date of birth and address;"
                            + " then confirm or reject.");
            assertThat((boolean) advice.evaluate("each => each.scrollWidth <= each.clientWidth"))
                    .isTrue();
        }
    }

    @Test
    void breaksNoWordOfThreeCandidatesAtTheDesk() throws Exception {
        page.setViewportSize(1280, 800);
        ObjectNode three = twoCandidates(json("a-1")).put("version", 2);
        ArrayNode candidates = (ArrayNode) three.at("/match/candidates");
        ObjectNode third = candidates.get(1).deepCopy();
        ((ObjectNode) third.put("personId", "p-9").at("/evidence/0")).put("level", "differs");
        candidates.add(third);

        board.publish(three);

        Locator different = page.locator(".compared__mark--differs");
        assertThat(different).containsText("DIFFERENT");
        assertThat((boolean) different.evaluate(KEEPS_ITS_WORDS_WHOLE)).isTrue();
    }

    @Test
    void leavesRoomBetweenTheReasonAndTheButtonThatBreaksTheGlass() {
        BoundingBox answer = button("Answer").boundingBox();
        BoundingBox danger = button("Danger now? Show allergies, CPR and hazards, unconfirmed")
                .boundingBox();
        assertThat(danger.y - (answer.y + answer.height)).isBetween(8.0, 40.0);
        button("Danger now? Show allergies, CPR and hazards, unconfirmed").click();
        BoundingBox reason = page.getByLabel("Why do you need it now?").boundingBox();
        BoundingBox show = button("Show it, and record why").boundingBox();

        assertThat(show.y - (reason.y + reason.height)).isBetween(8.0, 24.0);
    }

    @Test
    void breakingTheGlassNeedsAReasonShowsSafetyAloneUnconfirmedAndHidesItAgain() throws Exception {
        Locator detail = page.getByRole(AriaRole.COMPLEMENTARY);
        button("Danger now? Show allergies, CPR and hazards, unconfirmed").click();
        button("Show it, and record why").click();
        assertThat(detail).containsText("Say why you need to see it now");
        assertThat(detail).not().containsText("penicillin");

        page.getByLabel("Why do you need it now?").fill("Crew about to give antibiotics");
        button("Show it, and record why").click();

        Locator glass = detail.locator(".glass");
        assertThat(glass).containsText("UNCONFIRMED: if it is Margaret JONES, born 03-Feb-1940");
        assertThat(glass).containsText("penicillin");
        assertThat(glass).containsText("oxygen in use");
        assertThat(glass).containsText("Not for CPR (DNACPR)");
        assertThat(glass).containsText("Known to the register; sharing declined; ask the person.");
        assertThat(detail).not().containsText("COPD");
        assertThat(page.locator(".row")).not().containsText("penicillin");

        ObjectNode later = twoCandidates(json("a-1")).put("version", 2);
        board.publish(later);
        assertThat(glass).containsText("penicillin");
        button("Hide it now").click();
        assertThat(detail).not().containsText("penicillin");
    }

    @Test
    void whenNobodyAnswersALookItSaysThatItMayBeRecordedAllTheSame() {
        page.route("**/break-glass", Route::abort);
        button("Danger now? Show allergies, CPR and hazards, unconfirmed").click();
        page.getByLabel("Why do you need it now?").fill("why");
        button("Show it, and record why").click();

        assertThat(page.locator(".glass [role=alert]"))
                .hasText("Nothing can be shown: the board did not answer. The look may be recorded all the same. Treat"
                        + " allergies and decisions as not known, and ring the source.");
    }

    @Test
    void aQuarterOfAnHourLaterItIsHiddenAndAskedForAgain() {
        page.route(
                "**/break-glass",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"alertId\":\"a-1\",\"until\":\""
                                + Instant.now().plusSeconds(8)
                                + "\",\"candidates\":[{\"personId\":\"p-7\",\"state\":\"shared\",\"allergies\":[\"latex\"],"
                                + "\"cpr\":null,\"hazards\":[]}]}")));
        button("Danger now? Show allergies, CPR and hazards, unconfirmed").click();
        page.getByLabel("Why do you need it now?").fill("why");
        button("Show it, and record why").click();

        assertThat(page.getByText("latex")).isVisible();
        assertThat(page.getByText("latex")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        assertThat(page.getByLabel("Why do you need it now?")).not().isVisible();
        assertThat(button("Danger now? Show allergies, CPR and hazards, unconfirmed"))
                .isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
