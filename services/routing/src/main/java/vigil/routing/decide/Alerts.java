package vigil.routing.decide;

import java.util.List;
import java.util.Optional;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;

/** The alerts of one partition, to read. */
public interface Alerts {
    Optional<Alert> find(AlertId id);

    /** All alerts still kept about that person, or that review, open and closed; oldest first. */
    List<Alert> about(String partitionKey);
}
