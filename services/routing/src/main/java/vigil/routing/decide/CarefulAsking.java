package vigil.routing.decide;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.event.Contact;
import vigil.domain.event.EventData;
import vigil.domain.event.UrgentEvent;

/** What a careful person does about a possible match, in words. Names no candidate, and rings before it believes. */
final class CarefulAsking {
    private static final String ASK = "confirm full name, date of birth and address; then confirm or reject.";

    /** Somebody has answered. */
    static final String RULED = "It is ruled on: if it stays here, ring the person's team yourself.";

    private CarefulAsking() {}

    /** For whoever is asked first: {@code Ring the source on 07700900123: confirm full name, …}. */
    static String first(UrgentEvent event, boolean restricted) {
        return "Ring the source" + on(event, restricted) + ": " + ASK;
    }

    /** For whoever is asked because the first did not answer; they may not know what a possible match is. */
    static String unconfirmed(UrgentEvent event, boolean restricted) {
        return "Identity unconfirmed: ring the source" + on(event, restricted) + ". Ask who the patient is: " + ASK;
    }

    /** The one that fits an alert as it is now. */
    static String of(Alert alert, UrgentEvent latest, boolean restricted) {
        return alert.hasGoneUp() ? unconfirmed(latest, restricted) : first(latest, restricted);
    }

    /** The number may lead to a restricted person: whoever needs it opens the alert, and is recorded. */
    private static String on(UrgentEvent event, boolean restricted) {
        EventData data = event.data();
        String crew = data.ambulance() == null ? null : data.ambulance().crewPhone();
        return restricted
                ? ""
                : Stream.of(phone(data.callback()), phone(data.caller()), crew)
                        .filter(Objects::nonNull)
                        .filter(number -> !number.isBlank())
                        .findFirst()
                        .map(number -> " on " + number.strip())
                        .orElse("");
    }

    private static @Nullable String phone(@Nullable Contact contact) {
        return contact == null ? null : contact.phone();
    }
}
