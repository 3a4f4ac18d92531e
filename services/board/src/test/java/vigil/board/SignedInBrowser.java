package vigil.board;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A board on a log, and Chromium signed in to it. */
final class SignedInBrowser implements AutoCloseable {
    private static final List<Path> CHROMIUMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** Started once: each test has a profile of its own in it. */
    private static final Browser CHROMIUM = start();

    final BoardOnALog board;
    final Page page;
    private final BrowserContext profile;

    SignedInBrowser() throws Exception {
        board = BoardOnALog.start();
        await().atMost(Duration.ofSeconds(20)).until(board::ready);
        profile = CHROMIUM.newContext();
        page = profile.newPage();
        signIn(page, board.port(), BoardOnALog.USER);
    }

    /** By the form; every account here has the same password. */
    static void signIn(Page page, int port, String user) {
        page.navigate("http://127.0.0.1:" + port + "/");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(BoardOnALog.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** A profile of its own in the same browser. */
    static BrowserContext another() {
        return CHROMIUM.newContext();
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path chromium() {
        return CHROMIUMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found; install it, for example: apt-get install chromium"));
    }

    @Override
    public void close() {
        profile.close();
        board.close();
    }
}
