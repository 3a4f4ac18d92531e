package vigil.wire.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.directory.DirectoryFolder.Loaded;

class RotaFilesTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T22:00:00Z");
    private static final String ROTA = """
            people: {ann: {name: Ann Lee, phone: "01632 960201"}}
            weekly:
              - {on: "mon-sun 20:00-08:00", people: [ann], from: 2026-11-02}
            """;
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:night
            SUMMARY:Ann Lee
            DTSTART:20261102T200000
            DTEND:20261103T080000
            RRULE:FREQ=DAILY
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"rotas/nights.yaml, false", "rotas/nights.ics, true"})
    void whatATeamsRotaSaysComesWithTheDirectoryAndThroughTheLog(String path, boolean isCalendar) throws IOException {
        write(path, isCalendar ? CALENDAR : ROTA);

        TeamDirectory directory = fit(path);

        Team nights = directory.teams().getFirst();
        assertThat(directory.isOpen(nights, NIGHT)).isTrue();
        assertThat(directory.isOpen(nights, Instant.parse("2026-10-01T22:00:00Z")))
                .as("before anybody is on call")
                .isFalse();
        assertThat(Codec.DIRECTORY.decode(Codec.DIRECTORY.encode(directory)))
                .isEqualTo(new Decoded.Value<>(directory, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        rotas/none.yaml      | names a file that is not there: write it, or delete 'rota'
        ../outside.yaml      | is no file in a folder within that of the directory, such as rotas/nights.yaml
        rotas/../nights.yaml | is no file in a folder within that of the directory, such as rotas/nights.yaml
        teams.yaml           | is no file in a folder within that of the directory, such as rotas/nights.yaml
        rotas                | is no file in a folder within that of the directory, such as rotas/nights.yaml
        rotas/link.yaml      | is no file in a folder within that of the directory, such as rotas/nights.yaml
        rotas/nights.txt     | is neither a .yaml nor an .ics file
        rotas/latin.yaml     | names a file that is not written in UTF-8: save it so
        rotas/large.yaml     | names a file of more than 500 kB: delete what is over
        """)
    void aFileThatIsNoneIsRefusedWhereTheTeamNamesIt(String path, String said) throws IOException {
        write("rotas/nights.txt", ROTA);
        write("rotas/large.yaml", "#".repeat(500_001));
        write("nights.yaml", "approvedBy: null");
        Files.write(folder.resolve("rotas/latin.yaml"), "name: Zoë".getBytes(StandardCharsets.ISO_8859_1));
        Path outside = folder.resolveSibling(folder.getFileName() + "-outside.yaml");
        Files.writeString(outside, ROTA);
        Files.createSymbolicLink(folder.resolve("rotas/link.yaml"), outside);
        Files.writeString(folder.resolveSibling("outside.yaml"), ROTA);

        assertThat(refused(path)).containsExactly("teams.yaml:8: /teams/0/rota: " + said);
    }

    @Test
    void whatIsWrongInARotaIsSaidWithItsOwnFileAndLine() throws IOException {
        write("rotas/nights.yaml", ROTA.replace("[ann]", "[ben]"));
        write("rotas/nights.ics", CALENDAR.replace("DAILY", "YEARLY"));

        assertThat(refused("rotas/nights.yaml"))
                .containsExactly("rotas/nights.yaml:3: names somebody whom 'people' does not list: number 1 of these");
        assertThat(refused("rotas/nights.ics"))
                .containsExactly(
                        "rotas/nights.ics:8: a rota comes again DAILY or WEEKLY: write other dates as events of"
                                + " their own");
    }

    @Test
    void whatIsMadeWhenItIsPublishedIsNotWrittenByHand() {
        String team = team("rotas/nights.yaml").replace("    rota:", "    onCall: {turns: [], shifts: []}\n    rota:");

        assertThat(DirectoryFolder.read(Map.of("teams.yaml", team, "rotas/nights.yaml", ROTA), none -> List.of()))
                .isEqualTo(new Loaded.Refused(List.of("teams.yaml:8: /teams/0/onCall: is made when the directory is"
                        + " published: write it into the file that 'rota' names")));
    }

    private TeamDirectory fit(String path) throws IOException {
        return switch (load(path)) {
            case Loaded.Fit(var directory) -> directory;
            case Loaded.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private List<String> refused(String path) throws IOException {
        return switch (load(path)) {
            case Loaded.Fit fit -> List.of();
            case Loaded.Refused(var problems) -> problems;
        };
    }

    private Loaded load(String path) throws IOException {
        write("teams.yaml", team(path));
        return DirectoryFolder.load(folder, none -> List.of());
    }

    private static String team(String path) {
        return """
                version: 3
                teams:
                  - id: nights
                    name: Overnight nursing
                    kind: district-nursing
                    covers: {everywhere: true}
                    opens: ["mon-sun 20:00-08:00"]
                    rota: %s
                """.formatted(path);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
