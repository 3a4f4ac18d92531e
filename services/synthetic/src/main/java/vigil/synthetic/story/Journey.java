package vigil.synthetic.story;

import static vigil.domain.team.TeamDirectory.LOCAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventType;
import vigil.domain.event.IncidentStatus;
import vigil.synthetic.call.Call;
import vigil.synthetic.call.CallTaker;
import vigil.synthetic.call.Patient;
import vigil.synthetic.chance.Chance;

/** A patient's way through one, two or three services, all under one journey id. */
public final class Journey {
    private static final int UCR_OPENS = 8;
    private static final int UCR_CLOSES = 20;
    private static final double UCR_BY_NIGHT = 0.2;
    private static final int ADULT_YEARS = 18;

    private Journey() {}

    /**
     * Every snapshot of the journey, each incident's in its order.
     *
     * @param first the service that is called first
     * @param number what tells this journey from every other
     */
    public static List<Publication> of(
            EventType first, Patient patient, Instant openedAt, String number, Chance chance) {
        int year = openedAt.atZone(LOCAL).getYear();
        Call call = CallTaker.call(patient, year, chance);
        Telling telling = new Telling(call, HexFormat.of().toHexDigits(chance.bits()), number, chance);
        List<Publication> all = new ArrayList<>();
        EventType type = first;
        Instant opens = openedAt;
        while (type != null) {
            Story story = story(type, call, opens, chance);
            all.addAll(telling.tell(story));
            opens = story.steps().getLast().at().plus(chance.minutes(0.5, 6));
            type = next(story, patient, opens, chance);
        }
        return all;
    }

    private static Story story(EventType type, Call call, Instant opens, Chance chance) {
        return switch (type) {
            case AMBULANCE -> AmbulanceStory.tell(call, opens, chance);
            case OOH -> OohStory.tell(call.patient().onRegister() != null, opens, chance);
            case UCR -> UcrStory.tell(call.complaint().needs(), opens, chance);
        };
    }

    private static @Nullable EventType next(Story story, Patient patient, Instant at, Chance chance) {
        if (story.next() != EventType.UCR) {
            return story.next();
        }
        int hour = at.atZone(LOCAL).getHour();
        boolean open = (hour >= UCR_OPENS && hour < UCR_CLOSES) || chance.happens(UCR_BY_NIGHT);
        boolean adult =
                at.atZone(LOCAL).getYear() - patient.person().birthDate().year() >= ADULT_YEARS;
        boolean ended = story.steps().getLast().status() == IncidentStatus.CLOSED;
        return open && adult && ended ? EventType.UCR : null;
    }
}
