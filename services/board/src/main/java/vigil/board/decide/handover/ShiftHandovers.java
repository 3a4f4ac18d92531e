package vigil.board.decide.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.handover.ShiftHandover.End;

/**
 * The handovers of the desk, by what the log says in its own order: the first who takes one over has it, and what comes after
 * that changes nothing. Immutable.
 */
public final class ShiftHandovers {
    /** Before anything was read. */
    public static final ShiftHandovers NONE = new ShiftHandovers(Map.of());

    /** Two a day for three months; older ones are in the log. */
    private static final int MOST = 180;

    private final Map<String, ShiftHandover> byId;

    private ShiftHandovers(Map<String, ShiftHandover> byId) {
        this.byId = byId;
    }

    /** The handover of that id. */
    public Optional<ShiftHandover> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The newest first. */
    public List<ShiftHandover> newestFirst() {
        return new ArrayList<>(byId.values()).reversed();
    }

    /** These with what somebody has signed. */
    public ShiftHandovers with(Signed signed) {
        return switch (signed) {
            case Signed.Given given -> given(given);
            case Signed.Received received -> received(received);
            case Signed.Withdrawn withdrawn -> withdrawn(withdrawn);
        };
    }

    private ShiftHandovers given(Signed.Given given) {
        if (byId.containsKey(given.handoverId())) {
            return this;
        }
        Map<String, ShiftHandover> next = new LinkedHashMap<>();
        byId.forEach((id, each) -> next.put(
                id,
                each.isOpen() && each.given().by().isOfSame(given.by()) ? each.ended(new End.Replaced(given)) : each));
        next.put(given.handoverId(), new ShiftHandover(given, null));
        if (next.size() > MOST) {
            next.remove(next.keySet().iterator().next());
        }
        return new ShiftHandovers(next);
    }

    private ShiftHandovers received(Signed.Received received) {
        ShiftHandover open = open(received);
        return open == null || open.given().by().isOfSame(received.by())
                ? this
                : with(open.ended(new End.Received(received)));
    }

    private ShiftHandovers withdrawn(Signed.Withdrawn withdrawn) {
        ShiftHandover open = open(withdrawn);
        return open == null || !open.given().by().isOfSame(withdrawn.by())
                ? this
                : with(open.ended(new End.Withdrawn(withdrawn)));
    }

    private @Nullable ShiftHandover open(Signed signed) {
        return of(signed.handoverId()).filter(ShiftHandover::isOpen).orElse(null);
    }

    private ShiftHandovers with(ShiftHandover changed) {
        Map<String, ShiftHandover> next = new LinkedHashMap<>(byId);
        next.put(changed.id(), changed);
        return new ShiftHandovers(next);
    }
}
