package vigil.board.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.Parsed;
import vigil.domain.event.ClaimedAddress;
import vigil.domain.event.Contact;
import vigil.domain.event.EventData;
import vigil.domain.event.EventType;
import vigil.domain.event.Incident;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.OohDetails;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.Presentation;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.Postcode;
import vigil.domain.team.TeamDirectory;

/**
 * A telephone call that somebody at the desk has taken, as it came over HTTP: nothing is believed yet. It becomes an event like
 * any other source's, so that whom it is about is matched, and what follows decided, as it always is.
 *
 * @param callId a UUID, made where the call was written down, so that a call sent twice is one incident; sent with something put
 *     right, it is the incident's next snapshot
 * @param birthDate as YYYY-MM-DD
 * @param words what the call is about
 */
public record CallRequest(
        @Nullable String callId,
        @Nullable String nhsNumber,
        @Nullable String family,
        @Nullable String given,
        @Nullable String birthDate,
        @Nullable String postcode,
        @Nullable String words,
        @Nullable String callerName,
        @Nullable String callerPhone) {
    /** Under which calls to the desk are published; nobody else may use it. */
    public static final String SOURCE = "urn:vigil:desk";

    private static final int MOST_WORDS = 500;
    private static final int MOST_NAME = 100;
    private static final int MOST_PHONE = 32;

    /** The call as an event, or what is wrong with it. */
    public sealed interface Checked {
        record Call(UrgentEvent event) implements Checked {}

        /** Each defect names the field by its JSON pointer. */
        record Wrong(List<Defect> defects) implements Checked {
            public Wrong {
                defects = List.copyOf(defects);
            }
        }
    }

    /** The incident that a call becomes. */
    public static IncidentKey incident(String callId) {
        return new IncidentKey(SOURCE, callId);
    }

    /** Whether somebody at the desk has written it down. */
    static boolean isCall(IncidentKey incident) {
        return incident.source().equals(SOURCE);
    }

    /** Checks it; {@code by} took the call, and wrote it down at {@code now}. */
    public Checked check(String by, Instant now) {
        List<Defect> wrong = new ArrayList<>();
        UUID id = id(wrong);
        PersonClaim person = person(LocalDate.ofInstant(now, TeamDirectory.LOCAL), wrong);
        atMost(words, MOST_WORDS, "/words", wrong);
        atMost(callerName, MOST_NAME, "/callerName", wrong);
        atMost(callerPhone, MOST_PHONE, "/callerPhone", wrong);
        if (Codes.blankToNull(words) == null) {
            wrong.add(new Defect("/words", "says what the call is about"));
        }
        return id == null || !wrong.isEmpty()
                ? new Checked.Wrong(wrong)
                : new Checked.Call(event(id.toString(), person, by, now));
    }

    private @Nullable UUID id(List<Defect> wrong) {
        try {
            return UUID.fromString(Codes.text(callId));
        } catch (IllegalArgumentException e) {
            wrong.add(new Defect("/callId", "is a UUID, made where the call was written down"));
            return null;
        }
    }

    private PersonClaim person(LocalDate today, List<Defect> wrong) {
        NhsNumber number = read(nhsNumber, NhsNumber::parse, "/nhsNumber", wrong);
        PartialDate birth = read(birthDate, PartialDate::parse, "/birthDate", wrong);
        Postcode home = read(postcode, Postcode::parse, "/postcode", wrong);
        if (birth != null && birth.whole().filter(day -> !day.isAfter(today)).isEmpty()) {
            wrong.add(new Defect("/birthDate", "is a whole date that is not to come"));
        }
        atMost(family, MOST_NAME, "/family", wrong);
        atMost(given, MOST_NAME, "/given", wrong);
        boolean named = Codes.blankToNull(family) != null && Codes.blankToNull(birthDate) != null;
        if (Codes.blankToNull(nhsNumber) == null && !named) {
            wrong.add(new Defect("/nhsNumber", "is needed, or else family name and date of birth"));
        }
        String first = Codes.blankToNull(given);
        return new PersonClaim(
                number,
                null,
                Codes.blankToNull(family),
                first == null ? List.of() : List.of(first),
                birth,
                null,
                home == null ? null : new ClaimedAddress(List.of(), null, home),
                List.of(),
                null);
    }

    private interface Reads<T> {
        Parsed<T> read(String text);
    }

    private static <T> @Nullable T read(@Nullable String text, Reads<T> reads, String field, List<Defect> wrong) {
        String said = Codes.blankToNull(text);
        if (said == null) {
            return null;
        }
        return switch (reads.read(said)) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Invalid<T>(String reason) -> {
                wrong.add(new Defect(field, reason));
                yield null;
            }
        };
    }

    private static void atMost(@Nullable String text, int most, String field, List<Defect> wrong) {
        if (Codes.text(text).length() > most) {
            wrong.add(new Defect(field, "has at most " + most + " characters"));
        }
    }

    private UrgentEvent event(String id, PersonClaim person, String by, Instant now) {
        String name = Codes.blankToNull(callerName);
        String phone = Codes.blankToNull(callerPhone);
        Contact caller = name == null && phone == null ? null : new Contact(name, null, phone);
        EventData data = new EventData(
                new Incident(id, null, IncidentStatus.CALL_RECEIVED, now, now, null),
                person,
                false,
                null,
                caller,
                caller,
                new Presentation(Codes.text(words).strip(), List.of()),
                List.of(),
                null,
                null,
                new OohDetails("Call to the desk, taken by " + by, null, null, null));
        return new UrgentEvent(id + "-" + now.toEpochMilli(), SOURCE, EventType.OOH, now, now, data, List.of());
    }

    @Override
    public String toString() {
        return "CallRequest[•••]";
    }
}
