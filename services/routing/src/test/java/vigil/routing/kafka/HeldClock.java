package vigil.routing.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The real time, but who asks while it is held waits: a process that the operating system has stopped. */
final class HeldClock extends Clock {
    private volatile @Nullable CountDownLatch gate;
    private volatile boolean somebodyWaits;
    private volatile Duration offset = Duration.ZERO;

    void hold() {
        gate = new CountDownLatch(1);
    }

    boolean somebodyWaits() {
        return somebodyWaits;
    }

    /** Lets it run on, at a later time than it stopped at. */
    void release(Duration later) {
        offset = later;
        release();
    }

    void release() {
        CountDownLatch held = gate;
        gate = null;
        if (held != null) {
            held.countDown();
        }
    }

    @Override
    public Instant instant() {
        CountDownLatch held = gate;
        if (held != null) {
            somebodyWaits = true;
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
