package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.app.Said.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.board.http.signin.Password;

/** Exit statuses and what users are told. */
class CommandLineTest {
    private static final String DIRECTORY = "../../directory";

    @TempDir
    Path folder;

    @Test
    void wrongUsageEndsWithTwoAndNamesWhatIsMissing() {
        Said said = run("route", "--at", "2026-11-22T02:00");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("--register").contains("vigil route --help");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        assertThat(run("reticulate").status()).isEqualTo(2);
    }

    @Test
    void aTimeThatIsNoneIsWrongUsage() {
        Said said = run("route", "--at", "tonight", "--register", "x", "--events", "y");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("tonight").doesNotContain("Exception");
    }

    @Test
    void helpAndVersionEndWithZero() {
        assertThat(run("help").status()).isZero();
        assertThat(run("--version").status()).isZero();
        assertThat(run("up", "--help").status()).isZero();
    }

    @Test
    void aFileThatIsNotThereEndsWithOneAndASentence() {
        Said said = run("match", "--register", "nowhere.ndjson", "--events", "nowhere.ndjson");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("There is no file nowhere.ndjson that can be read; check its name.\n");
    }

    @Test
    void aPasswordIsHashedForTheFileOfAccounts() {
        Said said = typed("a long enough password\n", "password");
        assertThat(said.status()).isZero();
        assertThat(Password.Hashed.isOne(said.out().strip())).isTrue();
        assertThat(new Password.Hashed(said.out().strip()).is("a long enough password"))
                .isTrue();
        assertThat(said.out()).doesNotContain("enough");

        Said refused = typed("too short\n", "password");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).isEqualTo("Choose a password of 12 characters or more.\n");
    }

    private static Said typed(String line, String... arguments) {
        InputStream real = System.in;
        System.setIn(new ByteArrayInputStream(line.getBytes(UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(real);
        }
    }

    @Test
    void aTakenPortIsNamedWithItsOption() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Said said =
                    run("up", "--data", folder.resolve("data").toString(), "--board-port", "" + taken.getLocalPort());
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.err()).contains(":" + taken.getLocalPort()).contains("--board-port");
        }
    }

    @Test
    void everyAddressAtOnceIsNoAddress() {
        Said said = run("up", "--data", folder.resolve("data").toString(), "--host", "0.0.0.0");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("--host 0.0.0.0");
    }

    @Test
    void aBreathlessPersonAtTwoOnSundayGoesToTheNightTeam() throws Exception {
        Said said = route(Example.event("night", 1, "triaged", Example.identity(1)));
        assertThat(said.status()).isZero();
        assertThat(said.out().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"owner\":\"night-nursing-coventry\"")
                        .contains("closed now")
                        .contains("open until 08:00"));
    }

    @Test
    void twoIncidentsOfOnePersonAreOneAlertAndAStrangerIsNone() throws Exception {
        Said said = route(
                Example.event("first", 1, "triaged", ""),
                Example.event("stranger", 1, "triaged", Example.identity(9)),
                Example.event("first", 2, "triaged", Example.identity(1)),
                Example.event("second", 1, "triaged", Example.identity(1)));
        assertThat(said.status()).isZero();
        assertThat(said.out().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"id\":\"first\"", "\"id\":\"second\"")
                        .doesNotContain("stranger"));
    }

    @Test
    void aBadLineIsReportedByItsNumberAndTheOthersAreRouted() throws Exception {
        Said said = route("not JSON", Example.event("night", 1, "triaged", Example.identity(1)));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("events line 1: ");
        assertThat(said.out().lines()).hasSize(1);
    }

    @Test
    void aDirectoryThatIsNoneIsRefused() throws Exception {
        Files.writeString(folder.resolve("people"), Example.person(1));
        Said said = run(
                "route",
                "--directory",
                folder.toString(),
                "--at",
                "2026-11-22T02:00",
                "--register",
                folder.resolve("people").toString(),
                "--events",
                folder.resolve("people").toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains(folder.toString()).doesNotContain("Exception");
    }

    @Test
    void aProposedDirectoryShowsWhoWouldHaveBeenAskedInsteadAndWhy() throws Exception {
        String call = Example.event("night", 1, "triaged", Example.identity(1));
        Path proposed = folder.resolve("proposed");
        copy(Path.of(DIRECTORY), proposed);
        String teams = Files.readString(proposed.resolve("teams.yaml"));
        String until = teams.replace(
                "opens: [\"mon-sun 20:00-24:00\", \"mon-sun 00:00-08:00\"]", "opens: [\"mon-sun 20:00-24:00\"]");
        Files.writeString(proposed.resolve("teams.yaml"), until);

        assertThat(until).isNotEqualTo(teams);
        assertThat(route(call).out()).contains("\"owner\":\"night-nursing-coventry\"");
        assertThat(routeBy(proposed.toString(), call).out())
                .contains("\"owner\":\"ooh-gp\"")
                .contains("{\"team\":\"night-nursing-coventry\",\"name\":\"Overnight nursing, Coventry (example)\","
                        + "\"fits\":false,\"why\":\"closed now");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private Said route(String... events) throws IOException {
        return routeBy(DIRECTORY, events);
    }

    private Said routeBy(String directory, String... events) throws IOException {
        Path people = Files.writeString(folder.resolve("people.ndjson"), Example.person(1) + "\n");
        Path lines = Files.writeString(folder.resolve("events.ndjson"), String.join("\n", events));
        return run(
                "route",
                "--directory",
                directory,
                "--at",
                "2026-11-22T02:00",
                "--register",
                people.toString(),
                "--events",
                lines.toString());
    }
}
