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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.team.Closure;
import vigil.domain.team.DayOrTime;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.directory.DirectoryFolder.Loaded;

class WrittenClosuresTest {
    private static final String SHAPE = "a closure looks like '{from: 2026-12-24 12:00, to: 2026-12-27 08:00, why:"
            + " Refurbishment of the ward}', or with days, such as 2026-12-24, to the end of the last";

    @Test
    void closuresComeWithTheDirectoryAndThroughTheLogAsTheyWereWritten() {
        TeamDirectory directory = fit("""
                - {from: 2026-12-24T12:00, to: 2026-12-27 08:00, why: Refurbishment of the ward}
                      - {from: 2026-12-24, to: 2026-12-24, why: "Christmas Eve: by telephone only"}
                      - {from: 2020-02-29, to: 2020-02-29, why: Long over}""");

        Team ward = directory.teams().getFirst();
        assertThat(ward.closed())
                .containsExactly(
                        new Closure(day("2026-12-24 12:00"), day("2026-12-27 08:00"), "Refurbishment of the ward"),
                        new Closure(day("2026-12-24"), day("2026-12-24"), "Christmas Eve: by telephone only"),
                        new Closure(day("2020-02-29"), day("2020-02-29"), "Long over"));
        assertThat(directory.isOpen(ward, Instant.parse("2026-12-26T12:00:00Z")))
                .isFalse();
        byte[] published = Codec.DIRECTORY.encode(directory);
        assertThat(new String(published, StandardCharsets.UTF_8))
                .contains(
                        "{\"from\":\"2026-12-24 12:00\",\"to\":\"2026-12-27 08:00\",\"why\":\"Refurbishment of the ward\"}")
                .contains("{\"from\":\"2026-12-24\",\"to\":\"2026-12-24\"");
        assertThat(Codec.DIRECTORY.decode(published)).isEqualTo(new Decoded.Value<>(directory, List.of()));
    }

    @Test
    void aDirectoryFromBeforeClosuresHasNone() {
        String published =
                "{\"version\":3,\"teams\":[{\"id\":\"ward\",\"name\":\"Ward\",\"opens\":[\"mon-sun 08:00-20:00\"]}]}";

        assertThat(Codec.DIRECTORY.decode(published.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Decoded.Value.class,
                        read -> assertThat(((TeamDirectory) read.value())
                                        .teams()
                                        .getFirst()
                                        .closed())
                                .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        - {from: 2026-12-27, to: 2026-12-24, why: x}             | /0/to: is not after 'from'
        - {from: 2026-12-24 12:00, to: 2026-12-24 12:00, why: x} | /0/to: is not after 'from'
        - {from: 2026-02-29, to: 2026-03-01, why: x}             | /0/from: is no date such as 2026-12-24, and no local time such as 2026-12-24 12:00
        - {from: 2026-12-24, to: 2026-12-24 25:00, why: x}       | /0/to: is no date such as 2026-12-24, and no local time such as 2026-12-24 12:00
        - {from: 2026-12-24, to: 2026-12-24T12:00Z, why: x}      | /0/to: is no date such as 2026-12-24, and no local time such as 2026-12-24 12:00
        - {from: 20261224, to: 2026-12-24, why: x}               | /0/from: is no date such as 2026-12-24, and no local time such as 2026-12-24 12:00
        - {from: 2026-12-24, to: 2026-12-24}                     | /0/why: is missing: whoever looks for a team reads it
        - {from: 2026-12-24, to: 2026-12-24, why: " "}           | /0/why: is missing: whoever looks for a team reads it
        - {from: 2026-12-24, to: 2026-12-24, why: 7}             | /0/why: is missing: whoever looks for a team reads it
        - {from: 2026-12-24, to: 2026-12-24, why: x, until: y}   | /0/until: is nothing that a closure has: it has from, to, why
        """)
    void aSlipOfThePenIsRefusedWithFileLineAndReason(String closure, String said) {
        assertThat(refused(closure)).containsExactly("teams.yaml:8: /teams/0/closed" + said);
    }

    @Test
    void whatLacksAnEndOrIsNoClosureIsToldWhatOneLooksLike() {
        assertThat(refused("- {from: 2026-12-24, why: x}"))
                .containsExactly("teams.yaml:8: /teams/0/closed/0/to: is missing: " + SHAPE);
        assertThat(refused("- 2026-12-24")).containsExactly("teams.yaml:8: /teams/0/closed/0: " + SHAPE);
        assertThat(problems(team("closed: 2026-12-24")))
                .containsExactly("teams.yaml:7: /teams/0/closed: is a list: " + SHAPE);
        assertThat(refused("- {from: 2026-12-24, to: 2026-12-24, why: " + "x".repeat(201) + "}"))
                .containsExactly("teams.yaml:8: /teams/0/closed/0/why: has 200 letters at most, on one line");
        assertThat(refused("- {from: 2026-12-24, to: 2026-12-24, why: x}\n      ".repeat(101)))
                .containsExactly(
                        "teams.yaml:7: /teams/0/closed: has more than 100 closures: delete those that are over");
    }

    @Test
    void anEmptyListIsNone() {
        assertThat(problems(team("closed:"))).isEmpty();
        assertThat(problems(team("closed: []"))).isEmpty();
    }

    @Test
    void aWordThatOnlyLooksLikeClosedIsRefused() {
        assertThat(problems(team("closes: []")))
                .containsExactly("teams.yaml:7: /teams/0/closes: is nothing that a team has: closures are written as"
                        + " 'closed'");
    }

    @Test
    void whatElseIsWrongIsSaidWithIt() {
        assertThat(problems(team("closed: [{}]").replace("name: Ward", "nome: Ward")))
                .hasSize(4)
                .contains("teams.yaml:3: /teams/0/name: is missing");
    }

    @Test
    void theExampleThatIsExplainedIsOne() throws IOException {
        String explained = Files.readString(Path.of("../../directory/README.md"));
        int begins = explained.indexOf("```yaml\n", explained.indexOf("## Closures")) + "```yaml\n".length();
        String example = explained.substring(begins, explained.indexOf("```", begins));

        assertThat(problems(team(example.indent(4).strip()))).isEmpty();
        assertThat(example.lines()).hasSize(3);
    }

    private static DayOrTime day(String text) {
        return DayOrTime.parse(text).orThrow();
    }

    private static TeamDirectory fit(String closures) {
        return switch (load(team("closed:\n      " + closures))) {
            case Loaded.Fit(var directory) -> directory;
            case Loaded.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> refused(String closures) {
        return problems(team("closed:\n      " + closures));
    }

    private static List<String> problems(String text) {
        return switch (load(text)) {
            case Loaded.Fit fit -> List.of();
            case Loaded.Refused(var problems) -> problems;
        };
    }

    private static Loaded load(String text) {
        return DirectoryFolder.read(Map.of("teams.yaml", text), none -> List.of());
    }

    private static String team(String line) {
        return """
                version: 3
                teams:
                  - id: ward
                    name: Ward
                    covers: {everywhere: true}
                    opens: ["mon-sun 08:00-20:00"]
                    %s
                """.formatted(line);
    }
}
