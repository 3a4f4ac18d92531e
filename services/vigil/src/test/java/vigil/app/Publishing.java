package vigil.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A publisher on a thread of its own, which sends each event until it is received and only then the next. */
final class Publishing implements AutoCloseable {
    private static final int RECEIVED = 202;

    private final String intake;
    private final List<String> events;
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final Web web = new Web("publisher", "none");
    private final Thread thread = Thread.ofPlatform().name("publisher").daemon().unstarted(this::run);

    Publishing(String intake, List<String> events) {
        this.intake = intake;
        this.events = events;
    }

    void start() {
        thread.start();
    }

    int size() {
        return events.size();
    }

    /** How many events were answered 202. */
    int received() {
        return received.get();
    }

    /** How many of them had to be sent more than once, so that the first sending may have been kept too. */
    int sentAgain() {
        return sentAgain.get();
    }

    @Override
    public void close() {
        thread.interrupt();
        web.close();
    }

    private void run() {
        try {
            for (String event : events) {
                if (!isReceived(event)) {
                    sentAgain.incrementAndGet();
                    do {
                        LockSupport.parkNanos(20_000_000);
                    } while (!isReceived(event));
                }
                received.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReceived(String event) throws InterruptedException {
        try {
            return web.post(intake + "/events", "application/cloudevents+json", event)
                            .statusCode()
                    == RECEIVED;
        } catch (IOException gone) {
            return false;
        }
    }
}
