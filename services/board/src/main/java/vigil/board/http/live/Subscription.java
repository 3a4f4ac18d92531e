package vigil.board.http.live;

import io.vertx.core.http.HttpServerResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One browser's live connection. It numbers what it sends, so that the browser notices a gap. While the
 * browser reads too slowly nothing is kept for it: it gets a fresh snapshot once it has caught up, or is
 * dropped. Used on the event loop.
 */
final class Subscription {
    private static final int MOST_QUEUED_BYTES = 256 * 1024;
    /** Beats, one a second, that a browser may leave its connection full. */
    private static final int PATIENCE_BEATS = 10;

    private final Audience audience;
    private final HttpServerResponse response;
    private final BooleanSupplier signedIn;
    private final Set<String> shown = new HashSet<>();
    private long sent;
    private int fullBeats;
    private boolean missedSome;

    Subscription(Audience audience, HttpServerResponse response, BooleanSupplier signedIn) {
        this.audience = audience;
        this.response = response;
        this.signedIn = signedIn;
        response.setWriteQueueMaxSize(MOST_QUEUED_BYTES);
    }

    Audience audience() {
        return audience;
    }

    /**
     * Sends everything anew.
     *
     * @param body a JSON object
     * @param rows the alerts whose rows are in it, where this audience does not see all
     */
    void snapshot(String eventId, String body, Collection<String> rows) {
        missedSome = false;
        shown.clear();
        shown.addAll(rows);
        write("snapshot", eventId, body);
    }

    /** Remembers, where this audience does not see all, that it has that alert's row. */
    void nowHas(String alertId) {
        shown.add(alertId);
    }

    /** Forgets that it had that alert's row; whether it had. */
    boolean nowHasNot(String alertId) {
        return shown.remove(alertId);
    }

    /** Sends one change, or remembers that a snapshot is owed. */
    void change(String name, String eventId, String body) {
        if (missedSome || response.writeQueueFull()) {
            missedSome = true;
        } else {
            write(name, eventId, body);
        }
    }

    /** What is to be done with the connection now that another second has passed. */
    Due due() {
        if (response.closed() || response.ended() || !signedIn.getAsBoolean()) {
            return Due.DROP;
        }
        if (response.writeQueueFull()) {
            fullBeats++;
            return fullBeats > PATIENCE_BEATS ? Due.DROP : Due.NOTHING;
        }
        fullBeats = 0;
        return missedSome ? Due.SNAPSHOT : Due.HEARTBEAT;
    }

    /** What can be due. */
    enum Due {
        NOTHING,
        HEARTBEAT,
        SNAPSHOT,
        DROP
    }

    /**
     * Tells the time, how old the data is (milliseconds), and how many numbered messages there have been.
     *
     * @param teams another number than before once the list of teams has to be read again
     */
    void heartbeat(String now, long dataAge, long teams) {
        var unused = response.write("event: heartbeat\ndata: {\"sent\":" + sent + ",\"now\":\"" + now
                + "\",\"dataAge\":" + dataAge + ",\"teams\":" + teams + "}\n\n");
    }

    void drop() {
        if (!response.ended() && !response.closed()) {
            var unused = response.reset();
        }
    }

    private void write(String name, String eventId, String body) {
        sent++;
        String numbered = "{\"n\":" + sent + "," + body.substring(1);
        var unused = response.write("id: " + eventId + "\nevent: " + name + "\ndata: " + numbered + "\n\n");
    }
}
