package vigil.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.run.AllInOne;

/**
 * Two coordinators in two browsers at the same alert, against the real routing: whoever is first has it, the other is told so, and both
 * see the same. Needs Chromium, run with {@code -Dgroups=browser}.
 */
@Tag("browser")
class TwoAtOnceBrowserTest {
    @TempDir
    Path folder;

    /** Somebody at a board of their own; others see them by that name. */
    private record Seat(String name, Page page) {
        Locator row() {
            return page.locator(".row").filter(new Locator.FilterOptions().setHasText("Edith TESTAB"));
        }

        Locator status() {
            return row().locator(".row__status");
        }

        Locator refused() {
            return row().locator(".pending--refused");
        }

        Locator alert() {
            return page.getByRole(AriaRole.COMPLEMENTARY);
        }

        /** What people did, as the opened alert tells it. */
        Locator story() {
            return alert().locator(".story").last();
        }

        /** How it stands, and what people did. */
        String sees() {
            return alert().locator(".banner").textContent() + story().textContent();
        }

        void press(String... keys) {
            new Keyboard(page).press(keys);
        }
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasItTheOtherIsToldWhoAndWhenAndBothSeeTheSame() throws Exception {
        try (VigilInBrowsers vigil = VigilInBrowsers.in(folder)) {
            Seat jo = new Seat("Coordinator", vigil.signedIn(AllInOne.user()));
            Seat sam = new Seat("Sam Patel", vigil.signedIn(VigilInBrowsers.SAM));
            vigil.register(Example.person(1));
            vigil.publish(Example.event("two-at-once", 1, "on-scene", Example.identity(1)));
            for (Seat seat : List.of(jo, sam)) {
                assertThat(seat.status()).hasText("Not acknowledged");
                seat.press("j", "Enter");
                assertThat(seat.story()).containsText("Crew on scene");
            }

            bothAccept(jo, sam);

            assertThat(jo.status()).hasText(Pattern.compile("Accepted by (Coordinator|Sam Patel)"));
            Seat winner = jo.status().textContent().equals("Accepted by Coordinator") ? jo : sam;
            Seat loser = winner.equals(jo) ? sam : jo;
            assertThat(loser.status()).hasText("Accepted by " + winner.name());
            assertThat(loser.refused())
                    .containsText(Pattern.compile("Not accepted: Somebody was first\\. " + winner.name()
                            + " at \\d\\d:\\d\\d:\\d\\d: Accepted"));
            assertThat(winner.row().locator(".pending")).hasCount(0);
            bothSeeTheSame(jo, sam);
            assertThat(acceptances(jo)).isEqualTo(1);

            eachSeesWhatTheOtherDoes(winner, loser);
        }
    }

    /** Neither is sent before both have pressed the key. */
    private static void bothAccept(Seat jo, Seat sam) {
        List<Route> held = new ArrayList<>();
        for (Seat seat : List.of(jo, sam)) {
            seat.page().route("**/actions", held::add);
            seat.press("c", "Enter");
        }
        jo.page().waitForCondition(() -> held.size() == 2);
        held.forEach(Route::resume);
        List.of(jo, sam).forEach(seat -> seat.page().unroute("**/actions"));
    }

    private static void eachSeesWhatTheOtherDoes(Seat winner, Seat loser) {
        winner.press("w");
        new Keyboard(winner.page()).type("Key is with the neighbour");
        winner.press("Enter");
        assertThat(loser.story()).containsText("Key is with the neighbour · " + winner.name());

        loser.press("c");
        assertThat(loser.page().getByRole(AriaRole.DIALOG)).containsText("takes it from " + winner.name());
        loser.press("Enter");
        for (Seat seat : List.of(winner, loser)) {
            assertThat(seat.status()).hasText("Accepted by " + loser.name());
        }
        assertThat(loser.refused()).hasCount(0);
        bothSeeTheSame(winner, loser);

        winner.press("r", "1");
        for (Seat seat : List.of(winner, loser)) {
            assertThat(seat.alert()).containsText("Stayed where they were, by " + winner.name());
        }
        bothSeeTheSame(winner, loser);
    }

    /** Soon: each is told by a stream of their own. */
    private static void bothSeeTheSame(Seat jo, Seat sam) {
        jo.page().waitForCondition(() -> jo.sees().equals(sam.sees()));
    }

    private static int acceptances(Seat seat) {
        return seat.story().textContent().split("Accepted", -1).length - 1;
    }
}
