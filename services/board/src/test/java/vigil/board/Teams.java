package vigil.board;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;
import vigil.domain.team.Closure;
import vigil.domain.team.DayOrTime;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Place;
import vigil.domain.team.Rota;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** A made-up directory: five teams that are always open, one of them for children, one for adults up to 64 and one the last resort,
 * and one that is closed today. */
final class Teams {
    private static final OpeningHours ALWAYS = new OpeningHours(EnumSet.allOf(DayOfWeek.class), 0, 24 * 60);

    private Teams() {}

    static TeamDirectory directory() {
        OpeningHours anotherDay = new OpeningHours(
                EnumSet.of(LocalDate.now(TeamDirectory.LOCAL).plusDays(3).getDayOfWeek()), 9 * 60, 17 * 60);
        return new TeamDirectory(
                3,
                null,
                null,
                List.of(
                        team(
                                "myton-coventry",
                                "Coventry Myton Hospice community team",
                                Team.Kind.HOSPICE,
                                Team.Ages.ALL,
                                ALWAYS),
                        team("nurses", "Overnight nurses", Team.Kind.DISTRICT_NURSING, Team.Ages.ALL, ALWAYS),
                        team("children", "Children's nurses", Team.Kind.CHILDREN, new Team.Ages(0, 18), ALWAYS),
                        team("working-age", "Working-age team", Team.Kind.HOSPICE, new Team.Ages(18, 64), ALWAYS),
                        team(
                                "single-point",
                                "Single point of access",
                                Team.Kind.SINGLE_POINT_OF_ACCESS,
                                Team.Ages.ALL,
                                ALWAYS),
                        team(
                                "office",
                                "Advice in office hours",
                                Team.Kind.SPECIALIST_PALLIATIVE,
                                Team.Ages.ALL,
                                anotherDay)),
                List.of(new Place("coventry", "Coventry", List.of(), List.of(), List.of())),
                null,
                Map.of(),
                null,
                List.of(),
                List.of());
    }

    /** The same with a rota for one team. */
    static TeamDirectory directory(String team, Rota rota) {
        return directory().with(Map.of(new TeamId(team), rota));
    }

    /** The same with a closure of one team, all of today and tomorrow. */
    static TeamDirectory closed(String team, String why) {
        LocalDate today = LocalDate.now(TeamDirectory.LOCAL);
        Closure closure = new Closure(new DayOrTime(today, null), new DayOrTime(today.plusDays(1), null), why);
        return directory()
                .with(directory().teams().stream()
                        .map(known -> known.id().text().equals(team) ? known.with(List.of(closure)) : known)
                        .toList());
    }

    /** What a team says that can take nothing for another hour. */
    static Capacity full(TeamId team, Instant now) {
        return new Capacity(team, Capacity.State.FULL, now.plus(Duration.ofHours(1)), "all on visits", "Ann", now);
    }

    private static Team team(String id, String name, Team.Kind kind, Team.Ages ages, OpeningHours opens) {
        return new Team(
                new TeamId(id),
                name,
                null,
                kind,
                Team.Coverage.EVERYWHERE,
                ages,
                List.of(),
                List.of(),
                List.of(opens),
                List.of(),
                new Team.ContactPoints("01632 960130", null, null, null, true),
                null);
    }
}
