package vigil.load.matching.speed;

import java.util.Locale;

/** The report as a person reads it. */
final class SpeedMarkdown {
    private static final int LARGE = 100_000;
    private static final double STRANGER_MICROS = 5;
    private static final double BUILD_SECONDS = 15;
    private static final double LOG_SECONDS = 60;
    private static final double BYTES = 250;
    private static final double VISIBLE_MICROS = 1e6;

    private static final String HOW = """
            ## How it was measured
            - Single decisions on one thread of a warm JVM, each timed by itself (about 25 ns of it are the clock), 20,000 \
            realistic events of the trap simulation (`vigil bench matching` says what they are) that say anything of who the \
            patient is, three passes to warm up and five timed. Pauses and other processes are in the tail.
            - The index is built from people in memory by one thread; the first size's in a JVM that has just started.
            - Other processes on the machine lengthen the tail: the load average says how busy it was.
            - Bytes a person: heap in use after collecting garbage with the index and without it, the records themselves held \
            in both cases and without their plans, which the index only refers to.
            - From the topic: an embedded broker in a JVM of its own, whole records with plans; from starting to read to \
            having caught up, decoding included. Then 200 people are added one by one; each is looked for until found, the \
            time running from before they are sent.
            - JMH: `mvn -Dgroups=jmh -Djacoco.skip -pl load-tests -am test -Dsurefire.failIfNoSpecifiedTests=false` runs the \
            same decisions under JMH.

            Rerun: `./vigil bench matching-speed --people 10000,600000 --out docs/performance`.
            """;

    private SpeedMarkdown() {}

    static String of(SpeedReport report) {
        StringBuilder text = new StringBuilder("# How fast matching decides\n\n");
        text.append(report.machine().heading(report.startedAt(), report.commit()));
        report.registers().forEach(result -> text.append(section(result)));
        return text.append(HOW).toString();
    }

    private static String section(SpeedResult result) {
        boolean large = result.people() >= LARGE;
        StringBuilder text = new StringBuilder("## A register of %,d\n\n".formatted(result.people()));
        text.append("| measure | target | found | met |\n|---|---:|---:|---|\n");
        text.append(row("decision, median", large ? 200 : 10, result.all().p50(), "µs"));
        text.append(
                row("decision, 99th percentile", large ? 600 : 100, result.all().p99(), "µs"));
        text.append(row(
                "people plainly not on it, median",
                STRANGER_MICROS,
                result.strangers().p50(),
                "µs"));
        text.append(row("index built from decoded people", BUILD_SECONDS, result.buildSeconds(), "s"));
        text.append(row("index, a person beyond the record", BYTES, result.bytesPerPerson(), "bytes"));
        SpeedResult.FromLog log = result.log();
        if (log != null) {
            text.append(row("index built from the topic", LOG_SECONDS, log.seconds(), "s"));
            text.append(row(
                    "a new person found, slowest of 200",
                    VISIBLE_MICROS,
                    log.visible().max(),
                    "µs"));
        }
        text.append("\n| µs | events | p50 | p90 | p99 | p99.9 | max |\n|---|---:|---:|---:|---:|---:|---:|\n");
        result.decisions().forEach(each -> text.append(row(each)));
        if (log != null) {
            text.append(row(log.visible()));
            text.append("\nA record has %,.0f bytes.\n".formatted(log.recordBytes()));
        }
        return text.append('\n').toString();
    }

    private static String row(String measure, double most, double found, String unit) {
        return "| %s | at most %s %s | %s %s | %s |\n"
                .formatted(measure, number(most), unit, number(found), unit, found <= most ? "yes" : "**no**");
    }

    private static String row(Micros each) {
        return "| %s | %,d | %s | %s | %s | %s | %s |\n"
                .formatted(
                        each.what(),
                        each.count(),
                        number(each.p50()),
                        number(each.p90()),
                        number(each.p99()),
                        number(each.p999()),
                        number(each.max()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%,.0f" : "%.2f", value);
    }
}
