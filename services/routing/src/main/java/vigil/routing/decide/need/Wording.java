package vigil.routing.decide.need;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.AmbulanceDetails.Outcome;
import vigil.domain.event.EventData;
import vigil.domain.event.UrgentEvent;

/** What a snapshot says, in one line that a tired person can read. Never names anybody. */
public final class Wording {
    private static final int LONGEST = 200;

    private Wording() {}

    /** For example {@code 999, category C2. Crew on scene: breathless, distressed}. */
    public static String of(UrgentEvent event) {
        EventData data = event.data();
        String service = service(event);
        String text = data.presentation() == null ? null : data.presentation().text();
        return shortened(service + ". " + event.statusWords() + (text == null ? "" : ": " + text.strip()));
    }

    /** What has become of the incident, for a timeline. */
    public static String status(UrgentEvent event) {
        return event.statusWords() + howLeft(event);
    }

    /** Why somebody still has to see to the person. */
    public static String followUp(UrgentEvent event) {
        String howLeft = howLeft(event);
        if (!howLeft.isEmpty()) {
            return "The ambulance service has left them where they are" + howLeft + ".";
        }
        if (event.ambulanceOutcome() == Outcome.DIED_ON_SCENE) {
            return "The ambulance service says that they died on scene.";
        }
        return switch (event.status()) {
            case ADVISED -> "Advised by telephone: nobody may have seen them.";
            case DECLINED -> "Urgent community response declined" + reason(declineReason(event)) + ".";
            case AT_HOSPITAL -> "They are at hospital: tell the receiving unit what the plan says.";
            default ->
                "The source has finished with its incident (" + status(event).toLowerCase(Locale.ROOT) + ").";
        };
    }

    /** In the ambulance services' own terms, for example {@code  (see and treat)}; empty unless the person was left there. */
    private static String howLeft(UrgentEvent event) {
        Outcome outcome = event.ambulanceOutcome();
        return outcome != null && outcome.isLeftAtHome() ? " (" + outcome.code().replace('-', ' ') + ")" : "";
    }

    private static @Nullable String declineReason(UrgentEvent event) {
        return event.data().ucr() == null ? null : event.data().ucr().declineReason();
    }

    private static String reason(@Nullable String text) {
        return text == null || text.isBlank() ? "" : ": " + text.strip();
    }

    private static String service(UrgentEvent event) {
        return switch (event.type()) {
            case AMBULANCE -> {
                AmbulanceDetails ambulance = event.data().ambulance();
                yield "999"
                        + (ambulance == null || ambulance.category() == null
                                ? ""
                                : ", category " + ambulance.category().code());
            }
            case UCR ->
                "Urgent community response"
                        + (event.data().ucr() == null || event.data().ucr().response() == null
                                ? ""
                                : ", " + event.data().ucr().response());
            case OOH ->
                event.data().ooh() == null || event.data().ooh().service() == null
                        ? "Out of hours"
                        : event.data().ooh().service();
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
