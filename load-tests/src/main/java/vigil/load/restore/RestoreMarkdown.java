package vigil.load.restore;

import vigil.load.rig.RoutingProcess;

/** The report as a person reads it. */
final class RestoreMarkdown {
    private static final double MIB = 1 << 20;

    private static final String HOW = """
            ## How it was done
            A broker and one instance of routing, each a process of its own. Each of so many people has a call, which routing has made \
            an alert of; the tombstones of those that were archived stand on the same topic. Then the instance is killed and started \
            again, each time a new JVM that has nothing compiled yet. What counts is from the first question for the topic's ends until \
            the last alert is in its place; to wait for the brokers to take the killed one for dead comes before that.

            """;

    private RestoreMarkdown() {}

    static String of(RestoreReport report) {
        StringBuilder text = new StringBuilder("# Reading back what is open\n\n");
        text.append(report.machine().heading(report.startedAt(), report.commit()));
        text.append(
                "%,d open alerts beside %,d archived, %.0f MiB: %s; **the longest of %d took %.1f s** (aim: %.0f).\n\n"
                        .formatted(
                                report.alerts(),
                                report.archived(),
                                report.topicBytes() / MIB,
                                report.isWhole() ? "all there after each start" : "**not all there**",
                                report.restored().size(),
                                report.longestMillis() / 1_000,
                                RestoreReport.WITHIN_MILLIS / 1_000));
        text.append(HOW);
        text.append("| start | open alerts | read back in |\n|--:|--:|--:|\n");
        int number = 0;
        for (RoutingProcess.Restored start : report.restored()) {
            text.append("| %d | %,d | %.1f s |\n".formatted(++number, start.open(), start.millis() / 1_000));
        }
        return text.toString();
    }
}
