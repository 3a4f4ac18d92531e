package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.alert.Routing;
import vigil.domain.identity.TeamId;
import vigil.domain.team.TeamDirectory;
import vigil.wire.directory.DirectoryFolder;
import vigil.wire.directory.DirectoryFolder.Loaded;

/** What a team must be able to do to be chosen for a need. */
class CapabilityTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final String TEXT = """
        version: 3
        teams:
          - {id: desk, name: Desk, kind: coordination-desk, covers: {everywhere: true}, needs: [possible-match], opens: ["mon-sun 00:00-24:00"]}
          - {id: spa, name: Single point of access, kind: single-point-of-access, covers: {everywhere: true}, needs: [any], opens: ["mon-sun 00:00-24:00"]}
          - {id: hospice, name: Hospice, kind: hospice, covers: {everywhere: true}, needs: [medicines, falls], opens: ["mon-sun 00:00-24:00"]}
          - {id: doctor, name: Doctor, kind: ooh-gp, covers: {everywhere: true}, needs: [medicines], can: [prescribe], opens: ["mon-sun 00:00-24:00"]}
          - {id: stock, name: Doctor with a stock, kind: pharmacy, covers: {everywhere: true}, needs: [medicines], can: [prescribe, supply-medicines], opens: ["mon-sun 08:00-18:00"]}
        places: [{id: coventry, name: Coventry, districts: [CV1]}]
        needs: {version: 1, default: {need: falls, priority: urgent, actionWanted: "Ring.", says: "Any"}, rules: []}
        escalation: {}
        capabilities:
          - {can: prescribe, needs: [medicines]}
          - {can: supply-medicines, needs: [medicines]}
          - {can: syringe-driver, needs: [medicines], ages: {to: 17}}
          - {can: paediatric-advice, needs: [any], byTelephone: true}
        bankHolidays: []
        """;

    private final TeamDirectory directory = directory(TEXT);

    @Test
    void whoCanDoNothingThatTheNeedCallsForIsPassedOverWithTheReason() {
        assertThat(chosen("medicines", NOON, null).considered())
                .filteredOn(team -> team.team().equals(new TeamId("hospice")))
                .extracting(Routing.Considered::why)
                .containsExactly("can't prescribe or supply medicines");
    }

    @Test
    void soIsThePersonsOwnTeam() {
        assertThat(chosen("medicines", NOON, new TeamId("hospice")).chosen()).isNotEqualTo(new TeamId("hospice"));
    }

    @Test
    void whoCanDoMoreOfItComesFirst() {
        assertThat(chosen("medicines", NOON, null).chosen()).isEqualTo(new TeamId("stock"));
        assertThat(chosen("medicines", NOON.plusSeconds(12 * 3600), null).chosen())
                .isEqualTo(new TeamId("doctor"));
    }

    @Test
    void adviceByTelephoneIsNotAskedOfWhoComes() {
        assertThat(chosen("falls", NOON, null).chosen()).isEqualTo(new TeamId("hospice"));
    }

    @Test
    void whatAnyNeedCallsForIsCalledForByEach() {
        assertThat(directory(TEXT.replace("needs: [any], byTelephone: true", "needs: [any]"))
                        .calledFor("falls", OptionalInt.of(80)))
                .containsExactly("paediatric-advice");
        assertThat(directory(TEXT.replace("needs: [any], byTelephone: true", "needs: []"))
                        .calledFor("medicines", OptionalInt.of(80)))
                .containsExactly("prescribe", "supply-medicines", "paediatric-advice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[any]", "[]"})
    void whoTakesAnyNeedFindsWhoeverCanAndIsOfUseToTheGapsToo(String needs) {
        TeamDirectory all = directory(TEXT.replace("[medicines, falls]", needs)
                .replace("can: [prescribe], opens: [\"mon-sun 00:00", "can: [prescribe], opens: [\"mon-sun 23:00"));
        Placement coventry =
                new Placement(all.place("coventry").orElseThrow(), Routing.PlaceFrom.PRACTICE, null, null, "");

        assertThat(new TeamChoice("medicines", OptionalInt.of(80), coventry, null, NOON)
                        .among(all)
                        .considered())
                .filteredOn(team -> team.team().equals(new TeamId("hospice")))
                .allMatch(Routing.Considered::fits);
        assertThat(WeekOfCover.of(all, LocalDate.of(2026, 11, 23)).rows())
                .filteredOn(row -> row.need().equals("medicines") && row.can() == null)
                .allMatch(row -> row.gaps().isEmpty());
    }

    private Routing chosen(String need, Instant at, @Nullable TeamId keyTeam) {
        Placement coventry =
                new Placement(directory.place("coventry").orElseThrow(), Routing.PlaceFrom.PRACTICE, null, null, "");
        return new TeamChoice(need, OptionalInt.of(80), coventry, keyTeam, at).among(directory);
    }

    private static TeamDirectory directory(String text) {
        return switch (DirectoryFolder.read(Map.of("directory.yaml", text), DirectoryCheck::problems)) {
            case Loaded.Fit(var fit) -> fit;
            case Loaded.Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
