package vigil.domain.team;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.TeamId;

/**
 * A team as the directory describes it.
 *
 * @param organisation ODS code, null where it isn't known
 * @param covers where it works
 * @param needs what it takes; empty, or {@code any}, for everything
 * @param can what it is able to do, for example {@code prescribe}
 * @param opens when it responds
 * @param advice when it only advises
 * @param rota the file that says who is on call, beside the directory; null where somebody always is while it is open
 * @param onCall what that file says; null without one, and in a directory that was published before rotas counted
 * @param closed when it is closed all the same; also what is over, and some may overlap
 */
public record Team(
        TeamId id,
        String name,
        @Nullable String organisation,
        @Nullable Kind kind,
        Coverage covers,
        Ages ages,
        List<String> needs,
        List<String> can,
        List<OpeningHours> opens,
        List<OpeningHours> advice,
        @Nullable ContactPoints contact,
        @Nullable String rota,
        @Nullable Rota onCall,
        List<Closure> closed) {
    /** Stands in {@link #needs} for every need. */
    public static final String ANY_NEED = "any";

    public Team {
        covers = Copies.or(covers, Coverage.EVERYWHERE);
        ages = Copies.or(ages, Ages.ALL);
        needs = Copies.of(needs);
        can = Copies.of(can);
        opens = Copies.of(opens);
        advice = Copies.of(advice);
        closed = Copies.of(closed);
    }

    /** One that no closure is known of, and whose rota, if it has any, hasn't been read. */
    public Team(
            TeamId id,
            String name,
            @Nullable String organisation,
            @Nullable Kind kind,
            Coverage covers,
            Ages ages,
            List<String> needs,
            List<String> can,
            List<OpeningHours> opens,
            List<OpeningHours> advice,
            @Nullable ContactPoints contact,
            @Nullable String rota) {
        this(id, name, organisation, kind, covers, ages, needs, can, opens, advice, contact, rota, null, List.of());
    }

    /** The same with what its rota says. */
    public Team with(Rota read) {
        return with(read, closed);
    }

    /** The same with these closures instead of its own. */
    public Team with(List<Closure> closures) {
        return with(onCall, closures);
    }

    private Team with(@Nullable Rota read, List<Closure> closures) {
        return new Team(
                id, name, organisation, kind, covers, ages, needs, can, opens, advice, contact, rota, read, closures);
    }

    /** Whether it is closed at that moment whatever its hours say. */
    public boolean isClosedAt(Instant at) {
        return closed.stream().anyMatch(closure -> closure.isOnAt(at));
    }

    /** Until when it is so, where it is at that moment: of closures that overlap or follow on one another, till the last ends. */
    public Optional<Closure.Stretch> closedAt(Instant at) {
        Set<String> why = new LinkedHashSet<>();
        Instant until = at;
        List<Closure> on = onAt(until);
        while (!on.isEmpty()) {
            on.forEach(closure -> why.add(closure.why()));
            until = on.stream().map(Closure::ends).max(naturalOrder()).orElseThrow();
            on = onAt(until);
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(new Closure.Stretch(until, String.join("; ", why)));
    }

    private List<Closure> onAt(Instant at) {
        return closed.stream().filter(closure -> closure.isOnAt(at)).toList();
    }

    /** When the next closure begins; empty where there is none after that moment. */
    Optional<Instant> nextClosure(Instant at) {
        return closed.stream().map(Closure::begins).filter(at::isBefore).min(naturalOrder());
    }

    /** Whether somebody is on call at that moment, as somebody always is without a rota. */
    public boolean isStaffed(Instant at) {
        return onCall == null || !onCall.onCallAt(at).isEmpty();
    }

    /** Whether it takes that need. */
    public boolean takes(String need) {
        return takesAnyNeed() || needs.contains(need);
    }

    /** Whether it takes whatever is needed, and then finds whoever can. */
    public boolean takesAnyNeed() {
        return needs.isEmpty() || needs.contains(ANY_NEED);
    }

    /** Whether it can do any of what a need calls for, or finds whoever can. */
    public boolean isOfUse(List<String> calledFor) {
        return calledFor.isEmpty() || takesAnyNeed() || !Collections.disjoint(calledFor, can);
    }

    /** What sort of team it is. */
    public enum Kind implements Coded {
        COORDINATION_DESK,
        SINGLE_POINT_OF_ACCESS,
        SPECIALIST_PALLIATIVE,
        HOSPICE,
        DISTRICT_NURSING,
        UCR,
        OOH_GP,
        CHILDREN,
        CARE_HOME_SUPPORT,
        PHARMACY
    }

    /**
     * Where a team works: any of these, or everywhere.
     *
     * @param places identifiers of the directory's places
     * @param practices ODS codes
     * @param postcodes districts ({@code CV6}) or sectors ({@code CV6 3})
     */
    public record Coverage(boolean everywhere, List<String> places, List<String> practices, List<String> postcodes) {
        public static final Coverage EVERYWHERE = new Coverage(true, List.of(), List.of(), List.of());

        public Coverage {
            places = Copies.of(places);
            practices = Copies.of(practices);
            postcodes = Copies.of(postcodes);
        }
    }

    /**
     * Ages it takes, both ends included.
     *
     * @param from years, 0 when null
     * @param to years, no upper end when null
     */
    public record Ages(@Nullable Integer from, @Nullable Integer to) {
        public static final Ages ALL = new Ages(null, null);

        public boolean contain(int age) {
            return age >= Copies.or(from, 0) && (to == null || age <= to);
        }

        /** Whether nobody is too young or too old. */
        public boolean isAll() {
            return Copies.or(from, 0) == 0 && to == null;
        }
    }

    /** How to reach a team; example contacts are marked so. */
    public record ContactPoints(
            @Nullable String phone,
            @Nullable String crewLine,
            @Nullable String email,
            @Nullable String webhook,
            boolean example) {}
}
