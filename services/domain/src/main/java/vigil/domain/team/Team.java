package vigil.domain.team;

import java.util.Collections;
import java.util.List;
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
        @Nullable String rota) {
    /** Stands in {@link #needs} for every need. */
    public static final String ANY_NEED = "any";

    public Team {
        covers = Copies.or(covers, Coverage.EVERYWHERE);
        ages = Copies.or(ages, Ages.ALL);
        needs = Copies.of(needs);
        can = Copies.of(can);
        opens = Copies.of(opens);
        advice = Copies.of(advice);
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
