package vigil.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Publishers that take events one after the other and send each, as often as need be, until it is received. */
final class Publishing implements AutoCloseable {
    private static final int PUBLISHERS = 4;
    private static final int RECEIVED = 202;
    private static final long BETWEEN_TRIES_NANOS = 20_000_000;

    private final String intake;
    private final List<String> events;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final Web web = new Web("publisher", "none");
    private final ExecutorService publishers = Executors.newVirtualThreadPerTaskExecutor();

    Publishing(String intake, List<String> events) {
        this.intake = intake;
        this.events = events;
    }

    void start() {
        for (int i = 0; i < PUBLISHERS; i++) {
            publishers.execute(this::run);
        }
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
        publishers.shutdownNow();
        web.close();
    }

    private void run() {
        try {
            for (int next = taken.getAndIncrement(); next < events.size(); next = taken.getAndIncrement()) {
                publish(events.get(next));
                received.incrementAndGet();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(String event) throws InterruptedException {
        if (isReceived(event)) {
            return;
        }
        sentAgain.incrementAndGet();
        while (!isReceived(event)) {
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
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
