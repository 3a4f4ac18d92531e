package vigil.load.measure;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import vigil.load.traffic.PreparedEvent;
import vigil.load.traffic.Schedule;

/**
 * Which of one phase's events have come out at the other end, and how long after their intended moment. An event
 * counts the first time it is seen. {@link #arrived} is for one thread; the rest is for after {@link #await}.
 */
public final class Arrivals {
    /** Nanoseconds in HdrHistogram's terms: up to ten minutes, to three digits. */
    private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();

    private final int first;
    private final int count;
    private final Schedule schedule;
    private final BitSet missing = new BitSet();
    private final int awaited;
    private final CountDownLatch remaining;
    private final Histogram latencies = new Histogram(1_000, LONGEST_NANOS, 3);
    private volatile long lastNanos;

    public Arrivals(List<PreparedEvent> events, Schedule schedule) {
        this.first = events.getFirst().number();
        this.count = events.size();
        this.schedule = schedule;
        events.stream().filter(PreparedEvent::awaited).forEach(event -> missing.set(event.number() - first));
        this.awaited = missing.cardinality();
        this.remaining = new CountDownLatch(awaited);
    }

    /** An event's id was seen; ids of other phases are no news. */
    void arrived(int number, long nanos) {
        int index = number - first;
        if (index < 0 || index >= count || !missing.get(index)) {
            return;
        }
        missing.clear(index);
        latencies.recordValue(Math.clamp(nanos - schedule.intendedNanos(index), 0, LONGEST_NANOS));
        lastNanos = nanos;
        remaining.countDown();
    }

    /** Waits until all have come, and says whether they have. */
    public boolean await(Duration patience) throws InterruptedException {
        return remaining.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** How many events must come out. */
    public int awaited() {
        return awaited;
    }

    /** How many have not. */
    public long lost() {
        return remaining.getCount();
    }

    /** When the last one came, by {@link System#nanoTime()}. */
    public long lastNanos() {
        return lastNanos;
    }

    /** How long those that came took. */
    public Latency latency() {
        return Latency.of(latencies);
    }
}
