package vigil.board.kafka;

import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;

/**
 * One record of {@code coordination.alerts}.
 *
 * @param alert null when the log has forgotten the alert (a tombstone)
 * @param nextOffset the offset after it, which is what has been seen of the partition
 */
public record AlertRecord(AlertId alertId, @Nullable Alert alert, int partition, long nextOffset) {}
