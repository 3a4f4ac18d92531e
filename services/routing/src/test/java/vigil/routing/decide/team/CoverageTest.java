package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.event.Location;
import vigil.domain.identity.Postcode;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Person;
import vigil.domain.team.LastResort;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Place;
import vigil.domain.team.Team;
import vigil.domain.team.Team.Ages;
import vigil.domain.team.Team.Coverage;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

class CoverageTest {
    private static final List<OpeningHours> ALWAYS =
            List.of(OpeningHours.parse("mon-sun 00:00-24:00").orThrow());
    private static final Place COVENTRY =
            new Place("coventry", "Coventry", List.of("CV1"), List.of("M86001"), List.of("CV6 3", "CV7 1AA"));
    private static final Place RUGBY = new Place("rugby", "Rugby", List.of("CV21"), null, null);

    @ParameterizedTest
    @CsvSource({
        "'', M86099, '', CV1 1AA, true",
        "'', M86001, '', CV1 1AA, false",
        "'', '', CV1, CV1 1AA, true",
        "'', '', CV1 1, CV1 1AA, true",
        "'', '', CV1 2, CV1 1AA, false",
        "coventry, '', '', CV1 1AA, true",
        "rugby, '', '', CV1 1AA, false",
    })
    void aTeamCoversByPlaceByPracticeOrByPostcode(
            String place, String practice, String postcodes, String home, boolean covers) {
        Team team = team("a", Team.Kind.HOSPICE, new Coverage(false, list(place), list(practice), list(postcodes)));
        TeamDirectory directory = directory(team, lastResort(Team.Kind.SINGLE_POINT_OF_ACCESS));
        Person person =
                person("\"gpPractice\":\"M86099\",\"addresses\":[{\"use\":\"home\",\"postcode\":\"" + home + "\"}]");
        var routing = new TeamChoice(
                        "falls", OptionalInt.of(85), Placement.of(person, null, directory), null, Examples.AT_2)
                .among(directory);

        assertThat(routing.chosen().text()).isEqualTo(covers ? "a" : "last");
    }

    @ParameterizedTest
    @CsvSource({
        "CV6 3AA, POSTCODE, false",
        "CV7 1AA, POSTCODE, false",
        "CV1 9ZZ, DISTRICT, true",
    })
    void aWholePostcodeOrSectorIsSureAndADistrictIsNot(String home, String from, boolean provisional) {
        Placement placement = Placement.of(
                person("\"addresses\":[{\"use\":\"home\",\"postcode\":\"" + home + "\"}]"), null, directory());

        assertThat(placement.from()).hasToString(from);
        assertThat(placement.isProvisional()).isEqualTo(provisional);
    }

    @Test
    void whoIsNotKnownBelongsWhereTheIncidentIs() {
        assertThat(Placement.of(null, at("CV21 1AA"), directory()).place()).isEqualTo(RUGBY);
        assertThat(Placement.of(null, at("CV6 3AA"), directory()).place()).isEqualTo(COVENTRY);
        assertThat(Placement.of(null, at("M1 1AE"), directory()).place()).isNull();
        assertThat(Placement.of(null, at("M1 1AE"), directory()).postcode()).isNotNull();
        assertThat(Placement.of(null, null, directory()).place()).isNull();
        assertThat(Placement.of(null, new Location(null, null, null, null, null), directory())
                        .isProvisional())
                .isFalse();
        assertThat(Placement.of(null, at("CV21 1AA"), directory()).isProvisional())
                .isTrue();
    }

    @Test
    void aTeamOfNoSaidKindComesAfterHospices() {
        Team plain = team("plain", null, Coverage.EVERYWHERE);
        Team hospice = team("hospice", Team.Kind.HOSPICE, Coverage.EVERYWHERE);
        TeamDirectory directory = directory(plain, hospice);

        assertThat(choose(directory)).isEqualTo("hospice");
    }

    @Test
    void withoutASinglePointOfAccessAnotherTeamMayBeTheLastResortAndThenTheDesk() {
        Team desk = team("desk", Team.Kind.COORDINATION_DESK, Coverage.EVERYWHERE);
        Team nurses = team("nurses", Team.Kind.DISTRICT_NURSING, Coverage.EVERYWHERE);

        assertThat(LastResort.of(directory(desk, nurses)).id().text()).isEqualTo("nurses");
        assertThat(LastResort.of(directory(desk)).id().text()).isEqualTo("desk");
        assertThat(LastResort.desk(directory(nurses, desk)).id().text()).isEqualTo("desk");
    }

    @Test
    void theLastResortTakesEverybodyEverywhereForEverythingAlways() {
        List<OpeningHours> days =
                List.of(OpeningHours.parse("mon-sun 08:00-20:00").orThrow());
        Team falls = new Team(
                new TeamId("falls"),
                "F",
                null,
                Team.Kind.UCR,
                null,
                null,
                List.of("falls"),
                null,
                ALWAYS,
                null,
                null,
                null);
        assertThat(LastResort.find(directory(with(days, null, null)))).isEmpty();
        assertThat(LastResort.find(directory(with(ALWAYS, new Ages(18, null), null))))
                .isEmpty();
        assertThat(LastResort.find(directory(with(ALWAYS, new Ages(0, 99), null))))
                .isEmpty();
        assertThat(LastResort.find(directory(with(ALWAYS, null, new Coverage(false, list("rugby"), null, null)))))
                .isEmpty();
        assertThat(LastResort.find(directory(falls))).isEmpty();
        assertThat(LastResort.find(directory(with(ALWAYS, new Ages(0, null), Coverage.EVERYWHERE))))
                .isPresent();
        assertThat(LastResort.find(new TeamDirectory(
                        1,
                        null,
                        null,
                        List.of(with(ALWAYS, null, new Coverage(false, null, null, null))),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .isEqualTo(Optional.empty());
    }

    private static String choose(TeamDirectory directory) {
        return new TeamChoice("falls", OptionalInt.of(85), Placement.of(null, null, directory), null, Examples.AT_2)
                .among(directory)
                .chosen()
                .text();
    }

    private static Team lastResort(Team.Kind kind) {
        return team("last", kind, Coverage.EVERYWHERE);
    }

    private static Team team(String id, Team.@Nullable Kind kind, Coverage covers) {
        return new Team(new TeamId(id), id, null, kind, covers, null, null, null, ALWAYS, null, null, null);
    }

    private static Team with(List<OpeningHours> opens, @Nullable Ages ages, @Nullable Coverage covers) {
        return new Team(
                new TeamId("t"),
                "t",
                null,
                Team.Kind.SINGLE_POINT_OF_ACCESS,
                covers,
                ages,
                null,
                null,
                opens,
                null,
                null,
                null);
    }

    private static TeamDirectory directory(Team... teams) {
        return new TeamDirectory(
                3, null, null, List.of(teams), List.of(COVENTRY, RUGBY), null, Map.of(), null, null, null);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static Location at(String postcode) {
        return new Location(null, null, Postcode.parse(postcode).orThrow(), null, null);
    }

    private static Person person(String fields) {
        return Examples.person(
                "p-1", "{\"personId\":\"p-1\",\"family\":\"A\",\"birthDate\":\"1941-03-02\"," + fields + "}");
    }
}
