package vigil.synthetic.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.OohDetails;
import vigil.domain.event.UcrDetails;

/** How far an incident had come at a moment; of the three details, the one of its kind of service is given. */
record Step(
        Instant at,
        IncidentStatus status,
        @Nullable AmbulanceDetails ambulance,
        @Nullable UcrDetails ucr,
        @Nullable OohDetails ooh) {
    static Step of(Instant at, IncidentStatus status, @Nullable AmbulanceDetails details) {
        return new Step(at, status, details, null, null);
    }

    static Step of(Instant at, IncidentStatus status, UcrDetails details) {
        return new Step(at, status, null, details, null);
    }

    static Step of(Instant at, IncidentStatus status, OohDetails details) {
        return new Step(at, status, null, null, details);
    }
}
