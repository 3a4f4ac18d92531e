package vigil.load.simulation;

import vigil.load.simulation.SimulationReport.SeedFailure;

/** The report as a person reads it. */
final class SimulationMarkdown {
    private static final int SHOWN = 5;
    private static final int LONGEST = 600;

    private static final String HOW = """
            ## How it was done
            Routing's pure core in virtual time: two instances share four partitions of topics in memory, with Kafka's promises \
            (transactions, generations, committed positions, compaction) and nothing else of it. Each step is one thing that \
            happens: a source or matching speaks, a person acts, an instance reads, decides and commits, or dies before or after \
            its commit, stalls and wakes as a zombie; partitions change hands; records come again; time leaps, also over the \
            nights on which the clocks change, bank holidays and a leap day; teams change their hours, go and come back, and say that \
            they are full; the register changes plans, sharing and who is on it. After each \
            commit every invariant is looked at, by a memory that shares nothing with the core; every 100 steps what each instance \
            knows is compared with what it would read. The same seed gives the same steps.

            """;

    private SimulationMarkdown() {}

    static String of(SimulationReport report) {
        StringBuilder text = new StringBuilder("# Simulation of routing's core\n\n");
        text.append("Run at %s, commit %s; %s.\n\n"
                .formatted(report.startedAt(), report.commit(), report.machine().words()));
        text.append("%,d seeds from %d on, %,d steps each, %.0f s: **%s**.\n\n"
                .formatted(
                        report.seeds(),
                        report.firstSeed(),
                        report.steps(),
                        report.seconds(),
                        report.failures().isEmpty()
                                ? "every invariant held"
                                : report.failures().size() + " seeds failed"));
        report.failures().stream().limit(SHOWN).forEach(failure -> text.append(failed(failure, report.steps())));
        text.append(HOW);
        invariants(report, text);
        mistakes(report, text);
        text.append("## What happened\n| what | times |\n|---|--:|\n");
        report.happened().forEach((what, times) -> text.append("| %s | %,d |\n".formatted(what, times)));
        return text.toString();
    }

    /** What broke may be told with two whole histories: those stand in the JSON. */
    private static String shortened(String how) {
        return how.length() <= LONGEST ? how : how.substring(0, LONGEST) + "… (whole in simulation.json)";
    }

    private static String failed(SeedFailure failed, int steps) {
        return "## Seed %d, step %d\n%s\n\nRepeat it: `./vigil bench simulate --first-seed %d --seeds 1 --steps %d`. The last things that happened:\n```\n%s\n```\n\n"
                .formatted(
                        failed.seed(),
                        failed.failure().step(),
                        shortened(failed.failure().how()),
                        failed.seed(),
                        steps,
                        String.join("\n", failed.failure().last()));
    }

    private static void invariants(SimulationReport report, StringBuilder text) {
        text.append("## What was looked at\n| invariant | times |\n|---|--:|\n");
        report.invariants()
                .forEach((invariant, checked) ->
                        text.append("| %s | %,d |\n".formatted(checked.sentence(), checked.times())));
        text.append("\n");
    }

    private static void mistakes(SimulationReport report, StringBuilder text) {
        if (report.mistakes().isEmpty()) {
            return;
        }
        text.append("## Deliberate bugs\n| bug | noticed | seeds | step |\n|---|---|--:|--:|\n");
        report.mistakes()
                .forEach(caught -> text.append("| %s | %s | %d | %d |\n"
                        .formatted(caught.what(), noticed(caught), caught.seeds(), caught.step())));
        text.append("\n");
    }

    private static String noticed(Caught caught) {
        if (caught.by() == null) {
            return "**no**";
        }
        return caught.isCaught()
                ? caught.by().sentence()
                : "**by luck**: " + caught.by().sentence();
    }
}
