package vigil.board.http.live;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far each partition of the alerts has been read: what a browser's event id says. */
final class Positions {
    private final Map<Integer, Long> next = new TreeMap<>();

    void seen(int partition, long nextOffset) {
        next.merge(partition, nextOffset, Math::max);
    }

    /** For example {@code 0:12,3:44}; {@code 0:0} before anything was read. */
    String eventId() {
        return next.isEmpty()
                ? "0:0"
                : next.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
    }
}
