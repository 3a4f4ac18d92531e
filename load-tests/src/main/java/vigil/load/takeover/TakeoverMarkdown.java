package vigil.load.takeover;

import vigil.load.takeover.TakeoverReport.Kill;

/** The report as a person reads it. */
final class TakeoverMarkdown {
    private static final int SHOWN = 20;

    private static final String HOW = """
            ## How it was done
            A broker and two instances of routing, each a process of its own. Every open alert has an owner who has not answered, so \
            that timers go off meanwhile. Snapshots and notes by people come at a fixed rate, whatever is answered; in the middle of \
            them one instance is killed with SIGKILL, the two in turn, and started again once everything due has been answered. A \
            reader of committed records knows all that was sent: each snapshot stands in one alert, once; each action is answered \
            once; an alert's versions follow each other without a gap; a person has one open alert. Waiting is counted from when \
            something was due, not from when it was sent; the calls that open the alerts, all at once and before the first kill, are counted among all.

            """;

    private TakeoverMarkdown() {}

    static String of(TakeoverReport report) {
        StringBuilder text = new StringBuilder("# Killing one of two instances of routing\n\n");
        text.append(report.machine().heading(report.startedAt(), report.commit()));
        text.append(
                "%,d open alerts, %d kills, %d a second: %,d snapshots and %,d actions sent, %,d versions written; **%d lost, %d wrong; the longest wait after a kill was %.1f s** (aim: 10; an instance is taken for dead after %d).\n\n"
                        .formatted(
                                report.alerts(),
                                report.kills().size(),
                                report.rate(),
                                report.snapshots(),
                                report.actions(),
                                report.versions(),
                                report.lost(),
                                report.wrong().size(),
                                report.longestMillis() / 1_000,
                                report.sessionSeconds()));
        report.wrong().stream()
                .limit(SHOWN)
                .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        text.append(HOW);
        text.append("## Waiting\n| | p50 | p90 | p99 | p99.9 | longest |\n|---|--:|--:|--:|--:|--:|\n");
        text.append("| all %,d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms |\n\n"
                .formatted(
                        report.answers().count(),
                        report.answers().p50(),
                        report.answers().p90(),
                        report.answers().p99(),
                        report.answers().p999(),
                        report.answers().max()));
        text.append("| kill | instance | longest wait |\n|--:|---|--:|\n");
        for (int number = 1; number <= report.kills().size(); number++) {
            Kill kill = report.kills().get(number - 1);
            text.append("| %d | %s | %.1f s |\n".formatted(number, kill.instance(), kill.longestMillis() / 1_000));
        }
        return text.toString();
    }
}
