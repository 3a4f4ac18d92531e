package vigil.routing.decide.need;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.AmbulanceDetails.Outcome;
import vigil.domain.event.EventData;
import vigil.domain.event.IncidentStatus;
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
        Outcome ended = endedAs(event);
        return event.statusWords() + (ended != null && ended.isLeftAtHome() ? " (" + ended.words() + ")" : "");
    }

    /** Why somebody still has to see to the person. */
    public static String followUp(UrgentEvent event) {
        Outcome ended = endedAs(event);
        return ended == null ? afterStatus(event) : afterOutcome(event, ended);
    }

    private static String afterStatus(UrgentEvent event) {
        return switch (event.status()) {
            case ADVISED -> "Advised by telephone: nobody may have seen them.";
            case DECLINED -> "Urgent community response declined" + reason(declineReason(event)) + ".";
            case AT_HOSPITAL -> "They are at hospital: tell the receiving unit what the plan says.";
            default -> finished(event);
        };
    }

    private static String afterOutcome(UrgentEvent event, Outcome ended) {
        return switch (ended) {
            case HEAR_AND_TREAT, SEE_AND_TREAT, TREAT_AND_REFER, DECLINED_CONVEYANCE ->
                "The ambulance service has left them where they are (" + ended.words() + ").";
            case CONVEYED_ED, CONVEYED_OTHER -> finished(event);
            case DIED_ON_SCENE -> "The ambulance service says that they died on scene.";
            case CANCELLED -> "The ambulance was cancelled: nobody may have seen them.";
        };
    }

    private static String finished(UrgentEvent event) {
        return "The source has finished with its incident (" + status(event).toLowerCase(Locale.ROOT) + ").";
    }

    /** Until the source has closed it, its status is where the person is, whatever the outcome says. */
    private static @Nullable Outcome endedAs(UrgentEvent event) {
        return event.status() == IncidentStatus.CLOSED ? event.ambulanceOutcome() : null;
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
