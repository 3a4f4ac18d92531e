package vigil.board.decide;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.EventData;
import vigil.domain.event.Location;
import vigil.domain.event.Presentation;
import vigil.domain.team.TeamDirectory;

/** What is happening now, and where, as the foremost of the alert's incidents has it. */
final class Happening {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(TeamDirectory.LOCAL);
    private static final DateTimeFormatter TIME_AND_DAY =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEE d MMM", Locale.UK).withZone(TeamDirectory.LOCAL);

    private Happening() {}

    /** For example "Crew on scene (ambulance C2): breathless, distressed". */
    static String words(Alert alert) {
        return late(alert) + now(alert);
    }

    /** What has waited in the log, as after an outage, is told apart from what happens now until somebody has seen it. */
    private static String late(Alert alert) {
        Instant published = alert.clocks().published();
        return published != null && Lately.isLate(alert)
                ? "Came at " + time(published, alert.clocks().raised()) + ", shown late. "
                : "";
    }

    private static String time(Instant at, Instant raised) {
        boolean sameDay =
                LocalDate.ofInstant(at, TeamDirectory.LOCAL).equals(LocalDate.ofInstant(raised, TeamDirectory.LOCAL));
        return (sameDay ? TIME : TIME_AND_DAY).format(at);
    }

    private static String now(Alert alert) {
        return foremost(alert)
                .map(incident -> stage(incident) + ": " + presentation(incident))
                .orElse(alert.reason());
    }

    /** The same without what anybody said, for example "Crew on scene (ambulance C2)"; empty where no incident tells it. */
    static String stage(Alert alert) {
        return foremost(alert).map(Happening::stage).orElse("");
    }

    private static String stage(IncidentView incident) {
        return incident.latest().statusWords() + " (" + source(incident) + ")";
    }

    /** For example "Home: 12 Spon Street, CV1 3BA"; null when the source doesn't say. */
    static @Nullable String where(Alert alert) {
        if (alert.isRestricted()) {
            return "Restricted: open the alert to see where";
        }
        return foremost(alert)
                .map(incident -> incident.latest().data().location())
                .map(Happening::words)
                .orElse(null);
    }

    /**
     * One that turned out to be about somebody else is nobody's business here. A death comes before everything else:
     * whoever is still on the way must know. Then comes what is still going on before what has ended, however new.
     */
    private static Optional<IncidentView> foremost(Alert alert) {
        return alert.incidents().stream()
                .filter(incident -> !incident.withdrawn())
                .max(comparing(Happening::isDeath)
                        .thenComparing(incident -> !incident.ended())
                        .thenComparing(IncidentView::updatedAt));
    }

    private static boolean isDeath(IncidentView incident) {
        return incident.latest().ambulanceOutcome() == AmbulanceDetails.Outcome.DIED_ON_SCENE;
    }

    private static String source(IncidentView incident) {
        EventData data = incident.latest().data();
        return switch (incident.type()) {
            case AMBULANCE ->
                "ambulance"
                        + (data.ambulance() == null || data.ambulance().category() == null
                                ? ""
                                : " " + data.ambulance().category().code());
            case UCR -> "urgent community response";
            case OOH ->
                (CallRequest.isCall(incident.key()) ? "call to the desk" : "111 / out of hours")
                        + (data.ooh() == null || data.ooh().disposition() == null
                                ? ""
                                : " " + data.ooh().disposition());
        };
    }

    private static String presentation(IncidentView incident) {
        Presentation said = incident.latest().data().presentation();
        if (said == null) {
            return "reason not stated";
        }
        if (said.text() != null && !said.text().isBlank()) {
            return said.text();
        }
        String codes = said.codes().stream()
                .map(Presentation.Code::display)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "reason not stated" : codes;
    }

    private static @Nullable String words(Location location) {
        String address = Stream.concat(
                        location.lines().stream(),
                        Stream.ofNullable(location.postcode()).map(postcode -> postcode.text()))
                .collect(Collectors.joining(", "));
        Location.Kind kind = location.kind();
        if (kind == null) {
            return address.isEmpty() ? null : address;
        }
        return words(kind) + (address.isEmpty() ? "" : ": " + address);
    }

    private static String words(Location.Kind kind) {
        return switch (kind) {
            case HOME -> "Home";
            case CARE_HOME -> "Care home";
            case HOSPICE -> "Hospice";
            case HOSPITAL -> "Hospital";
            case PUBLIC -> "Public place";
            case NO_FIXED_ABODE -> "No fixed abode";
            case OTHER -> "Elsewhere";
        };
    }
}
