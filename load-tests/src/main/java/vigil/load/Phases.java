package vigil.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import vigil.load.measure.Arrivals;
import vigil.load.measure.CoreUse;
import vigil.load.report.BacklogResult;
import vigil.load.report.RateResult;
import vigil.load.report.SubjectResult;
import vigil.load.rig.Subject;
import vigil.load.traffic.Mix;
import vigil.load.traffic.PreparedEvent;
import vigil.load.traffic.Publisher;
import vigil.load.traffic.Schedule;
import vigil.load.traffic.Traffic;

/** One subject through one row of events: warm-up, each rate, then the backlog. Events are made before each starts. */
final class Phases {
    private static final Duration LEAD = Duration.ofMillis(50);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ProcessHandle broker;
    private final Subject subject;
    private final Mix mix;
    private final Traffic traffic;
    private final Publisher publisher;
    private final Duration patience;
    private final Consumer<String> progress;
    private long eventBytes;
    private long awaited;

    /**
     * Phases of {@code traffic}.
     *
     * @param patience results that are missing when none came for that long are lost
     * @param progress told what goes on, a line at a time
     */
    Phases(
            ProcessHandle broker,
            Subject subject,
            Mix mix,
            Traffic traffic,
            Publisher publisher,
            Duration patience,
            Consumer<String> progress) {
        this.broker = broker;
        this.subject = subject;
        this.mix = mix;
        this.traffic = traffic;
        this.publisher = publisher;
        this.patience = patience;
        this.progress = progress;
    }

    SubjectResult run(PipelineSettings settings) throws InterruptedException {
        RateResult warm = rate(settings.highestRate(), settings.warmUpSeconds());
        List<RateResult> rates = new ArrayList<>();
        for (double rate : settings.rates()) {
            rates.add(rate(rate, settings.seconds()));
        }
        BacklogResult backlog = backlog(settings.backlogEvents());
        if (warm.lost() > 0) {
            throw new IllegalStateException(warm.lost() + " events were lost in the warm-up of " + subject.words());
        }
        long results = subject.results().records();
        return new SubjectResult(
                subject.words(),
                mix.code(),
                mix.words(),
                rates,
                backlog,
                (double) eventBytes / traffic.made(),
                (double) subject.results().bytes() / Math.max(1, results),
                (double) results / Math.max(1, awaited));
    }

    RateResult rate(double perSecond, int seconds) throws InterruptedException {
        List<PreparedEvent> events = next((int) Math.max(1, Math.round(perSecond * seconds)));
        progress.accept(
                "%s, mix %s: %,.0f events/s for %d s".formatted(subject.words(), mix.code(), perSecond, seconds));
        CoreUse.Count cores = new CoreUse.Count(broker, subject.process());
        Schedule schedule = Schedule.steady(soon(), perSecond);
        Arrivals arrivals = lookFor(events, schedule);
        Histogram behind = publisher.publish(events, schedule, subject::topicFor);
        awaitAll(arrivals);
        return new RateResult(
                perSecond,
                events.size(),
                arrivals.awaited(),
                arrivals.lost(),
                arrivals.latency(),
                behind.getValueAtPercentile(99) / NANOS_PER_MILLI,
                cores.soFar());
    }

    private BacklogResult backlog(int count) throws InterruptedException {
        List<PreparedEvent> events = next(count);
        progress.accept("%s, mix %s: a backlog of %,d events".formatted(subject.words(), mix.code(), count));
        CoreUse.Count cores = new CoreUse.Count(broker, subject.process());
        Schedule schedule = Schedule.atOnce(System.nanoTime());
        Arrivals arrivals = lookFor(events, schedule);
        publisher.publish(events, schedule, subject::topicFor);
        long published = System.nanoTime();
        awaitAll(arrivals);
        long end = mix == Mix.ALL ? arrivals.lastNanos() : idle(arrivals);
        double seconds = (end - schedule.startNanos()) / NANOS_PER_SECOND;
        return new BacklogResult(
                events.size(),
                arrivals.awaited(),
                arrivals.lost(),
                (published - schedule.startNanos()) / NANOS_PER_SECOND,
                seconds,
                events.size() / seconds,
                cores.soFar());
    }

    /** When the last result had come and nothing was left to read: strangers give no result that shows it. */
    private long idle(Arrivals arrivals) throws InterruptedException {
        subject.awaitIdle();
        return Math.max(arrivals.lastNanos(), System.nanoTime());
    }

    private List<PreparedEvent> next(int count) {
        List<PreparedEvent> events = traffic.next(count);
        if (subject.answersStrangers()) {
            events = events.stream().map(PreparedEvent::alwaysAwaited).toList();
        }
        eventBytes += events.stream().mapToLong(event -> event.value().length).sum();
        awaited += events.stream().filter(PreparedEvent::awaited).count();
        return events;
    }

    private Arrivals lookFor(List<PreparedEvent> events, Schedule schedule) {
        Arrivals arrivals = new Arrivals(events, schedule);
        subject.results().lookFor(arrivals);
        return arrivals;
    }

    private void awaitAll(Arrivals arrivals) throws InterruptedException {
        long before = Long.MAX_VALUE;
        while (!arrivals.await(patience) && arrivals.lost() < before) {
            before = arrivals.lost();
        }
    }

    private static long soon() {
        return System.nanoTime() + LEAD.toNanos();
    }
}
