package vigil.synthetic.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.Contact;
import vigil.domain.event.Flag;
import vigil.domain.event.Location;

/**
 * One call for help as it really is, before any service writes it down.
 *
 * @param caller who rings, mostly not the patient
 * @param location where the patient is; null where nobody asked
 */
public record Call(
        Patient patient,
        Complaint complaint,
        Contact caller,
        @Nullable Location location,
        List<Flag> flags) {}
