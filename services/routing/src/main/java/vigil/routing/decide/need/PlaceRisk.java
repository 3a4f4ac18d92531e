package vigil.routing.decide.need;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.PlaceAtRisk.Risk;
import vigil.domain.alert.PlaceAtRisk.State;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.AmbulanceDetails.Outcome;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.person.PreferredPlace;
import vigil.domain.person.Sharing;

/**
 * Whether somebody is about to be taken from where they wish to be. Judged on the preferred place of
 * care, and on that of death only when the prognosis is days. Advice, never a block: hospital can be
 * the wish, and conveyance can be right.
 */
public final class PlaceRisk {
    /** Begins every sentence that quotes the wish. */
    public static final String PLAN_SAYS = "Plan says ";

    private PlaceRisk() {}

    /** The wish, and the risk that the latest snapshots of the incidents put it at. */
    public static PlaceAtRisk of(@Nullable Person person, @Nullable Sharing sharing, List<UrgentEvent> latest) {
        if (sharing != null && !sharing.isShared()) {
            return without(
                    State.NOT_SHARED,
                    sharing == Sharing.REMOVED
                            ? "They are no longer on the register: ask them."
                            : "The person has not agreed to share their plan: ask them.");
        }
        PreferredPlace wish = wish(person);
        if (wish == null || wish.state() == null) {
            return without(State.NOT_RECORDED, "No preferred place of care is recorded: ask.");
        }
        PreferredPlace.Choice first = wish.first();
        if (first == null || first.place() == null) {
            return without(state(wish.state()), words(wish.state()));
        }
        Risk risk = riskiest(person, latest).map(event -> risk(wish, event)).orElse(Risk.NONE);
        return new PlaceAtRisk(State.RECORDED, first, wish.second(), risk, words(first.place(), risk));
    }

    /**
     * The snapshot that says most about where somebody will be: of those that press the one that was made last, as nobody is
     * with two crews; else the one of the highest risk.
     */
    public static Optional<UrgentEvent> riskiest(@Nullable Person person, List<UrgentEvent> latest) {
        PreferredPlace wish = wish(person);
        return wish == null
                ? Optional.empty()
                : latest.stream()
                        .max(Comparator.comparing(
                                        (UrgentEvent event) -> risk(wish, event).isPressing())
                                .thenComparing(
                                        event -> risk(wish, event).isPressing() ? event.updatedAt() : Instant.MIN)
                                .thenComparing(event -> risk(wish, event)));
    }

    /** The wish stays to be read; nobody is to be rung about it any more. */
    public static PlaceAtRisk afterDeath(PlaceAtRisk wish) {
        return new PlaceAtRisk(
                wish.state(), wish.first(), wish.second(), Risk.NONE, "They have died: nothing is at risk any more.");
    }

    private static PlaceAtRisk without(State state, String why) {
        return new PlaceAtRisk(state, null, null, Risk.NONE, why);
    }

    private static @Nullable PreferredPlace wish(@Nullable Person person) {
        Plan plan = person == null ? null : person.plan();
        if (plan == null) {
            return null;
        }
        boolean days = plan.prognosis() == Plan.Prognosis.DAYS;
        return days && plan.preferredPlaceOfDeath() != null
                ? plan.preferredPlaceOfDeath()
                : plan.preferredPlaceOfCare();
    }

    private static Risk risk(PreferredPlace wish, UrgentEvent event) {
        AmbulanceDetails ambulance = event.data().ambulance();
        Outcome outcome = event.ambulanceOutcome();
        if (isHospital(wish.first())) {
            return Risk.NONE;
        }
        Risk risk = risk(event, ambulance, outcome);
        boolean known = risk == Risk.LEAVING || (ambulance != null && Journey.isPlanned(ambulance));
        return known && !Journey.isAgainst(wish, event) ? Risk.NONE : risk;
    }

    /** As far as the crew has got; where they go is known once they leave, or beforehand where the move was planned. */
    private static Risk risk(UrgentEvent event, @Nullable AmbulanceDetails ambulance, @Nullable Outcome outcome) {
        if (outcome != null && outcome.isConveyed() && !event.status().isEnded()) {
            return Risk.LEAVING;
        }
        return switch (event.status()) {
            case CONVEYING -> Risk.LEAVING;
            case ON_SCENE -> outcome == null ? Risk.DECIDE_NOW : Risk.NONE;
            case DISPATCHED -> ambulance == null ? Risk.WATCH : onItsWay(ambulance);
            case CALL_RECEIVED, TRIAGED -> ambulance == null ? Risk.NONE : onItsWay(ambulance);
            case IN_PROGRESS -> ambulance == null ? Risk.NONE : unread(ambulance);
            case AT_HOSPITAL,
                    REFERRED,
                    ACCEPTED,
                    DECLINED,
                    EN_ROUTE,
                    VISIT_PLANNED,
                    VISITED,
                    ADVISED,
                    CLOSED,
                    CANCELLED,
                    ENTERED_IN_ERROR -> Risk.NONE;
        };
    }

    /** Unless a crew is there already, and the status lags behind. */
    private static Risk onItsWay(AmbulanceDetails ambulance) {
        return ambulance.onSceneAt() != null && ambulance.outcome() == null ? Risk.DECIDE_NOW : Risk.WATCH;
    }

    /** The status could not be read: the crew's times say how far it has got. */
    private static Risk unread(AmbulanceDetails ambulance) {
        if (ambulance.outcome() != null) {
            return Risk.NONE;
        }
        return ambulance.leftSceneAt() == null ? onItsWay(ambulance) : Risk.LEAVING;
    }

    private static boolean isHospital(PreferredPlace.@Nullable Choice first) {
        return first != null
                && (first.place() == PreferredPlace.Kind.HOSPITAL
                        || first.place() == PreferredPlace.Kind.NO_PREFERENCE);
    }

    private static String words(PreferredPlace.Kind place, Risk risk) {
        String plan = PLAN_SAYS + place.words();
        return switch (risk) {
            case NONE -> plan + ".";
            case WATCH -> plan + ": an ambulance is on its way.";
            case DECIDE_NOW -> plan + ": ring the crew before they leave?";
            case LEAVING -> plan + ": tell the receiving unit and the key team.";
        };
    }

    private static String words(PreferredPlace.State state) {
        return switch (state) {
            case RECORDED -> "A preferred place is said to be recorded, but it is not there: ask.";
            case UNDECIDED -> "The person has not decided where they wish to be.";
            case DECLINED -> "The person did not wish to discuss it.";
            case UNABLE -> "The person was not able to discuss it.";
            case INAPPROPRIATE -> "It was not appropriate to discuss it.";
            case NOT_ASKED -> "The person has not been asked.";
        };
    }

    private static State state(PreferredPlace.State state) {
        return switch (state) {
            case RECORDED -> State.NOT_RECORDED;
            case UNDECIDED -> State.UNDECIDED;
            case DECLINED -> State.DECLINED;
            case UNABLE -> State.UNABLE;
            case INAPPROPRIATE -> State.INAPPROPRIATE;
            case NOT_ASKED -> State.NOT_ASKED;
        };
    }
}
