package vigil.load.simulation.world;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Closure;
import vigil.domain.team.DayOrTime;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.ShadowMode;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.DirectoryCheck;
import vigil.wire.directory.DirectoryFolder;

/** The team directory and what becomes of it: hours change, a team goes, a team comes, one closes on a date. Every one of them is fit for use. */
public final class Directories {
    private static final List<String> HOURS = List.of(
            "mon-sun 08:00-20:00",
            "mon-sun 20:00-08:00",
            "mon-fri 09:00-17:00",
            "sat,sun 09:00-17:00",
            "mon-sun 22:00-01:30",
            "mon-sun 00:30-02:30",
            "mon-sun 00:00-24:00");

    private static final TeamDirectory FIRST = read("""
            version: 1
            teams:
              - {id: desk, name: Coordination desk, kind: coordination-desk, covers: {everywhere: true},
                 needs: [possible-match], opens: ["mon-sun 00:00-24:00"]}
              - {id: spa, name: Single point of access, kind: single-point-of-access, covers: {everywhere: true},
                 needs: [any], opens: ["mon-sun 00:00-24:00"]}
              - {id: hospice, name: Hospice community team, kind: hospice, covers: {places: [coventry]}, ages: {from: 18},
                 needs: [symptom-control, end-of-life-crisis], opens: ["mon-sun 08:00-20:00"]}
              - {id: night-nurses, name: Overnight nursing, kind: district-nursing, covers: {places: [coventry, rugby]},
                 ages: {from: 18}, needs: [end-of-life-crisis], opens: ["mon-sun 20:00-08:00"]}
              - {id: childrens, name: Children's nursing, kind: children, covers: {places: [coventry, rugby]},
                 ages: {to: 17}, needs: [symptom-control, end-of-life-crisis], opens: ["mon-fri 09:00-17:00"]}
              - {id: response, name: Urgent response, kind: ucr, covers: {places: [rugby]}, ages: {from: 16},
                 needs: [end-of-life-crisis], opens: ["mon-sun 08:00-22:00"]}
            places:
              - {id: coventry, name: Coventry, districts: [CV1, CV2], practices: [M86001]}
              - {id: rugby, name: Rugby, districts: [CV21]}
            needs:
              version: 1
              default: {need: end-of-life-crisis, priority: urgent, actionWanted: Ring the caller., says: Any contact}
              rules:
                - {id: bleed, says: A catastrophic bleed is an emergency, when: {words: [catastrophic bleed]},
                   need: symptom-control, priority: immediate, actionWanted: Ring the crew now.}
                - {id: planned, says: A planned move, when: {categories: [IFT4]}, need: end-of-life-crisis,
                   priority: information}
                - {id: advice, says: Advice, when: {words: [advice]}, need: symptom-control, priority: soon}
            bankHolidays: [2026-12-25, 2026-12-28]
            """);

    /** It is the last resort, without which no directory is fit for use. */
    public static final TeamId ALWAYS = new TeamId("spa");

    /** It coordinates, however much it has. */
    public static final TeamId DESK = new TeamId("desk");

    private final Chance chance;
    private TeamDirectory now = FIRST;

    Directories(Chance chance) {
        this.chance = chance;
    }

    private static TeamDirectory read(String yaml) {
        return switch (DirectoryFolder.read(Map.of("directory.yaml", yaml), DirectoryCheck::problems)) {
            case DirectoryFolder.Loaded.Fit(var directory) -> directory;
            case DirectoryFolder.Loaded.Refused(var problems) ->
                throw new IllegalStateException("the simulation's directory is unfit: " + problems);
        };
    }

    /** The version in use. */
    TeamDirectory now() {
        return now;
    }

    /** Brings out another version at that moment, and says what is different. */
    String change(Instant at) {
        List<Team> teams = new ArrayList<>(now.teams());
        String what = different(teams, at);
        ShadowMode shadow = shaded(teams);
        if (!shadow.equals(now.shadow())) {
            what += "; in shadow are " + shadow;
        }
        TeamDirectory next = with(teams, shadow);
        if (!DirectoryCheck.problems(next).isEmpty()) {
            throw new IllegalStateException("unfit: " + DirectoryCheck.problems(next));
        }
        now = next;
        return "directory version " + now.version() + ": " + what;
    }

    private String different(List<Team> teams, Instant moment) {
        List<Team> changeable =
                teams.stream().filter(team -> !team.id().equals(ALWAYS)).toList();
        Team any = chance.of(changeable);
        int at = teams.indexOf(any);
        List<Team> gone = FIRST.teams().stream()
                .filter(team -> teams.stream().noneMatch(known -> known.id().equals(team.id())))
                .toList();
        int dice = chance.below(5);
        if (dice == 0 && !any.id().equals(DESK)) {
            teams.remove(at);
            return any.id() + " disappears";
        }
        if (dice == 1 && !gone.isEmpty()) {
            Team back = chance.of(gone);
            teams.add(back);
            return back.id() + " is added";
        }
        if (dice == 2) {
            Closure closure = closure(moment);
            teams.set(
                    at,
                    any.with(Stream.concat(any.closed().stream(), Stream.of(closure))
                            .toList()));
            return any.id() + " is closed from " + closure.begins() + " to " + closure.ends();
        }
        String hours = chance.of(HOURS);
        teams.set(at, open(any, hours));
        return any.id() + " opens " + hours;
    }

    /** From a little before that moment or a while after it, or the whole of that day or the next. */
    private Closure closure(Instant moment) {
        LocalDateTime local =
                LocalDateTime.ofInstant(moment, TeamDirectory.LOCAL).truncatedTo(ChronoUnit.MINUTES);
        if (chance.oneIn(4)) {
            DayOrTime day = new DayOrTime(local.toLocalDate().plusDays(chance.below(2)), null);
            return new Closure(day, day, "Training");
        }
        LocalDateTime from = local.plusMinutes(chance.below(180) - 60L);
        // longer than the hour that is missing once a year
        LocalDateTime to = from.plusMinutes(61 + chance.below(600));
        return new Closure(at(from), at(to), "Refurbishment");
    }

    private static DayOrTime at(LocalDateTime local) {
        return new DayOrTime(local.toLocalDate(), local.toLocalTime());
    }

    /** Now and then a team or a publisher is in shadow for a while; mostly everybody is live. */
    private ShadowMode shaded(List<Team> teams) {
        List<TeamId> inShadow = now.shadow().teams();
        List<String> publishers = now.shadow().publishers();
        switch (chance.below(6)) {
            case 0 -> inShadow = List.of(chance.of(teams).id());
            case 1 -> publishers = List.of(chance.of(Snapshots.publishers()));
            case 2, 3 -> {
                inShadow = List.of();
                publishers = List.of();
            }
            default -> {}
        }
        return new ShadowMode(
                inShadow.stream()
                        .filter(team -> !team.equals(ALWAYS) && !team.equals(DESK))
                        .filter(team ->
                                teams.stream().anyMatch(known -> known.id().equals(team)))
                        .toList(),
                publishers);
    }

    private static Team open(Team team, String hours) {
        return new Team(
                team.id(),
                team.name(),
                team.organisation(),
                team.kind(),
                team.covers(),
                team.ages(),
                team.needs(),
                team.can(),
                List.of(OpeningHours.parse(hours).orThrow()),
                team.advice(),
                team.contact(),
                team.rota());
    }

    private TeamDirectory with(List<Team> teams, ShadowMode shadow) {
        return new TeamDirectory(
                now.version() + 1,
                null,
                null,
                teams,
                now.places(),
                now.needs(),
                now.escalation(),
                now.possibleMatch(),
                now.capabilities(),
                now.bankHolidays(),
                shadow);
    }
}
