package vigil.board.decide;

import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.person.PreferredPlace;

/** Where the person wishes to be, and whether that is at risk now: advice in a few words, never an order. */
final class Wish {
    private Wish() {}

    static String words(Alert alert) {
        PlaceAtRisk place = alert.preferredPlace();
        return switch (place.state()) {
            case RECORDED -> recorded(place);
            case UNDECIDED -> "Preferred place: asked, undecided";
            case DECLINED -> "Preferred place: did not want to say";
            case UNABLE -> "Preferred place: could not be asked";
            case INAPPROPRIATE -> "Preferred place: not right to ask yet";
            case NOT_ASKED -> "Preferred place: not asked yet";
            case NOT_RECORDED -> "Preferred place not recorded";
            case NOT_SHARED -> "Known to the register; sharing declined: ask the person";
        };
    }

    private static String recorded(PlaceAtRisk place) {
        String says = "Plan says " + words(place.first());
        return switch (place.risk()) {
            case DECIDE_NOW -> says + ": ring the crew before they leave?";
            case LEAVING -> says + ", and they are leaving: ring the receiving unit";
            case WATCH -> says + "; an ambulance is on its way";
            case NONE -> place.second() == null ? says : says + " (second choice: " + words(place.second()) + ")";
        };
    }

    private static String words(PreferredPlace.@Nullable Choice choice) {
        if (choice == null || choice.place() == null) {
            return "something else: see the plan";
        }
        return choice.place().words();
    }
}
