package vigil.board.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Consent;
import vigil.domain.person.Decisions;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.person.Sharing;

/**
 * What it may be dangerous not to know of somebody who may be the patient, and nothing else of their record. Shown
 * only by breaking the glass. An empty list is "not recorded", never "none".
 *
 * @param allergies as recorded
 * @param cpr what was decided about resuscitation and when; never where the form lies; null when not recorded
 * @param hazards what whoever goes there has to beware of; never how to get in
 */
public record UnconfirmedSafety(
        PersonId personId, State state, List<String> allergies, Decisions.@Nullable Cpr cpr, List<String> hazards) {
    /** Written out, since the compiler forgets the nullness of a nested type in the short form. */
    public UnconfirmedSafety(
            PersonId personId, State state, List<String> allergies, Decisions.@Nullable Cpr cpr, List<String> hazards) {
        this.personId = personId;
        this.state = state;
        this.allergies = Copies.of(allergies);
        this.cpr = cpr;
        this.hazards = Copies.of(hazards);
    }

    /** Why there is something to show, or why not. */
    public enum State implements Coded {
        SHARED,
        /** Shared for direct care, though nobody recorded that the person was asked. */
        SHARED_NOT_RECORDED,
        /** Nothing leaves the register: ask the person. */
        SHARING_DECLINED,
        NO_PLAN,
        NOT_ON_THE_REGISTER,
        /** Their record is there and can't be read. */
        UNREADABLE
    }

    /** As much as may be shown of the record as it stands on the register now; null when there is none any more. */
    public static UnconfirmedSafety of(PersonId personId, @Nullable Person person) {
        if (person == null || person.consent().register() == Consent.State.WITHDRAWN) {
            return nothing(personId, State.NOT_ON_THE_REGISTER);
        }
        Sharing sharing = person.consent().sharing();
        if (!sharing.isShared()) {
            return nothing(personId, State.SHARING_DECLINED);
        }
        Plan plan = person.plan();
        if (plan == null) {
            return nothing(personId, State.NO_PLAN);
        }
        return new UnconfirmedSafety(
                personId,
                sharing == Sharing.SHARED ? State.SHARED : State.SHARED_NOT_RECORDED,
                plan.allergies(),
                decision(plan.cpr()),
                plan.access() == null ? List.of() : plan.access().hazards());
    }

    /** Their record can't be read. */
    public static UnconfirmedSafety unreadable(PersonId personId) {
        return nothing(personId, State.UNREADABLE);
    }

    private static Decisions.@Nullable Cpr decision(Decisions.@Nullable Cpr cpr) {
        return cpr == null || cpr.decision() == null || cpr.decision() == Decisions.CprDecision.NOT_RECORDED
                ? null
                : new Decisions.Cpr(cpr.decision(), cpr.decidedAt(), cpr.reviewDue(), null);
    }

    private static UnconfirmedSafety nothing(PersonId personId, State state) {
        return new UnconfirmedSafety(personId, state, List.of(), null, List.of());
    }

    @Override
    public String toString() {
        return "UnconfirmedSafety[" + personId + ", •••]";
    }
}
