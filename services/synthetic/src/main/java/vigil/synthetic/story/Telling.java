package vigil.synthetic.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.Contact;
import vigil.domain.event.EventData;
import vigil.domain.event.EventType;
import vigil.domain.event.Incident;
import vigil.domain.event.Location;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.Presentation;
import vigil.domain.person.Person;
import vigil.synthetic.call.Call;
import vigil.synthetic.call.Hearsay;
import vigil.synthetic.call.Knowledge;
import vigil.synthetic.call.Learning;
import vigil.synthetic.chance.Chance;

/** Puts a story into a source's words: whole snapshots, with as much of the patient as it knows by then. */
final class Telling {
    private static final double VERIFIED_BY_AMBULANCE = 0.65;
    private static final double VERIFIED_BY_OTHERS = 0.92;
    private static final double NO_WORDS_YET = 0.08;

    private final Call call;
    private final String journeyId;
    private final String number;
    private final Chance chance;

    /** @param number what tells this journey from every other; its incidents are numbered after it */
    Telling(Call call, String journeyId, String number, Chance chance) {
        this.call = call;
        this.journeyId = journeyId;
        this.number = number;
        this.chance = chance;
    }

    List<Publication> tell(Story story) {
        Learning learning = Learning.of(story.type(), chance);
        PersonClaim right = claim(call.patient().person(), story.type());
        Person mistaken = call.patient().mistakenFor();
        PersonClaim wrong = mistaken == null ? null : claim(mistaken, story.type());
        boolean unheard = chance.happens(NO_WORDS_YET);
        List<Publication> publications = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            Identity identity =
                    wrong == null ? new Identity(learning.at(i).of(right), false) : mistaken(learning, i, right, wrong);
            publications.add(publication(story, i, identity, unheard && i == 0));
        }
        return publications;
    }

    /** What a snapshot says of the patient; withdrawn when an earlier identity is taken back outright. */
    private record Identity(@Nullable PersonClaim claim, boolean withdrawn) {}

    /** First the wrong person, then outright nobody, then the right one. */
    private static Identity mistaken(Learning learning, int snapshot, PersonClaim right, PersonClaim wrong) {
        Knowledge known = learning.at(snapshot);
        if (known == Knowledge.NOTHING) {
            return new Identity(null, false);
        }
        return switch (snapshot - learning.namedFrom()) {
            case 0 -> new Identity(known.of(wrong), false);
            case 1 -> new Identity(null, true);
            default -> new Identity(known.of(right), false);
        };
    }

    private PersonClaim claim(Person person, EventType type) {
        return Hearsay.about(person, type == EventType.AMBULANCE ? VERIFIED_BY_AMBULANCE : VERIFIED_BY_OTHERS, chance);
    }

    private Publication publication(Story story, int index, Identity identity, boolean unheard) {
        Step step = story.steps().get(index);
        String incidentId = prefix(story.type()) + number;
        Instant opened = story.steps().getFirst().at();
        Contact caller = caller(story.type());
        Incident incident = new Incident(incidentId, journeyId, step.status(), opened, step.at(), index + 1L);
        EventData data = new EventData(
                incident,
                identity.claim(),
                identity.withdrawn(),
                location(story.type()),
                caller,
                new Contact(caller.name(), null, caller.phone()),
                unheard
                        ? null
                        : new Presentation(
                                call.complaint().text(), call.complaint().codes()),
                call.flags(),
                step.ambulance(),
                step.ucr(),
                step.ooh());
        return new Publication(incidentId + "-" + (index + 1), source(story.type()), story.type(), step.at(), data);
    }

    private static String prefix(EventType type) {
        return switch (type) {
            case AMBULANCE -> "";
            case OOH -> "C";
            case UCR -> "R";
        };
    }

    private String source(EventType type) {
        return switch (type) {
            case AMBULANCE -> "urn:nhs:ods:RYA";
            case OOH -> "urn:example:111";
            case UCR ->
                "urn:nhs:ods:" + Destinations.communityTrust(call.patient().person());
        };
    }

    /** Urgent community response is referred to by professionals; the patient's people are who to ring back. */
    private Contact caller(EventType type) {
        return type == EventType.UCR
                ? new Contact(
                        call.caller().name(),
                        "referred by a professional",
                        call.caller().phone())
                : call.caller();
    }

    /** Only ambulance services send positions. */
    private @Nullable Location location(EventType type) {
        Location whole = call.location();
        return whole == null || type == EventType.AMBULANCE
                ? whole
                : new Location(whole.kind(), whole.lines(), whole.postcode(), null, null);
    }
}
