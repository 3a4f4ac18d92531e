package vigil.wire.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.OnCall;

class YamlRotaTest {
    private static final String ROTA = """
            people:
              ann: {name: Ann Lee, phone: "01632 960201"}
              ben: {name: Ben Shah, phone: "01632 960202"}
              cara: {name: Cara Obi}
            weekly:
              - on: "mon-fri 20:00-08:00"
                rotate: [ann, ben, [cara, ann]]
                from: 2026-11-04
                except: [2026-12-25]
              - on: "sat-sun 20:00-08:00"
                people: [cara, ben]
                from: 2026-11-07
                until: 2027-03-28
                every: 2
            dates:
              - {from: 2026-11-21 20:00, to: 2026-11-22 08:00, people: [ben], reason: Swapped with Cara}
              - {from: 2026-11-23 20:00, to: 2026-11-23 22:00, people: []}
              - {from: 2026-11-24 20:00, to: 2026-11-24 22:00, people: [cara], also: true}
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-03T22:00:00Z | ''                                         | before it begins
        2026-11-04T22:00:00Z | Ann Lee 01632 960201                       | the first week, from its Wednesday
        2026-11-07T07:59:00Z | Ann Lee 01632 960201                       | the morning after Friday
        2026-11-07T21:00:00Z | Cara Obi, Ben Shah 01632 960202            | a weekend, first whom to ring first
        2026-11-09T22:00:00Z | Ben Shah 01632 960202                      | the second week
        2026-11-14T22:00:00Z | ''                                         | not that weekend: it is every second one
        2026-11-16T22:00:00Z | Cara Obi, Ann Lee 01632 960201             | the third week
        2026-11-21T22:00:00Z | Ben Shah 01632 960202                      | a swap stands instead
        2026-11-22T22:00:00Z | Cara Obi, Ben Shah 01632 960202            | and ends
        2026-11-23T21:00:00Z | ''                                         | nobody
        2026-11-23T22:00:00Z | Ann Lee 01632 960201                       | the first week again
        2026-11-24T21:00:00Z | Ann Lee 01632 960201, Cara Obi             | somebody in addition
        2026-12-25T22:00:00Z | ''                                         | except
        """)
    void itSaysWhoIsOnCall(Instant at, String names, String why) {
        Rota rota = YamlRota.read(ROTA, (line, reason) -> {
            throw new AssertionError(line + ": " + reason);
        });

        assertThat(rota.onCallAt(at).stream()
                        .map((OnCall one) -> one.phone() == null ? one.name() : one.name() + " " + one.phone())
                        .collect(Collectors.joining(", ")))
                .as(why)
                .isEqualTo(names);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        people:                       | staff:                        | 1: 'staff' is nothing that a rota knows here; it knows dates, people, weekly
        {name: Cara Obi}              | {phone: "01632 960203"}       | 4: somebody has a 'name' and, in quotes, a 'phone'
        "01632 960202"                | 1632960202                    | 3: somebody has a 'name' and, in quotes, a 'phone'
        "01632 960202"                | "ask the desk"                | 3: a telephone number has digits and spaces, such as 01632 960201
        "mon-fri 20:00-08:00"         | "weekdays"                    | 6: turns look like 'mon-fri 18:00-08:00', or 'fri 18:00-08:00 +3 days'
        rotate: [ann, ben,            | rotate: [ann, dan,            | 7: names somebody whom 'people' does not list: number 1 of these
        from: 2026-11-04              | from: next week               | 8: is no date of the form 2026-11-21
        [2026-12-25]                  | [2026-12-26]                  | 9: is a day on which this turn does not start
        [2026-12-25]                  | 2026-12-25                    | 9: is no list
        from: 2026-11-04              | from: "+999999999-12-31"      | 8: is no date of the form 2026-11-21
        to: 2026-11-22 08:00          | to: "2026-11-22 08:00:30"     | 16: is no local time of the form 2026-11-21 20:00
        until: 2027-03-28             | except: [2026-11-14]          | 13: is a day on which this turn does not start
        {name: Cara Obi}              | {name: *cara}                 | 4: is written as *, which stands for what is elsewhere: write it out
        weekly:                       | ---                           | 6: begins another document: write one file, without '---' in it
        people: [cara, ben]           | rotate: [cara, ben]           | 10: a turn has 'people', or 'rotate' for those who take a week each; only the first may have 'every'
        people: [cara, ben]           | people: []                    | 11: a turn names somebody: for dates without anybody see 'dates'
        until: 2027-03-28             | until: 2026-03-28             | 13: ends before it starts
        every: 2                      | every: second                 | 14: 'every' is a number of weeks, 1 to 104
        every: 2                      | weeks: 2                      | 14: 'weeks' is nothing that a rota knows here; it knows every, except, from, on, people, rotate, until
        to: 2026-11-22 08:00          | to: 2026-11-21 08:00          | 16: is not after 'from'
        to: 2026-11-22 08:00          | to: Sunday                    | 16: is no local time of the form 2026-11-21 20:00
        to: 2026-11-22 08:00          | to: 2026-11-23 21:00          | 17: is at the same time as what line 16 says: end one where the other begins
        people: []                    | people: nobody                | 17: a date has a list of 'people', empty for nobody, and may have 'also: true' and a 'reason'
        people: [cara], also          | people: [], also              | 18: 'also' is for somebody in addition: name them
        dates:                        | dates: [                      | 15: is not YAML
        """)
    void whatCantBeFollowedIsRefusedByLine(String was, String is, String said) {
        List<String> problems = new ArrayList<>();
        YamlRota.read(ROTA.replaceFirst(Pattern.quote(was), is), (line, reason) -> problems.add(line + ": " + reason));

        assertThat(problems).anyMatch(problem -> problem.startsWith(said));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        phone: "01632 960201"} | phone: "01632 960201"       | a bracket is missing
        "01632 960201"         | 01632960201: x              | a quote is missing
        "01632 960201"         | 44016329602010163296020101  | two numbers ran together
        [ann, ben,             | [Ann Lee, 01632 960201,     | the name stands where the key should
        """)
    void noProblemGivesAwayWhoTheStaffAre(String was, String is, String why) {
        List<String> problems = new ArrayList<>();
        YamlRota.read(ROTA.replaceFirst(Pattern.quote(was), is), (line, reason) -> problems.add(line + ": " + reason));

        assertThat(problems).as(why).isNotEmpty().noneMatch(said -> said.matches("(?s).*(Ann Lee|Ben Shah|0163).*"));
    }

    @Test
    void aFileThatWouldFillTheMemoryIsRefusedFirst() {
        List<String> problems = new ArrayList<>();
        String key = "k".repeat(200_000);

        YamlRota.read(
                "? " + key + "\n: [" + "1,".repeat(100_000) + "1]\n",
                (line, reason) -> problems.add(line + ": " + reason));

        assertThat(problems).containsExactly("1: has a key of more than 100 letters");
    }

    @Test
    void whoHasATurnAloneMayStandWithoutBrackets() {
        Rota rota = YamlRota.read(ROTA.replace("people: [cara, ben]", "people: cara"), (line, reason) -> {
            throw new AssertionError(line + ": " + reason);
        });

        assertThat(rota.onCallAt(Instant.parse("2026-11-07T21:00:00Z")))
                .extracting(OnCall::name)
                .containsExactly("Cara Obi");
    }

    @Test
    void theExampleThatIsExplainedIsOne() throws IOException {
        String explained = Files.readString(Path.of("../../directory/README.md"));
        int begins = explained.indexOf("```yaml\n", explained.indexOf("## Rotas"));
        String example = explained.substring(begins + "```yaml\n".length());
        List<String> problems = new ArrayList<>();

        Rota rota = YamlRota.read(
                example.substring(0, example.indexOf("```")), (line, reason) -> problems.add(line + ": " + reason));

        assertThat(problems).isEmpty();
        assertThat(rota.turns()).hasSize(3);
        assertThat(rota.shifts()).hasSize(3);
    }

    @Test
    void aNightBetweenTheClocksLastsByTheWall() {
        Rota rota = YamlRota.read("""
                people: {ann: {name: Ann Lee}}
                dates:
                  - {from: 2027-10-31 00:30, to: 2027-10-31 01:30, people: [ann]}
                  - {from: 2027-10-31 01:30, to: 2027-10-31 08:00, people: [ann], also: true}
                """, (line, reason) -> {
            throw new AssertionError(line + ": " + reason);
        });

        assertThat(rota.emptyAfter(Instant.parse("2027-10-30T23:30:00Z"), Instant.parse("2027-11-01T00:00:00Z")))
                .contains(Instant.parse("2027-10-31T08:00:00Z"));
    }
}
