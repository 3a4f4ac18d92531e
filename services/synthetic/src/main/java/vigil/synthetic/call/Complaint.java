package vigil.synthetic.call;

import java.util.List;
import vigil.domain.event.Presentation;

/**
 * What is the matter.
 *
 * @param text as a call handler types it
 * @param needs the words of the national list for urgent community response that fit
 */
public record Complaint(String text, Urgency urgency, List<Presentation.Code> codes, List<String> needs) {
    /** How fast an ambulance service would answer it. */
    public enum Urgency {
        LIFE_AT_RISK,
        EMERGENCY,
        URGENT,
        ROUTINE
    }

    static Complaint of(String text, Urgency urgency, String... needs) {
        return new Complaint(text, urgency, List.of(), List.of(needs));
    }

    Complaint with(Presentation.Code code) {
        return new Complaint(text, urgency, List.of(code), needs);
    }

    Complaint saying(String more) {
        return new Complaint(text + more, urgency, codes, needs);
    }
}
