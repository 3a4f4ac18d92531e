package vigil.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;

/**
 * What a snapshot says; all but the incident may be missing.
 *
 * @param person the patient as the source knows them; never the caller
 * @param personWithdrawn the source said outright that it no longer knows the patient ({@code "person": null})
 * @param callback whom to ring about it
 * @param flags scene safety, safeguarding and the like
 */
public record EventData(
        Incident incident,
        @Nullable PersonClaim person,
        boolean personWithdrawn,
        @Nullable Location location,
        @Nullable Contact caller,
        @Nullable Contact callback,
        @Nullable Presentation presentation,
        List<Flag> flags,
        @Nullable AmbulanceDetails ambulance,
        @Nullable UcrDetails ucr,
        @Nullable OohDetails ooh) {
    public EventData {
        flags = Copies.of(flags);
    }
}
