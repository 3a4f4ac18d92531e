package vigil.routing.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.identity.TeamId;
import vigil.platform.kafka.TopicTail;
import vigil.routing.decide.team.Load;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/**
 * How many open alerts each team has, of all partitions, also those that other instances work on. It may be a moment behind; what
 * a decision saw of it stands in the decision.
 */
public final class OpenLoad implements TopicTail.Handler {
    private final Map<String, OwnedAlert> owned = new HashMap<>();
    private final Map<TeamId, Load> loads = new ConcurrentHashMap<>();

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.key() != null) {
            count(record.key(), record.value() == null ? null : read(record).orElse(null));
        }
    }

    /** By the record's headers; alerts of earlier versions have none, and one that can't be read weighs nothing. */
    private static Optional<OwnedAlert> read(ConsumerRecord<String, byte[]> record) {
        if (OwnedAlert.isMarked(record.headers())) {
            return OwnedAlert.of(record.headers());
        }
        return switch (Codec.ALERT.decode(record.value())) {
            case Decoded.Value<Alert>(var alert, var none) -> OwnedAlert.of(alert);
            case Decoded.Unreadable<Alert> unreadable -> Optional.empty();
        };
    }

    private void count(String alertId, @Nullable OwnedAlert next) {
        OwnedAlert before = next == null ? owned.remove(alertId) : owned.put(alertId, next);
        if (before != null) {
            loads.computeIfPresent(before.owner(), (team, load) -> {
                Load less = load.minus(before.priority());
                return less.alerts() == 0 ? null : less;
            });
        }
        if (next != null) {
            loads.merge(next.owner(), Load.NONE.plus(next.priority()), (load, one) -> load.plus(next.priority()));
        }
    }

    /** By team, those that have none left out; may be asked by any thread. */
    Map<TeamId, Load> now() {
        return loads;
    }
}
