package vigil.routing.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Routing;
import vigil.domain.alert.Routing.Considered;
import vigil.domain.identity.TeamId;
import vigil.domain.person.Person;
import vigil.domain.person.Person.CareLead;
import vigil.domain.person.Person.Transition;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Pressure;
import vigil.routing.decide.team.TeamChoice;

/**
 * Whose care somebody is in, children's services' or adults': as the register says, and their age only where it says
 * nothing. Where both lead, one owns the alert and the other is told.
 *
 * @param age in years; empty where it isn't known
 * @param first who owns it
 * @param other who is told as well; null for nobody
 * @param adultTeam the team that a young person moves to, once they have; null where none is named
 * @param why in a sentence; empty where age alone says so
 */
record Lead(
        OptionalInt age,
        Services first,
        @Nullable Services other,
        @Nullable TeamId adultTeam,
        String why) {
    private static final int GROWN_UP = 18;

    /** Whose teams. */
    enum Services {
        CHILDREN("children's"),
        ADULT("adults'");

        private final String words;

        Services(String words) {
            this.words = words;
        }
    }

    static Lead of(@Nullable Person person, Instant now) {
        OptionalInt age = age(person, now);
        Services byAge = age.isPresent() && age.getAsInt() < GROWN_UP ? Services.CHILDREN : Services.ADULT;
        Transition move = person == null ? null : person.transition();
        LocalDate from = move == null ? null : move.from();
        boolean moved = from != null && !from.isAfter(LocalDate.ofInstant(now, TeamDirectory.LOCAL));
        TeamId adultTeam = move == null || !moved ? null : team(move.adultTeam());
        CareLead said = person == null ? null : person.careLead();
        if (said == CareLead.BOTH) {
            Services owner = moved ? Services.ADULT : byAge;
            return new Lead(
                    age, owner, another(owner), adultTeam, "Children's and adults' services both lead their care.");
        }
        if (said == CareLead.CHILDREN && moved) {
            return new Lead(
                    age,
                    Services.ADULT,
                    Services.CHILDREN,
                    adultTeam,
                    "The day of their move to adults' services has come, and the register still says that children's lead.");
        }
        if (said != null) {
            Services lead = said == CareLead.CHILDREN ? Services.CHILDREN : Services.ADULT;
            return new Lead(age, lead, null, adultTeam, lead == byAge ? "" : by(lead, "the register says so"));
        }
        if (from != null) {
            Services lead = moved ? Services.ADULT : Services.CHILDREN;
            String since = moved ? "they have moved to them" : "their move to adults' services is still to come";
            return new Lead(age, lead, null, adultTeam, lead == byAge ? "" : by(lead, since));
        }
        return new Lead(age, byAge, null, null, "");
    }

    private static String by(Services lead, String because) {
        String words = lead.words.substring(0, 1).toUpperCase(Locale.ROOT) + lead.words.substring(1);
        return words + " services lead their care: " + because + ".";
    }

    static OptionalInt age(@Nullable Person person, Instant now) {
        return person == null
                ? OptionalInt.empty()
                : OptionalInt.of(person.birthDate().ageOn(LocalDate.ofInstant(now, TeamDirectory.LOCAL)));
    }

    private static @Nullable TeamId team(@Nullable String id) {
        return id == null || id.isBlank() ? null : new TeamId(id);
    }

    private static Services another(Services one) {
        return one == Services.CHILDREN ? Services.ADULT : Services.CHILDREN;
    }

    /** Whether a team of that age range may have them; urgent community response keeps to its own ages, whoever leads. */
    boolean isTakenBy(Team team) {
        if (team.kind() == Team.Kind.UCR) {
            return age.isEmpty() || team.ages().contain(age.getAsInt());
        }
        return Stream.of(Optional.of(first), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .map(this::treatedAs)
                .anyMatch(years -> years.isEmpty() || team.ages().contain(years.getAsInt()));
    }

    /**
     * Chooses among the teams of whoever leads; where both do, the other services' team is named to be told, unless it is the same.
     *
     * @param choice how a team is chosen for somebody of that age
     * @param declined teams that have said no
     * @param pressure how the teams stand now
     */
    Routing choose(
            Function<OptionalInt, TeamChoice> choice,
            TeamDirectory directory,
            Set<TeamId> declined,
            Pressure pressure) {
        Routing own = among(choice, first, directory, declined, pressure);
        if (other == null) {
            return explained(own, own.considered(), null);
        }
        Routing others = among(choice, other, directory, declined, pressure);
        boolean swapped = own.lastResort() && !others.lastResort();
        Routing owner = swapped ? others : own;
        Routing told = swapped ? own : others;
        if (told.lastResort() || told.chosen().equals(owner.chosen())) {
            return explained(owner, owner.considered(), null);
        }
        List<Considered> considered = owner.considered().stream()
                .map(team -> team.team().equals(told.chosen())
                        ? new Considered(team.team(), team.name(), true, "told as well. " + told.why())
                        : team)
                .toList();
        return explained(owner, considered, told.chosen());
    }

    private Routing explained(Routing routing, List<Considered> considered, @Nullable TeamId alsoTell) {
        return new Routing(
                routing.chosen(),
                (why + " " + routing.why()).strip(),
                routing.placeFrom(),
                routing.provisional(),
                routing.lastResort(),
                routing.at(),
                routing.directoryVersion(),
                considered,
                alsoTell);
    }

    /** Urgent community response keeps to its own ages, whoever leads. */
    private Routing among(
            Function<OptionalInt, TeamChoice> choice,
            Services services,
            TeamDirectory directory,
            Set<TeamId> declined,
            Pressure pressure) {
        OptionalInt treated = treatedAs(services);
        Set<TeamId> notTheirAge = directory.teams().stream()
                .filter(team -> team.kind() == Team.Kind.UCR)
                .filter(team -> age.isPresent()
                        && team.ages().contain(treated.orElseThrow())
                        && !team.ages().contain(age.getAsInt()))
                .map(Team::id)
                .filter(team -> !declined.contains(team))
                .collect(Collectors.toSet());
        if (notTheirAge.isEmpty()) {
            return choice.apply(treated).among(directory, declined, pressure);
        }
        Set<TeamId> leftOut =
                Stream.concat(declined.stream(), notTheirAge.stream()).collect(Collectors.toSet());
        Routing chosen = choice.apply(treated).among(directory, leftOut, pressure);
        return new Routing(
                chosen.chosen(),
                chosen.why(),
                chosen.placeFrom(),
                chosen.provisional(),
                chosen.lastResort(),
                chosen.at(),
                chosen.directoryVersion(),
                chosen.considered().stream()
                        .map(team -> notTheirAge.contains(team.team())
                                ? new Considered(team.team(), team.name(), false, "does not take age " + age.getAsInt())
                                : team)
                        .toList(),
                null);
    }

    /** The age that the teams of those services ask for. */
    private OptionalInt treatedAs(Services services) {
        if (age.isEmpty()) {
            return age;
        }
        int years = age.getAsInt();
        return OptionalInt.of(
                services == Services.CHILDREN ? Math.min(years, GROWN_UP - 1) : Math.max(years, GROWN_UP));
    }
}
