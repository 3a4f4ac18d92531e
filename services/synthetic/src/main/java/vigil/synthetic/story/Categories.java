package vigil.synthetic.story;

import static vigil.domain.event.AmbulanceDetails.Category.C1;
import static vigil.domain.event.AmbulanceDetails.Category.C2;
import static vigil.domain.event.AmbulanceDetails.Category.C3;
import static vigil.domain.event.AmbulanceDetails.Category.C4;
import static vigil.domain.event.AmbulanceDetails.Category.C5;
import static vigil.domain.event.AmbulanceDetails.Category.HCP3;
import static vigil.domain.event.AmbulanceDetails.Category.HCP4;
import static vigil.domain.event.AmbulanceDetails.Category.IFT3;
import static vigil.domain.event.AmbulanceDetails.Category.IFT4;

import java.time.Duration;
import vigil.domain.event.AmbulanceDetails.Category;
import vigil.synthetic.call.Complaint;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** Response categories: which a complaint gets, and how long people wait in each. */
final class Categories {
    private static final Shares<Category> LIFE_AT_RISK = Shares.of(C1, 70).and(C2, 30);
    private static final Shares<Category> EMERGENCY =
            Shares.of(C2, 84).and(C1, 6).and(C3, 10);
    private static final Shares<Category> URGENT =
            Shares.of(C3, 55).and(C2, 27).and(C5, 10).and(C4, 8);
    private static final Shares<Category> ROUTINE = Shares.of(C3, 34)
            .and(C5, 34)
            .and(C4, 16)
            .and(HCP3, 7)
            .and(HCP4, 5)
            .and(IFT3, 2)
            .and(IFT4, 2);

    private Categories() {}

    static Category of(Complaint.Urgency urgency, Chance chance) {
        return switch (urgency) {
            case LIFE_AT_RISK -> LIFE_AT_RISK.pick(chance);
            case EMERGENCY -> EMERGENCY.pick(chance);
            case URGENT -> URGENT.pick(chance);
            case ROUTINE -> ROUTINE.pick(chance);
        };
    }

    /** Whether a clinician may settle it by telephone. */
    static boolean canBeAdvised(Category category) {
        return category == C3 || category == C4 || category == C5;
    }

    /** From triage to the crew being there. */
    static Duration wait(Category category, Chance chance) {
        return switch (category) {
            case C1, HCP1, IFT1 -> chance.minutes(4, 16);
            case C2, HCP2, IFT2 -> chance.minutes(12, 60);
            case C3, HCP3, IFT3 -> chance.minutes(30, 180);
            case C4, C4T, C5, HCP4, IFT4 -> chance.minutes(45, 240);
        };
    }
}
