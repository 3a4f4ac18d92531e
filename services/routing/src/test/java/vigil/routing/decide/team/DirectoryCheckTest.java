package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.team.ShadowMode;
import vigil.routing.Examples;
import vigil.wire.directory.DirectoryFolder;
import vigil.wire.directory.DirectoryFolder.Loaded;

class DirectoryCheckTest {
    /** What is changed in a fit directory, and what is then said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        needs: [any]                                   | needs: [falls]                 | directory.yaml:2: /teams: no team is open all week, takes every need and age and covers everywhere: somebody must be the last resort
        kind: coordination-desk                        | kind: pharmacy                 | directory.yaml:2: /teams: there is no coordination desk: possible matches would have no owner
        id: hospice                                    | id: spa                        | directory.yaml:15: /teams/2/id: is used by two teams: spa
        covers: {places: [coventry]}                   | covers: {places: [atlantis]}   | directory.yaml:18: /teams/2/covers/places/0: names a place that is not in the directory: atlantis
        opens: ["mon-fri 09:00-17:00"]                 | opens: []                      | directory.yaml:35: /teams/4/opens: is missing: childrens would never be open
        opens: ["mon-fri 09:00-17:00"]                 | opens: ["office hours"]        | directory.yaml:35: /teams/4/opens/0: opening hours look like 'mon-fri 08:00-20:00'
        districts: [CV21]                              | districts: [CV1]               | directory.yaml:38: /places/1/districts/0: lies in two places: CV1
        {id: rugby, name: Rugby, | {id: coventry, name: R, | directory.yaml:38: /places/1/id: is used by two places: coventry
        kind: hospice                                  | kind: castle                   | directory.yaml:17: /teams/2/kind: is none of coordination-desk, single-point-of-access, specialist-palliative, hospice, district-nursing, ucr, ooh-gp, children, care-home-support, pharmacy
        version: 3                                     | version: 3: 4                  | directory.yaml:1: is not YAML here, or above: look at brackets, quotes and indents
        """)
    void aBadDirectoryIsRefusedWithFileLineAndReason(String was, String is, String said) {
        String text = Examples.directoryText().replaceFirst(java.util.regex.Pattern.quote(was), is);

        assertThat(problems(Map.of("directory.yaml", text))).anyMatch(problem -> problem.startsWith(said));
    }

    @Test
    void aTeamWithoutANameIsSaidToLackIt() {
        String text = Examples.directoryText().replace("    name: Hospice community team\n", "");

        assertThat(problems(Map.of("directory.yaml", text)))
                .containsExactly("directory.yaml:15: /teams/2/name: is missing");
    }

    @Test
    void aCapabilityForANeedThatNobodyKnowsIsRefused() {
        String more = "capabilities:\n  - {can: prescribe, needs: [medicine]}";

        assertThat(problems(Map.of("a.yaml", Examples.directoryText(), "b.yaml", more)))
                .containsExactly("b.yaml:2: /capabilities/0/needs/0: is a need that no rule asks for and no team takes:"
                        + " medicine");
    }

    @Test
    void somethingThatATeamCanDoAndNoCapabilityKnowsIsRefusedWithTheNearestThatOneDoes() {
        String text = Examples.directoryText()
                .replace("kind: hospice\n", "kind: hospice\n    can: [syringe-driver, prescibe]\n");
        String more = """
                capabilities:
                  - {can: verify-death, needs: [any]}
                  - {can: prescribe, needs: [any]}
                  - {can: syringe-driver, needs: [any]}""";

        assertThat(problems(Map.of("a.yaml", text, "b.yaml", more)))
                .containsExactly("a.yaml:18: /teams/2/can/1: is nothing that a need calls for: prescibe;"
                        + " the nearest that one does is prescribe");
        assertThat(problems(Map.of("a.yaml", text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"desk, 8, 0, Coordination desk", "spa, 14, 1, Single point of access"})
    void aRotaNeverClosesTheDeskOrTheLastResort(String team, int line, int index, String name) {
        Map<String, String> texts = Map.of(
                "directory.yaml", Examples.directoryTextWithRota(team), "rotas/nights.yaml", "people: {}\nweekly: []");

        assertThat(problems(texts))
                .contains("directory.yaml:%d: /teams/%d/rota: would close %s when nobody is on call: the coordination"
                                .formatted(line, index, name)
                        + " desk and the last resort have no rota");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        teams: [nobody]                          | /shadow/teams/0: is no team of the directory: nobody
        teams: [hospice, desk]                   | /shadow/teams/1: is the coordination desk, which is shown everything that is in shadow: desk
        teams: [spa]                             | /shadow/teams/0: is the last resort, after which nobody is told: spa
        teams: [hospice, hospice]                | /shadow/teams/1: stands there twice: hospice
        team: [hospice]                          | /shadow/team: is neither 'teams' nor 'publishers'
        publishers: [the ambulance service]      | /shadow/publishers/0: is no source such as urn:nhs:ods:RYA: the ambulance service
        publishers: ["urn:vigil:desk"]           | /shadow/publishers/0: is calls to the desk, which are always live: urn:vigil:desk
        publishers: ["urn:a1:b", "urn:a1:b"]     | /shadow/publishers/1: stands there twice: urn:a1:b
        """)
    void whoCanNotBeInShadowIsRefusedWithFileLineAndReason(String shadow, String said) {
        assertThat(problems(Map.of("a.yaml", Examples.directoryText(), "b.yaml", "shadow:\n  " + shadow)))
                .containsExactly("b.yaml:2: " + said);
    }

    @Test
    void nobodyIsInShadowInADirectoryThatDoesNotSay() {
        assertThat(Examples.directory().shadow()).isEqualTo(ShadowMode.NONE);
    }

    @Test
    void theSameKeyInTwoFilesIsRefused() {
        assertThat(problems(Map.of("a.yaml", Examples.directoryText(), "b.yaml", "version: 4")))
                .containsExactly("b.yaml:1: 'version' stands in another file too");
    }

    @Test
    void theDirectoryOfCoventryAndWarwickshireIsFitForUse() throws IOException {
        Loaded loaded = DirectoryFolder.load(Path.of("../../directory"), DirectoryCheck::problems);

        assertThat(loaded).isInstanceOf(Loaded.Fit.class);
    }

    @Test
    void coveringEveryPlaceIsCoveringEverywhereForTheLastResort() {
        String text = Examples.directoryText()
                .replaceFirst(
                        "(?s)(single-point-of-access\\s+)covers: \\{everywhere: true}",
                        "$1covers: {places: [coventry, rugby]}");

        assertThat(problems(Map.of("directory.yaml", text))).isEmpty();
    }

    private static List<String> problems(Map<String, String> texts) {
        return switch (DirectoryFolder.read(texts, DirectoryCheck::problems)) {
            case Loaded.Fit fit -> List.of();
            case Loaded.Refused(var problems) -> problems;
        };
    }
}
