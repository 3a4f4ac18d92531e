package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Priority;
import vigil.domain.identity.TeamId;

/** Whose an open alert is, and how pressing, as its record's header says: to be counted without reading the whole of it. */
record OwnedAlert(TeamId owner, Priority priority) {
    private static final String HEADER = "vigil_owned";

    /** Empty for one that is closed, or in shadow: nobody has anything to do for it. */
    static Optional<OwnedAlert> of(Alert alert) {
        return alert.status().isOpen() && !alert.isInShadow()
                ? Optional.of(new OwnedAlert(alert.owner(), alert.priority()))
                : Optional.empty();
    }

    /** Marks a record with it. */
    static void mark(Headers headers, Alert alert) {
        String text = of(alert)
                .map(owned -> owned.priority.code() + " " + owned.owner.text())
                .orElse("");
        headers.add(HEADER, text.getBytes(UTF_8));
    }

    static boolean isMarked(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }

    /** Empty for one that is closed. */
    static Optional<OwnedAlert> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        String[] parts = header == null ? new String[0] : new String(header.value(), UTF_8).split(" ", 2);
        return parts.length < 2
                ? Optional.empty()
                : Arrays.stream(Priority.values())
                        .filter(priority -> priority.code().equals(parts[0]))
                        .findFirst()
                        .map(priority -> new OwnedAlert(new TeamId(parts[1]), priority));
    }
}
