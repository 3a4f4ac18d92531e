package vigil.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.TeamId;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.Place;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/** A made-up directory: four teams that are always open, one of them for children and one the last resort, and one that is
 * closed today. */
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
                                null,
                                ALWAYS),
                        team("nurses", "Overnight nurses", Team.Kind.DISTRICT_NURSING, null, ALWAYS),
                        team("children", "Children's nurses", Team.Kind.CHILDREN, 18, ALWAYS),
                        team("single-point", "Single point of access", Team.Kind.SINGLE_POINT_OF_ACCESS, null, ALWAYS),
                        team("office", "Advice in office hours", Team.Kind.SPECIALIST_PALLIATIVE, null, anotherDay)),
                List.of(new Place("coventry", "Coventry", List.of(), List.of(), List.of())),
                null,
                Map.of(),
                null,
                List.of(),
                List.of());
    }

    private static Team team(String id, String name, Team.Kind kind, @Nullable Integer oldest, OpeningHours opens) {
        return new Team(
                new TeamId(id),
                name,
                null,
                kind,
                Team.Coverage.EVERYWHERE,
                new Team.Ages(0, oldest),
                List.of(),
                List.of(),
                List.of(opens),
                List.of(),
                new Team.ContactPoints("01632 960130", null, null, null, true),
                null);
    }
}
