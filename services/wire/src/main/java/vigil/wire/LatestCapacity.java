package vigil.wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Capacity;

/** What each team last said of itself, record by record. What can't be read is left aside, and what was said before stays. */
public final class LatestCapacity {
    private final Map<TeamId, Capacity> said = new ConcurrentHashMap<>();

    /**
     * Takes in the next record of {@code coordination.capacity}; a tombstone takes back what was said.
     *
     * @return why it can't be read; empty where it can
     */
    public Optional<String> take(@Nullable String team, byte @Nullable [] value) {
        if (value == null) {
            Optional.ofNullable(team)
                    .filter(id -> !id.isBlank())
                    .map(TeamId::new)
                    .ifPresent(said::remove);
            return Optional.empty();
        }
        return switch (Codec.CAPACITY.decode(value)) {
            case Decoded.Value<Capacity>(var capacity, var none) -> {
                said.put(capacity.team(), capacity);
                yield Optional.empty();
            }
            case Decoded.Unreadable<Capacity> unreadable -> Optional.of(unreadable.sentence());
        };
    }

    /** By team, whether it still holds or not; may be asked by any thread. */
    public Map<TeamId, Capacity> byTeam() {
        return said;
    }
}
