package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vigil.app.run.AllInOne;
import vigil.app.run.DataFolder;
import vigil.app.run.Ports;
import vigil.board.http.signin.Password;
import vigil.platform.service.Closeables;

/** All of Vigil in this process with its real routing, two coordinators who may sign in, and Chromium to do it with. */
final class VigilInBrowsers implements AutoCloseable {
    /** Always open, and nobody's first choice. */
    static final String LAST_RESORT = "24/7 palliative single point of access";

    /** The second coordinator; the first is {@link AllInOne#user()}, whom others see as "Coordinator". */
    static final String SAM = "sam";

    private static final List<Path> CHROMIUMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    final String password;
    private final Closeables parts = new Closeables();
    private final AllInOne vigil;
    private final Web web;
    private final Browser chromium;

    private VigilInBrowsers(Path folder) throws InterruptedException {
        DataFolder data = DataFolder.open(folder);
        password = data.password().text();
        vigil = parts.add(AllInOne.start(new AllInOne.Options(
                data,
                "127.0.0.1",
                new Ports(0, 0, 0, 0),
                Path.of("../../directory"),
                password,
                data.keep("accounts.json", accounts(password)),
                died -> {})));
        web = parts.add(new Web(AllInOne.user(), password));
        Playwright playwright = parts.add(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static VigilInBrowsers in(Path folder) throws InterruptedException {
        return new VigilInBrowsers(folder);
    }

    private static String accounts(String password) {
        return """
                [{"user":"%s","name":"Sam Patel","role":"coordinator","password":"%s"}]""".formatted(SAM, Password.Hashed.of(password).hash());
    }

    private static Path executable() {
        return CHROMIUMS.stream().filter(Files::isExecutable).findFirst().orElse(CHROMIUMS.getFirst());
    }

    /** The sign-in page, in a browser of its own. */
    Page atTheDoor() {
        Page page = chromium.newContext().newPage();
        page.navigate(vigil.address("board") + "/");
        return page;
    }

    /** The board, in a browser of its own. */
    Page signedIn(String user) {
        Page page = atTheDoor();
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    /** From now on these people, one JSON line each, are on the register. */
    void register(String people) throws IOException, InterruptedException {
        post("register", "/people/import", "application/x-ndjson", people + "\n", 200);
    }

    /** A source tells of an incident. */
    void publish(String event) throws IOException, InterruptedException {
        post("intake", "/events", "application/cloudevents+json", event, 202);
    }

    private void post(String service, String path, String type, String body, int status)
            throws IOException, InterruptedException {
        var answer = web.post(vigil.address(service) + path, type, body);
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Override
    public void close() {
        parts.close();
    }
}
