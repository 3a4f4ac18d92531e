package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Routing;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.WeekOfCover.Row;
import vigil.routing.decide.team.WeekOfCover.Stretch;
import vigil.wire.directory.DirectoryFolder;
import vigil.wire.directory.DirectoryFolder.Loaded;

/** Hand-checked weeks of a small directory. */
class WeekOfCoverTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final String SMALL = """
        version: 3
        teams:
          - {id: desk, name: Desk, kind: coordination-desk, covers: {everywhere: true}, needs: [possible-match], opens: ["mon-sun 00:00-24:00"]}
          - {id: spa, name: Single point of access, kind: single-point-of-access, covers: {everywhere: true}, needs: [any], opens: ["mon-sun 00:00-24:00"]}
          - {id: hospice, name: Hospice, kind: hospice, covers: {places: [coventry]}, ages: {from: 18}, needs: [falls, medicines], can: [prescribe], opens: ["mon-sun 08:00-20:00"]}
          - {id: nights, name: Night nurses, kind: district-nursing, covers: {postcodes: [CV1, CV2]}, ages: {from: 18}, needs: [falls], opens: ["mon-fri 20:00-08:00"]}
          - {id: children, name: Children's nurses, kind: children, covers: {places: [coventry, rugby]}, ages: {to: 17}, needs: [falls], can: [paediatric-advice], opens: ["mon-fri 09:00-17:00"], advice: ["mon-sun 08:00-22:00"]}
          - {id: part, name: Part of Rugby, kind: ucr, covers: {postcodes: [CV21]}, needs: [falls], opens: ["mon-sun 00:00-24:00"]}
          - {id: half, name: From half past, kind: ucr, covers: {places: [rugby]}, ages: {from: 18}, needs: [medicines], can: [supply-medicines], opens: ["mon-sun 09:30-12:00"]}
        places:
          - {id: coventry, name: Coventry, districts: [CV1, CV2]}
          - {id: rugby, name: Rugby, districts: [CV21, CV22]}
        needs: {version: 1, default: {need: falls, priority: urgent, actionWanted: "Ring.", says: "Any"}, rules: []}
        escalation: {}
        capabilities:
          - {can: prescribe, needs: [medicines]}
          - {can: supply-medicines, needs: [medicines]}
          - {can: paediatric-advice, needs: [any], ages: {to: 17}, byTelephone: true}
        bankHolidays: [2026-12-25]
        """;

    private final TeamDirectory directory = read(SMALL);

    @Test
    void theCoordinationDeskAndTheLastResortAreNoCover() {
        assertThat(row("rugby", 18, "falls", null).gaps()).hasSize(168);
    }

    @Test
    void aNightTeamAndADayTeamLeaveTheNightsThatNeitherWorks() {
        WeekOfCover week = WeekOfCover.of(directory, MONDAY);
        assertThat(week.stretches(row("coventry", 18, "falls", null)))
                .containsExactly(
                        stretch("2026-11-23T00:00:00Z", "2026-11-23T08:00:00Z"),
                        stretch("2026-11-28T20:00:00Z", "2026-11-29T08:00:00Z"),
                        stretch("2026-11-29T20:00:00Z", "2026-11-30T00:00:00Z"));
    }

    @Test
    void aTeamThatCoversOnlyPartOfAPlaceIsNoCoverForIt() {
        assertThat(row("rugby", 18, "falls", null).gaps()).hasSize(168);
    }

    @Test
    void anHourIsCoveredOnlyIfAllOfItIs() {
        assertThat(row("rugby", 18, "medicines", "supply-medicines").gaps())
                .contains(9)
                .doesNotContain(10, 11)
                .contains(12);
    }

    @Test
    void whoTakesANeedAndCanDoNothingOfItIsNoCover() {
        TeamDirectory without = read(SMALL.replace("can: [prescribe],", "can: [],"));

        assertThat(row(directory, "coventry", 18, "medicines", null).gaps()).hasSize(84);
        assertThat(row(without, "coventry", 18, "medicines", null).gaps()).hasSize(168);
        assertThat(row("coventry", 18, "medicines", "prescribe").gaps()).hasSize(84);
        assertThat(row("coventry", 18, "medicines", "supply-medicines").gaps()).hasSize(168);
    }

    @Test
    void adviceByTelephoneCountsTheHoursOfAdvice() {
        assertThat(row("rugby", 0, Team.ANY_NEED, "paediatric-advice").gaps())
                .hasSize(7 * 10)
                .contains(7, 22)
                .doesNotContain(8, 21);
    }

    @Test
    void agesThatTeamsTreatAlikeAreOneBandAndGrownUpsNeedNoPaediatricAdvice() {
        assertThat(WeekOfCover.of(directory, MONDAY).rows())
                .extracting(row -> row.ages().from() + "-" + row.ages().to())
                .containsOnly("0-17", "18-null");
        assertThat(WeekOfCover.of(directory, MONDAY).rows())
                .noneMatch(
                        row -> Integer.valueOf(18).equals(row.ages().from()) && "paediatric-advice".equals(row.can()));
    }

    @Test
    void theNightWhenTheClocksGoBackIsAnHourLongerAndIsCovered() {
        WeekOfCover week = WeekOfCover.of(directory, LocalDate.of(2026, 10, 19));
        assertThat(week.starts()).hasSize(169);
        assertThat(week.stretches(row(week, "coventry", 18, "falls", null)))
                .contains(stretch("2026-10-24T19:00:00Z", "2026-10-25T08:00:00Z"));
    }

    @Test
    void theNightWhenTheClocksGoForwardIsAnHourShorter() {
        WeekOfCover week = WeekOfCover.of(directory, LocalDate.of(2027, 3, 22));
        assertThat(week.starts()).hasSize(167);
        assertThat(week.stretches(row(week, "coventry", 18, "falls", null)))
                .contains(stretch("2027-03-27T20:00:00Z", "2027-03-28T07:00:00Z"));
    }

    @Test
    void onABankHolidayTheHoursOfSundayApply() {
        WeekOfCover week = WeekOfCover.of(directory, LocalDate.of(2026, 12, 21));
        assertThat(week.stretches(row(week, "rugby", 0, "falls", null)))
                .as("Christmas Day is a Friday")
                .contains(stretch("2026-12-24T17:00:00Z", "2026-12-28T00:00:00Z"));
    }

    @Test
    void wheneverOnlyTheLastResortCoversItIsChosenAndNeverElse() {
        WeekOfCover week = WeekOfCover.of(directory, MONDAY);
        Placement coventry =
                new Placement(directory.place("coventry").orElseThrow(), Routing.PlaceFrom.PRACTICE, null, null, "");
        Row row = row(week, "coventry", 18, "medicines", null);
        for (int hour = 0; hour < week.starts().size(); hour++) {
            var routing = new TeamChoice(
                            "medicines",
                            OptionalInt.of(80),
                            coventry,
                            null,
                            week.starts().get(hour))
                    .among(directory);
            assertThat(routing.lastResort()).isEqualTo(row.gaps().contains(hour));
        }
    }

    private Row row(String place, int youngest, String need, @Nullable String can) {
        return row(directory, place, youngest, need, can);
    }

    private static Row row(TeamDirectory of, String place, int youngest, String need, @Nullable String can) {
        return row(WeekOfCover.of(of, MONDAY), place, youngest, need, can);
    }

    private static Row row(WeekOfCover week, String place, int youngest, String need, @Nullable String can) {
        List<Row> rows = week.rows().stream()
                .filter(row -> row.place().id().equals(place)
                        && Integer.valueOf(youngest).equals(row.ages().from())
                        && row.need().equals(need)
                        && Objects.equals(row.can(), can))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static Stretch stretch(String from, String until) {
        return new Stretch(Instant.parse(from), Instant.parse(until));
    }

    private static TeamDirectory read(String text) {
        return switch (DirectoryFolder.read(Map.of("directory.yaml", text), DirectoryCheck::problems)) {
            case Loaded.Fit(var fit) -> fit;
            case Loaded.Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
