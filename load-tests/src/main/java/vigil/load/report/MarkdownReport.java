package vigil.load.report;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vigil.load.measure.Latency;

/** The report as a person reads it. */
public final class MarkdownReport {
    private static final String HOW = """
            ## How it was measured
            - **Open loop**: each event has a moment at which it is meant to be sent, fixed beforehand. Latency runs from \
            that moment, not from when it was really sent, to the return of the poll that brought the alert \
            (`read_committed`), so a stall counts against every event that it held up.
            - **Where things run**: the broker in one JVM (512 MB heap), matching and routing together in a second \
            (2 GB), the sender and the reader in a third, all on this machine and sharing its cores.
            - **Which events**: straight to the three event topics by an idempotent producer (`acks=all`), so intake's HTTP \
            is not in it. Each concerns a person of the synthetic register, with NHS number, name, birth date and address, \
            or a stranger, and is a new snapshot of an incident of six. Nobody works on the alerts: everything that \
            happens to a person joins their one open alert, which grows with it.
            - **Lost** are events that should have changed an alert and were in none 30 s after anything last moved.
            - **Backlog**: events published as fast as the brokers take them while the services work; the rate is all of \
            them divided by the time from the first one sent to the last alert read and to no event left unread.
            - **Raw** is the same events copied twice, consumer to idempotent producer, deciding nothing, waiting for \
            nothing and committing nothing: what this machine could do at best.
            - *Sent late* says how far the sender was behind its own schedule (99th percentile): where it is large, the \
            machine was too busy to measure well. *Others* is how many cores other processes \
            used meanwhile; the cost of an event in core time depends on them least.
            """;

    private MarkdownReport() {}

    /** The whole text. */
    public static String of(BenchReport report) {
        StringBuilder text = new StringBuilder("# From a published event to its alert\n\n");
        text.append(machine(report)).append('\n');
        for (SubjectResult result : report.results()) {
            text.append(subject(result)).append('\n');
        }
        return text.append(HOW).toString();
    }

    private static String machine(BenchReport report) {
        Machine machine = report.machine();
        StringJoiner versions = new StringJoiner(", ");
        report.versions().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(version -> versions.add(version.getKey() + " " + version.getValue()));
        BenchReport.Options options = report.options();
        return """
                Run at %s, commit %s.

                - Machine: %d cores, %s GiB, %s; load average before the run %s
                - JVM: %s; %s
                - Asked for: %,d people on the register; %d s a rate after %d s of warm-up; a backlog of %,d events; \
                events %s
                """.formatted(
                        report.startedAt(),
                        report.commit(),
                        machine.cores(),
                        number(machine.memoryGiB()),
                        machine.os(),
                        machine.loadBefore() < 0 ? "unknown" : number(machine.loadBefore()),
                        machine.jvm(),
                        versions,
                        options.people(),
                        options.seconds(),
                        options.warmUpSeconds(),
                        options.backlogEvents(),
                        options.flushEvents()
                                ? "written to disk before they are acknowledged"
                                : "acknowledged when the broker has them");
    }

    private static String subject(SubjectResult result) {
        StringBuilder text = new StringBuilder("## %s: %s\n\n".formatted(capital(result.subject()), result.mixWords()));
        text.append("| events/s | p50 ms | p90 ms | p99 ms | p99.9 ms | max ms | sent | awaited | lost | sent late ms |"
                + " others |\n");
        text.append("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        result.rates().forEach(rate -> text.append(row(rate)));
        BacklogResult backlog = result.backlog();
        text.append('\n')
                .append(
                        "Backlog: **%,.0f events/s** (%,d events, %,d awaited, %,d lost, %s s, published in %s s; others %s).\n"
                                .formatted(
                                        backlog.perSecond(),
                                        backlog.events(),
                                        backlog.awaited(),
                                        backlog.lost(),
                                        number(backlog.seconds()),
                                        number(backlog.publishSeconds()),
                                        cores(backlog.cores().others())))
                .append("Each event of it cost %,.0f µs of a core in %s and %,.0f µs in the broker.\n"
                        .formatted(backlog.subjectMicros(), result.subject(), backlog.brokerMicros()))
                .append("An event has %,.0f bytes, a result %,.0f; %s results an awaited event.\n"
                        .formatted(result.bytesPerEvent(), result.bytesPerResult(), two(result.resultsPerEvent())));
        return text.toString();
    }

    private static String row(RateResult rate) {
        Latency latency = rate.latency();
        return "| %,.0f | %s | %s | %s | %s | %s | %,d | %,d | %,d | %s | %s |\n"
                .formatted(
                        rate.rate(),
                        number(latency.p50()),
                        number(latency.p90()),
                        number(latency.p99()),
                        number(latency.p999()),
                        number(latency.max()),
                        rate.sent(),
                        rate.awaited(),
                        rate.lost(),
                        number(rate.sentLateP99()),
                        cores(rate.cores().others()));
    }

    private static String cores(@Nullable Double cores) {
        return cores == null ? "unknown" : two(cores);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
