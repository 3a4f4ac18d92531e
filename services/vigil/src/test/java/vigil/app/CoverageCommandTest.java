package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.app.Said.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gap analysis of a small directory, as a commissioner gets it. */
class CoverageCommandTest {
    private static final String DIRECTORY = """
        version: 3
        approvedBy: null
        teams:
          - {id: desk, name: Desk, kind: coordination-desk, covers: {everywhere: true}, needs: [possible-match], opens: ["mon-sun 00:00-24:00"]}
          - {id: spa, name: The <last> resort, kind: single-point-of-access, covers: {everywhere: true}, needs: [any], opens: ["mon-sun 00:00-24:00"]}
          - {id: day, name: Day team, kind: hospice, covers: {everywhere: true}, needs: [falls], opens: ["mon-fri 08:00-20:00", "sat 08:00-12:00"]}
        places:
          - {id: coventry, name: Coventry, districts: [CV1]}
          - {id: rugby, name: Rugby, districts: [CV21]}
        needs: {version: 1, default: {need: falls, priority: urgent, actionWanted: "Ring.", says: "Any"}, rules: []}
        escalation: {}
        bankHolidays: [2026-12-25]
        """;

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("directory.yaml"), DIRECTORY);
    }

    @Test
    void theTableSaysWhatIsMissingWhereAndWhen() {
        Said said = run("coverage", "--directory", directory.toString(), "--from", "2026-11-23");

        assertThat(said.status()).isZero();
        assertThat(said.out()).isEqualTo("""
            Cover in the week from Monday 23 November 2026
            Hours in which nobody but the last resort (The <last> resort) would come or answer. Team directory version 3, an example that no clinician has approved.

            need   who can  ages      place       hours       when
            falls  anybody  all ages  everywhere  104 of 168  Mon 00:00–08:00, Mon–Fri 20:00–08:00, Sat 12:00 to Mon 00:00

            0 of 2 combinations of place, ages, need and capability are covered all week.
            """);
    }

    @Test
    void saysWhereBankHolidaysHaveNotBeenListedYet() throws IOException {
        String missing = "The directory lists no bank holiday of 2027: on one, every team keeps the hours of a Sunday,"
                + " and that is not shown here.";

        for (String form : List.of("table", "html")) {
            assertThat(cover("2026-12-28", form)).contains(missing);
            assertThat(cover("2026-12-20", form)).doesNotContain("bank holiday of");
        }
        String json = cover("2026-12-28", "json");
        assertThat(Schemas.faults("coverage", json)).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(json)
                        .at("/yearsWithoutBankHolidays")
                        .toString())
                .isEqualTo("[2027]");
    }

    private String cover(String from, String form) {
        return run("coverage", "--directory", directory.toString(), "--from", from, "--format", form)
                .out();
    }

    @Test
    void theJsonHasEveryStretchWithLondonsOffset() throws IOException {
        Said said = run("coverage", "--directory", directory.toString(), "--from", "2026-10-19", "--format", "json");

        assertThat(Schemas.faults("coverage", said.out())).isEmpty();
        JsonNode whole = new ObjectMapper().readTree(said.out());
        assertThat(whole.at("/hours").intValue()).as("the clocks go back").isEqualTo(169);
        assertThat(whole.at("/lastResort").textValue()).isEqualTo("spa");
        assertThat(whole.at("/approved").booleanValue()).isFalse();
        assertThat(whole.at("/from").textValue()).isEqualTo("2026-10-19T00:00:00+01:00");
        assertThat(whole.at("/until").textValue()).isEqualTo("2026-10-26T00:00:00Z");
        assertThat(whole.at("/cells")).hasSize(2);
        JsonNode cell = whole.at("/cells/1");
        assertThat(cell.at("/place").textValue()).isEqualTo("rugby");
        assertThat(cell.at("/ages").toString()).isEqualTo("{\"from\":0,\"to\":null}");
        assertThat(cell.at("/can").isNull()).isTrue();
        assertThat(cell.at("/hoursWithout").intValue()).isEqualTo(105);
        assertThat(cell.at("/without/5").toString())
                .isEqualTo("{\"from\":\"2026-10-23T20:00:00+01:00\",\"until\":\"2026-10-24T08:00:00+01:00\"}");
        assertThat(cell.at("/without/6").toString())
                .isEqualTo("{\"from\":\"2026-10-24T12:00:00+01:00\",\"until\":\"2026-10-26T00:00:00Z\"}");
    }

    @Test
    void aTeamInShadowIsNotToldAndIsNoCover() throws IOException {
        Files.writeString(directory.resolve("directory.yaml"), DIRECTORY + "shadow: {teams: [day]}\n");

        Said said = run("coverage", "--directory", directory.toString(), "--from", "2026-11-23");

        assertThat(said.out())
                .contains("has approved. In shadow, not told and so no cover: Day team.")
                .contains("168 of 168");
    }

    @Test
    void thePageNeedsNothingElseAndSaysInWordsWhatItsColoursShow() {
        String page = run("coverage", "--directory", directory.toString(), "--from", "2026-11-23", "--format", "html")
                .out();

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<caption>Coventry, all ages</caption>", "<caption>Rugby, all ages</caption>")
                .contains("The &lt;last&gt; resort", "Mon–Fri 20:00–08:00", "104 of 168")
                .doesNotContain("<link", "<script", "src=");
    }

    @Test
    void closuresOfTheWeekAreListedAndTheirHoursAreGaps() throws IOException {
        Files.writeString(
                directory.resolve("directory.yaml"),
                DIRECTORY.replace(
                        "needs: [falls], ",
                        "needs: [falls], closed: [{from: 2026-11-25 12:00, to: 2026-11-25, why: Training & tea},"
                                + " {from: 2026-11-30, to: 2026-11-30, why: Not this week}], "));

        String table = run("coverage", "--directory", directory.toString(), "--from", "2026-11-23")
                .out();
        String json = run("coverage", "--directory", directory.toString(), "--from", "2026-11-23", "--format", "json")
                .out();
        String page = run("coverage", "--directory", directory.toString(), "--from", "2026-11-23", "--format", "html")
                .out();

        assertThat(table).contains("""
                        approved.
                        Day team: closed from Wed 25 Nov 12:00 to Thu 26 Nov 00:00, Training & tea

                        need""", "112 of 168", "Wed 12:00–08:00").doesNotContain("Not this week");
        assertThat(Schemas.faults("coverage", json)).isEmpty();
        assertThat(new ObjectMapper().readTree(json).at("/closures").toString())
                .isEqualTo("[{\"team\":\"day\",\"from\":\"2026-11-25T12:00:00Z\",\"until\":\"2026-11-26T00:00:00Z\","
                        + "\"why\":\"Training & tea\"}]");
        assertThat(page)
                .contains("<li>Day team: closed from Wed 25 Nov 12:00 to Thu 26 Nov 00:00, Training &amp; tea</li>");
    }

    @Test
    void aWrongDateIsWrongUsageAndAWrongDirectoryAFailure() throws IOException {
        Said date = run("coverage", "--directory", directory.toString(), "--from", "tomorrow");
        assertThat(date.status()).isEqualTo(2);
        assertThat(date.err()).contains("\"tomorrow\" is not a date such as 2026-12-21");

        Files.writeString(
                directory.resolve("directory.yaml"), DIRECTORY.replace("kind: coordination-desk", "kind: ucr"));
        Said wrong = run("coverage", "--directory", directory.toString());
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("directory.yaml:3").contains("there is no coordination desk");
    }
}
