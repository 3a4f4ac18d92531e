package vigil.load.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Scanner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who used the machine's cores while something was measured. What is measured costs about the same on a busy machine
 * as on a quiet one, where latency and throughput do not: so these numbers can be compared between runs.
 *
 * @param broker core seconds used by the broker
 * @param subject core seconds used by what was measured
 * @param others cores used by processes that are not ours, on average; null where that isn't known (only Linux tells)
 */
public record CoreUse(
        double broker, double subject, @Nullable Double others) {
    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    /** A moment from which use is counted. */
    public static final class Count {
        private final ProcessHandle broker;
        private final ProcessHandle subject;
        private final long startNanos = System.nanoTime();
        private final double brokerAtStart;
        private final double subjectAtStart;
        private final @Nullable Double othersAtStart = othersSinceBoot();

        /** Starts counting. */
        public Count(ProcessHandle broker, ProcessHandle subject) {
            this.broker = broker;
            this.subject = subject;
            this.brokerAtStart = seconds(broker);
            this.subjectAtStart = seconds(subject);
        }

        /** What was used since. */
        public CoreUse soFar() {
            double passed = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
            Double now = othersSinceBoot();
            return new CoreUse(
                    seconds(broker) - brokerAtStart,
                    seconds(subject) - subjectAtStart,
                    now == null || othersAtStart == null ? null : Math.max(0, (now - othersAtStart) / passed));
        }
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_PER_SECOND;
    }

    /** Core seconds used by others since the machine started. */
    private static @Nullable Double othersSinceBoot() {
        if (!Files.isReadable(STAT)) {
            return null;
        }
        ProcessHandle self = ProcessHandle.current();
        return busySeconds()
                - Stream.concat(Stream.of(self), self.descendants())
                        .mapToDouble(CoreUse::seconds)
                        .sum();
    }

    private static double busySeconds() {
        try (Scanner fields = new Scanner(STAT, StandardCharsets.US_ASCII)) {
            fields.next(); // "cpu", then user, nice, system, idle, waiting for disks, irq, softirq
            double busy = 0;
            for (int field = 0; field < 7; field++) {
                long ticks = fields.nextLong();
                busy += field == 3 || field == 4 ? 0 : ticks;
            }
            return busy / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
