package vigil.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody at a page without a mouse: they press keys, and look where the focus is. */
record Keyboard(Page page) {
    private static final int MOST_TABS = 60;

    /** Empty where whoever looks at the screen sees what has the focus; else what they see. */
    private static final String WHAT_IS_WRONG = """
            () => {
              const focused = document.activeElement;
              if (focused === null || focused === document.body) return "nothing has the focus";
              const name = focused.outerHTML.slice(0, 120);
              const box = focused.getBoundingClientRect();
              const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
              const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
              if (bottom <= top || right <= left) return "out of sight: " + name;
              const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              const label = focused.matches("[type=radio]") ? focused.labels[0] : null;
              const own = [focused, label].filter(each => each !== null);
              if (hit === null || !own.some(each => each.contains(hit) || hit.contains(each))) return "covered: " + name;
              const marks = [getComputedStyle(focused), getComputedStyle(focused.closest(".row") ?? focused)];
              if (label !== null) marks.push(getComputedStyle(label, "::before"));
              const marked = each => (each.outlineStyle !== "none" && parseFloat(each.outlineWidth) > 1)
                || (label !== null && each.boxShadow !== "none");
              return marks.some(marked) ? "" : "not marked: " + name;
            }
            """;

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** Goes on with Tab until it has the focus. */
    void tabTo(Locator wanted) {
        for (int tabs = 0; tabs < MOST_TABS && !has(wanted); tabs++) {
            press("Tab");
        }
        isAt(wanted);
    }

    /** Chooses one of the radios of a group that has the focus. */
    void choose(Locator radio) {
        press("Space");
        for (int moves = 0; moves < MOST_TABS && !has(radio); moves++) {
            press("ArrowDown");
        }
        isAt(radio);
        assertThat(radio).isChecked();
    }

    /** It has the focus, and whoever looks sees that it has. */
    void isAt(Locator expected) {
        assertThat(expected).isFocused();
        assertThat(page.evaluate(WHAT_IS_WRONG)).isEqualTo("");
    }

    private static boolean has(Locator locator) {
        return (boolean) locator.evaluate("each => each === document.activeElement");
    }
}
