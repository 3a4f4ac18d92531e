package vigil.load.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where it was measured.
 *
 * @param memoryGiB of the machine
 * @param loadBefore its one-minute load average before anything was started; negative where that isn't known
 */
public record Machine(int cores, double memoryGiB, String os, String jvm, double loadBefore) {
    private static final double GIB = 1L << 30;

    /** Its size and its JVM, as a report's first sentence says them. */
    public String words() {
        return "%d cores, %.1f GiB, %s".formatted(cores, memoryGiB, jvm);
    }

    /**
     * A report's first paragraph.
     *
     * @param startedAt RFC 3339
     * @param commit of the sources
     */
    public String heading(String startedAt, String commit) {
        return "Run at %s, commit %s; %s; load before %.1f.\n\n".formatted(startedAt, commit, words(), loadBefore);
    }

    /** This one, now. */
    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIB,
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vendor") + " " + System.getProperty("java.vm.name") + " "
                        + System.getProperty("java.vm.version"),
                system.getSystemLoadAverage());
    }
}
