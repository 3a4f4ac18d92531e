package vigil.load.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as a person reads it. */
final class TrapMarkdown {
    private static final double MOST_FALSE = 1e-4;
    private static final double LEAST_RECALL = 0.90;
    private static final double LEAST_RECALL_ON_A_LARGE_REGISTER = 0.88;
    private static final int LARGE = 100_000;
    private static final double WIDEST_SPREAD = 2;
    private static final int WORST_MISTAKES = 6;

    private static final String HOW = """
            ## How it was measured
            - **People** are synthetic: couples, twins, parents and children of one name, care homes whose residents share \
            an address, 19 communities of the area in the shares of its older people. Their records are written as \
            registers have them: 1 January for people born where days were not registered, three Somali names, \
            double-barrelled names, Polish and Romanian diacritics in three records of ten, English second names. Some things \
            are harder than in life: few different family names (130 English ones, equally common), only about 2,000 \
            different telephone numbers (those kept for fiction), and 600,000 people in an area where a million live.
            - **Realistic events**: a quarter concern somebody on the register (230 of about 900 contacts a day). By source: \
            999 41 %, 111 and out-of-hours 52 %, urgent community response 7 %. A usable NHS number and birth date have \
            14 %, 96 % and 97 % of them (domain literature); the rest tell names, birth date (999: whole 86 %, year 7 %), \
            address 87 to 94 %, postcode in 95 % of addresses; in 8 % of 999 incidents nobody learns who it is.
            - **Others** are nobody in particular 75.82 %, neighbours in the same postcode 20 %, residents of the same care \
            home 2 %, husband or wife at the address 1.2 %, grown-up child 0.5 %, namesake with a near birth date 0.3 %, \
            brother or sister 0.1 %, same-name parent or child 0.05 %, same birth date and family name 0.02 %, twin 0.01 %. \
            One number in 670 is somebody else's, of the same household where there is one. The stress table has equally many \
            of each, and some who are reported under the number of whom they resemble; it is no part of the rates above it. \
            A twin under the other's number whose given name isn't told can't be told apart by anybody.
            - **Mistakes** are those of keyboard, ear and form (typing, sound-alikes, fields swapped, names in one field, \
            titles, initials, day and month swapped, a digit, 1 January, old and unrecorded addresses, superseded numbers, \
            somebody else's number), and for each community those its names meet. They were written without the matcher's \
            tables; the matcher's rules for Punjabi, Chinese and Bengali names were later made with these mistakes in view, \
            so that what they gain is likely to be less in life. `services/synthetic`, package `mistake`, says how often each \
            happens.
            - **Says who the patient is**: an NHS number and a whole birth date, or a family name, a given name of more than an \
            initial and a whole birth date; whatever mistakes are in them. Recall is the share of such events about people \
            on the register that are matched with the right person without asking. *Asked* went to review with the right \
            person among the candidates; *lost* to nobody, or to review without them.
            - **Left out**: people who have died or withdrew consent, of whom no event must match by itself.
            - False matches: one-sided 95 % bound of Clopper and Pearson. Recall: Wilson's 95 % interval, as if \
            events were independent; people of small communities are asked about several times, on up to 15 registers of that \
            size with other seeds. Of 19 communities that are equal in truth, the best and the worst of 20,000 events each \
            would come out about one point apart.
            - The **exact look-up** beside it is number and birth date, else family name, first given name and birth date, \
            letter by letter and unique.

            Rerun: `./vigil bench matching --people 10000,600000 --events 200000 --community-events 20000 --seed 1 --out docs/performance`; \
            `--dump FILE` writes the cases that went worst. The same seed gives the same events.
            """;

    private TrapMarkdown() {}

    static String of(TrapReport report) {
        StringBuilder text = new StringBuilder("# Telling people apart: the trap simulation\n\n");
        text.append("Run at %s, commit %s, seed %d; %s.\n\n"
                .formatted(
                        report.startedAt(),
                        report.commit(),
                        report.seed(),
                        report.machine().words()));
        report.registers().forEach(result -> text.append(section(result)));
        return text.append(HOW).toString();
    }

    private static String section(TrapResult result) {
        String title = "## A register of %,d\n\n".formatted(result.people());
        return title
                + targets(result)
                + table("Events about people on the register, by what they tell", result.told(), true)
                + table("Events about others, by who they are", result.lookalikes(), false)
                + table("Stress: only people who could be mistaken for somebody", result.stress(), false)
                + communities(result)
                + mistakes(result);
    }

    private static String targets(TrapResult result) {
        double least = result.people() >= LARGE ? LEAST_RECALL_ON_A_LARGE_REGISTER : LEAST_RECALL;
        Row all = result.everybody();
        Row who = result.sayingWho();
        return """
                | measure | target | found | met | exact look-up |
                |---|---|---|---|---|
                | false automatic matches | at most 1 in 10,000 | %,d in %,d: %s in 10,000, at most %s | %s | %,d |
                | automatic recall | at least %s | %s (%s) of %,d | %s | %s |
                | … without an NHS number | | %s (%s) of %,d | | |
                | asked of people on the register | | %s | | |
                | lost of people on the register | | %s | | |
                | asked of others | | %s | | |
                | communities' recall without a number | within 2 points | %.1f points apart | %s | |

                """.formatted(
                        all.wrong(),
                        all.events(),
                        tenThousandths((double) all.wrong() / Math.max(1, all.events())),
                        tenThousandths(result.falseAtMost()),
                        met(result.falseAtMost() <= MOST_FALSE),
                        result.exactEverybody().wrong(),
                        percent(least),
                        percent(who.rightShare()),
                        interval(who),
                        who.events(),
                        met(who.rightShare() >= least),
                        percent(result.exactOnRegister().rightShare()),
                        percent(result.unnumbered().rightShare()),
                        interval(result.unnumbered()),
                        result.unnumbered().events(),
                        percent(who.askedShare()),
                        percent(who.lostShare()),
                        percent(result.others().askedShare()),
                        result.spreadPoints(),
                        met(result.spreadPoints() <= WIDEST_SPREAD));
    }

    private static String table(String title, List<Row> rows, boolean registered) {
        StringBuilder text = new StringBuilder("### " + title + "\n\n");
        text.append(
                registered
                        ? "| | events | automatic | asked | lost | false |\n|---|---:|---:|---:|---:|---:|\n"
                        : "| | events | nobody | asked | false | false in 10,000, at most |\n|---|---:|---:|---:|---:|---:|\n");
        for (Row row : rows) {
            text.append(
                    registered
                            ? "| %s | %,d | %s | %s | %s | %,d |\n"
                                    .formatted(
                                            row.what(),
                                            row.events(),
                                            percent(row.rightShare()),
                                            percent(row.askedShare()),
                                            percent(row.lostShare()),
                                            row.wrong())
                            : "| %s | %,d | %s | %s | %,d | %s |\n"
                                    .formatted(
                                            row.what(),
                                            row.events(),
                                            percent(row.rightShare()),
                                            percent(row.askedShare()),
                                            row.wrong(),
                                            tenThousandths(row.wrongAtMost())));
        }
        return text.append('\n').toString();
    }

    private static String communities(TrapResult result) {
        double best = result.communities().stream()
                .mapToDouble(each -> each.row().rightShare())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("""
                ### By community: on the register, no NHS number told, says who the patient is

                | community | people | events | recall | 95 % interval | within 2 points of the best | with postcode | as on record | asked | lost | false | not automatic most with (of which with nothing else wrong) |
                |---|---:|---:|---:|---|---|---:|---:|---:|---:|---:|---|
                """);
        for (TrapResult.OfCommunity each : result.communities()) {
            Row row = each.row();
            text.append("| %s | %,d | %,d | %s | %s | %s | %s | %s | %s | %s | %,d | %s |\n"
                    .formatted(
                            each.community().toLowerCase(Locale.ROOT).replace('_', ' '),
                            each.people(),
                            row.events(),
                            percent(row.rightShare()),
                            interval(row),
                            100 * (best - row.rightShare()) <= WIDEST_SPREAD ? "yes" : "**no**",
                            percent(each.withPostcode().rightShare()),
                            percent(each.withoutMistake().rightShare()),
                            percent(row.askedShare()),
                            percent(row.lostShare()),
                            row.wrong(),
                            each.mistakes().stream()
                                    .limit(WORST_MISTAKES)
                                    .map(TrapMarkdown::words)
                                    .collect(Collectors.joining("; "))));
        }
        return text.append('\n').toString();
    }

    private static String words(TrapResult.OfMistake mistake) {
        return "%s: %,d of %,d (%,d of %,d)"
                .formatted(
                        mistake.all().what(),
                        mistake.all().notRight(),
                        mistake.all().events(),
                        mistake.alone().notRight(),
                        mistake.alone().events());
    }

    private static String mistakes(TrapResult result) {
        StringBuilder text = new StringBuilder("""
                ### What is wrong with events that say who the patient is

                | | events | automatic | asked | lost | false | with nothing else wrong | automatic |
                |---|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (TrapResult.OfMistake each : result.mistakes()) {
            Row all = each.all();
            text.append("| %s | %,d | %s | %s | %s | %,d | %,d | %s |\n"
                    .formatted(
                            all.what(),
                            all.events(),
                            percent(all.rightShare()),
                            percent(all.askedShare()),
                            percent(all.lostShare()),
                            all.wrong(),
                            each.alone().events(),
                            percent(each.alone().rightShare())));
        }
        return text.append('\n').toString();
    }

    private static String met(boolean met) {
        return met ? "yes" : "**no**";
    }

    private static String interval(Row row) {
        return percent(row.rightInterval().from()) + " to "
                + percent(row.rightInterval().to());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String tenThousandths(double share) {
        return String.format(Locale.ROOT, "%.2f", 10_000 * share);
    }
}
