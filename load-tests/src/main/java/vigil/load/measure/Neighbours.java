package vigil.load.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Scanner;
import java.util.stream.Stream;

/**
 * How much of the machine others used while something was measured: the time for which cores were busy, less that of
 * this process and its children. Only Linux tells.
 */
public final class Neighbours {
    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    private final long startNanos = System.nanoTime();
    private final double othersAtStart = others();

    /** Starts counting. */
    public Neighbours() {}

    /** Cores used by others on average since the start; empty where that isn't known. */
    public OptionalDouble cores() {
        double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
        double used = (others() - othersAtStart) / seconds;
        return Double.isNaN(used) ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, used));
    }

    /** Core seconds used by others since the machine started. */
    private static double others() {
        if (!Files.isReadable(STAT)) {
            return Double.NaN;
        }
        ProcessHandle self = ProcessHandle.current();
        double ours = Stream.concat(Stream.of(self), self.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(cpu -> cpu.toNanos() / NANOS_PER_SECOND)
                .sum();
        return busySeconds() - ours;
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
