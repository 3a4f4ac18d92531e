package vigil.synthetic;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.Contact;
import vigil.domain.event.EventData;
import vigil.domain.event.EventType;
import vigil.domain.event.Incident;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.OohDetails;
import vigil.domain.event.Presentation;
import vigil.domain.event.UcrDetails;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.synthetic.call.Hearsay;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.story.Publication;

/**
 * Steady load: endless streams of events that all name their patient in full (NHS number, names, birth date,
 * address), a thousand to the simulated second. For measuring; {@link Night} is what traffic looks like. Stamp
 * each with its real time by {@link Sent#movedTo}.
 */
public final class Traffic {
    private static final long USE = 0x10ad;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** Each incident is published so many times before the next begins. */
    private static final int SNAPSHOTS = 3;

    private static final List<IncidentStatus> AMBULANCE =
            List.of(IncidentStatus.TRIAGED, IncidentStatus.DISPATCHED, IncidentStatus.ON_SCENE);
    private static final List<IncidentStatus> OOH =
            List.of(IncidentStatus.CALL_RECEIVED, IncidentStatus.TRIAGED, IncidentStatus.VISIT_PLANNED);
    private static final List<IncidentStatus> UCR =
            List.of(IncidentStatus.REFERRED, IncidentStatus.ACCEPTED, IncidentStatus.EN_ROUTE);

    private Traffic() {}

    /** Every event concerns one of the register's people. */
    public static Stream<Sent> allMatched(SyntheticRegister register, long seed) {
        return of(register, seed, 1);
    }

    /** Four in a hundred incidents concern one of the register's people, as they do on a usual night. */
    public static Stream<Sent> naturalMix(SyntheticRegister register, long seed) {
        return of(register, seed, Night.USUAL_SHARE);
    }

    /** The load with that share of incidents, 0 to 1, about people on the register. */
    public static Stream<Sent> of(SyntheticRegister register, long seed, double shareOnRegister) {
        return LongStream.iterate(0, n -> n + 1)
                .boxed()
                .flatMap(incident -> incident(register, seed, shareOnRegister, incident));
    }

    private static Stream<Sent> incident(SyntheticRegister register, long seed, double share, long incident) {
        Chance chance = Chance.of(seed, USE, incident);
        boolean onRegister = chance.happens(share);
        Person person = onRegister ? register.person(chance.below(register.size())) : register.stranger(chance.bits());
        PersonId about = onRegister ? person.personId() : null;
        EventType type = chance.pick(List.of(EventType.values()));
        Instant opened = START.plusMillis(incident * SNAPSHOTS);
        return LongStream.range(0, SNAPSHOTS).mapToObj(i -> {
            Instant at = opened.plusMillis(i);
            return new Sent(at, about, publication(person, type, seed, incident, opened, at));
        });
    }

    private static Publication publication(
            Person person, EventType type, long seed, long incident, Instant opened, Instant at) {
        int snapshot = (int) (at.toEpochMilli() - opened.toEpochMilli());
        String id = "load-" + seed + "-" + incident;
        EventData data = new EventData(
                new Incident(id, null, statuses(type).get(snapshot), opened, at, snapshot + 1L),
                Hearsay.exactly(person),
                false,
                null,
                new Contact("A. Example", "carer", "07700900000"),
                null,
                new Presentation("breathless and in pain", List.of()),
                List.of(),
                type == EventType.AMBULANCE
                        ? new AmbulanceDetails(AmbulanceDetails.Category.C2, opened, null, null, null, null, null, null)
                        : null,
                type == EventType.UCR
                        ? new UcrDetails("two-hour", List.of("end-of-life-crisis"), opened, null, null, null)
                        : null,
                type == EventType.OOH ? new OohDetails("111", null, null, null) : null);
        return new Publication(id + "-" + (snapshot + 1), source(type), type, at, data);
    }

    private static List<IncidentStatus> statuses(EventType type) {
        return switch (type) {
            case AMBULANCE -> AMBULANCE;
            case OOH -> OOH;
            case UCR -> UCR;
        };
    }

    private static String source(EventType type) {
        return switch (type) {
            case AMBULANCE -> "urn:nhs:ods:RYA";
            case OOH -> "urn:example:111";
            case UCR -> "urn:nhs:ods:RYG";
        };
    }
}
