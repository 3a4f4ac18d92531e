package vigil.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import vigil.board.decide.rights.Role;
import vigil.domain.alert.AlertAction;

/** Tests of what a coordinator sees and does: each has a board of its own, and a real browser signed in to it. */
@Tag("browser")
abstract class AtTheBoard {
    /** What was done on the board, where the test listens to it. */
    final Queue<AlertAction> acted = new ConcurrentLinkedQueue<>();

    BoardOnALog board;
    Page page;
    private SignedInBrowser browser;

    @BeforeEach
    void signIn() throws Exception {
        browser = new SignedInBrowser();
        board = browser.board;
        page = browser.page;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** As routing does from another thread. */
    final void publish(ObjectNode alert) {
        try {
            board.publish(alert);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** In place of the coordinator, in the same browser. */
    final void signInAs(Role role) {
        page.context().clearCookies();
        SignedInBrowser.signIn(page, board.port(), People.user(role));
    }

    final Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
