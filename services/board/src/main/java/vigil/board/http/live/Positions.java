package vigil.board.http.live;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far each partition of the alerts has been read: what a browser's event id says. */
final class Positions {
    /** Before anything was read, and for whoever isn't to know. */
    static final String UNSAID = "0:0";

    private final Map<Integer, Long> next = new TreeMap<>();

    void seen(int partition, long nextOffset) {
        next.merge(partition, nextOffset, Math::max);
    }

    /** For example {@code 0:12,3:44}; {@link #UNSAID} before anything was read. */
    String eventId() {
        return next.isEmpty()
                ? UNSAID
                : next.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
    }
}
