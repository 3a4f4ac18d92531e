package vigil.routing.decide.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.Routing;
import vigil.domain.event.Location;
import vigil.domain.identity.Postcode;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;

class TeamChoiceTest {
    private static final TeamDirectory DIRECTORY = Examples.directory();
    private static final Instant NIGHT = Examples.AT_2;
    private static final Instant DAY = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "end-of-life-crisis, 85, 2026-11-21T02:00:00Z, night-nurses",
        "end-of-life-crisis, 85, 2026-11-21T12:00:00Z, hospice",
        "symptom-control, 85, 2026-11-21T02:00:00Z, spa",
        "end-of-life-crisis, 9, 2026-11-23T12:00:00Z, childrens",
        "end-of-life-crisis, 9, 2026-11-21T02:00:00Z, spa",
        "end-of-life-crisis, 17, 2026-11-23T12:00:00Z, childrens",
        "end-of-life-crisis, 18, 2026-11-23T12:00:00Z, hospice",
        "falls, 85, 2026-11-23T12:00:00Z, spa",
        // summer time: 08:30 by the local clock
        "end-of-life-crisis, 85, 2026-07-01T07:30:00Z, hospice",
        "end-of-life-crisis, 85, 2026-12-01T07:30:00Z, night-nurses",
    })
    void theOpenTeamThatTakesTheNeedAndAge(String need, int age, Instant at, String team) {
        Routing routing = new TeamChoice(need, OptionalInt.of(age), coventry(), null, at).among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo(team);
        assertThat(routing.considered()).hasSize(5);
        assertThat(routing.lastResort()).isEqualTo(team.equals("spa"));
    }

    @Test
    void everyTeamIsListedWithTheReasonInWords() {
        Routing routing =
                new TeamChoice("symptom-control", OptionalInt.of(85), coventry(), null, NIGHT).among(DIRECTORY);

        assertThat(routing.considered())
                .extracting(considered -> considered.team() + ": " + considered.why())
                .containsExactly(
                        "desk: coordinates; it does not visit",
                        "spa: Covers Coventry, takes symptom control, open day and night.",
                        "hospice: closed now (opens every day 08:00–20:00), directory version 3",
                        "night-nurses: does not take symptom control",
                        "childrens: does not take age 85");
        assertThat(routing.why()).startsWith("No other team is open for this: the last resort takes it.");
    }

    @Test
    void thePersonsOwnTeamComesFirst() {
        Routing routing = new TeamChoice("end-of-life-crisis", OptionalInt.of(85), coventry(), new TeamId("spa"), DAY)
                .among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo("spa");
        assertThat(routing.why()).contains("own key team");
    }

    @Test
    void anUnknownAgeFitsOnlyTeamsWithoutAnAgeLimit() {
        Routing routing =
                new TeamChoice("end-of-life-crisis", OptionalInt.empty(), coventry(), null, DAY).among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo("spa");
    }

    @Test
    void onABankHolidayAWeekdayTeamIsClosed() {
        Routing christmas = new TeamChoice(
                        "end-of-life-crisis",
                        OptionalInt.of(9),
                        coventry(),
                        null,
                        Instant.parse("2026-12-25T12:00:00Z"))
                .among(DIRECTORY);

        assertThat(christmas.chosen().text()).isEqualTo("spa");
    }

    @Test
    void placeIsToldFromPracticeThenPostcodeThenDistrictThenTheIncident() {
        assertThat(place(
                        "\"gpPractice\":\"M86001\",\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV21 1AA\"}]", null))
                .isEqualTo("Coventry, by registered practice");
        assertThat(place("\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV3 9AA\"}]", null))
                .isEqualTo("Rugby, by postcode");
        assertThat(place("\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV21 1AA\"}]", "CV1 1AA"))
                .isEqualTo("Rugby, by postcode district (provisional)");
        assertThat(place("\"addresses\":[{\"use\":\"home\",\"postcode\":\"M1 1AE\"}]", "CV1 1AA"))
                .isEqualTo("Coventry, by where the incident is (home not known or outside the area)");
        assertThat(place("\"addresses\":[]", null)).isEqualTo("outside the area, or place not known");
        assertThat(place(
                        "\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV21 1AA\"},{\"use\":\"temporary\",\"postcode\":\"CV1 1AA\"}]",
                        null))
                .startsWith("Coventry");
    }

    @Test
    void outsideTheAreaOnlyATeamThatCoversEverywhereFits() {
        Routing routing =
                new TeamChoice("end-of-life-crisis", OptionalInt.of(85), nowhere(), null, DAY).among(DIRECTORY);

        assertThat(routing.chosen().text()).isEqualTo("spa");
        assertThat(routing.placeFrom()).isEqualTo(Routing.PlaceFrom.NONE);
    }

    private static String place(String fields, @org.jspecify.annotations.Nullable String scene) {
        Location location = scene == null
                ? null
                : new Location(null, null, Postcode.parse(scene).orThrow(), null, null);
        return Placement.of(person(fields), location, DIRECTORY).words();
    }

    private static Placement coventry() {
        return Placement.of(person("\"gpPractice\":\"M86001\""), null, DIRECTORY);
    }

    private static Placement nowhere() {
        return Placement.of(person("\"addresses\":[]"), null, DIRECTORY);
    }

    private static Person person(String fields) {
        return Examples.person(
                "p-1", "{\"personId\":\"p-1\",\"family\":\"A\",\"birthDate\":\"1941-03-02\"," + fields + "}");
    }
}
