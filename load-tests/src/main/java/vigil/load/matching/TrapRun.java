package vigil.load.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.names.Community;
import vigil.synthetic.place.Surroundings;
import vigil.synthetic.trap.Lookalike;
import vigil.synthetic.trap.TrapEvent;
import vigil.synthetic.trap.TrapRegister;
import vigil.synthetic.trap.Traps;

/**
 * Asks matching about events whose truth is known, on one register; of communities with few people on it, also on
 * others of the same size, so that no table rests on a handful of people. The same seed gives the same result on any
 * number of cores.
 */
final class TrapRun {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant OPENED_AT = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final int CHUNK = 500;
    /** So many people on the registers together: some 250 of the smallest community. */
    private static final int PEOPLE_FOR_COMMUNITIES = 150_000;

    private static final int MOST_REGISTERS = 15;

    private final TrapSettings settings;
    private final Surroundings surroundings;
    private final Consumer<String> progress;
    private final List<Sheet.Case> worst = new ArrayList<>();

    TrapRun(TrapSettings settings, Surroundings surroundings, Consumer<String> progress) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** A register and a subject that knows it. */
    private record Ground(TrapRegister register, Traps traps, Subject subject) {}

    TrapResult run(int people) {
        long started = System.nanoTime();
        progress.accept("%,d people: drawing and loading them".formatted(people));
        Ground ground = ground(people, settings.seed());
        progress.accept("%,d people: %,d realistic events".formatted(people, settings.events()));
        Sheet realistic = sheet("realistic", settings.events(), ground.traps()::realistic, ground.subject());
        Sheet exact = sheet(
                "exact look-up",
                settings.events(),
                ground.traps()::realistic,
                new ExactLookup(ground.register().records()));
        List<Row> stress = stress(ground);
        List<TrapResult.OfCommunity> communities = communities(people, ground);
        worst.addAll(realistic.worst());
        double seconds = (System.nanoTime() - started) / 1e9;
        return result(people, realistic, exact, stress, communities, seconds);
    }

    /** At most 50 of each kind and table, over all that was run. */
    List<Sheet.Case> worst() {
        return List.copyOf(worst);
    }

    private Ground ground(int people, long seed) {
        TrapRegister register = TrapRegister.of(new SyntheticRegister(seed, people, TODAY, surroundings));
        return new Ground(register, new Traps(register, seed), Subject.matching(Subject.index(register.records())));
    }

    private List<Row> stress(Ground ground) {
        List<Row> rows = new ArrayList<>();
        for (Lookalike kind : Lookalike.values()) {
            progress.accept("%,d of: %s".formatted(settings.stressEvents(), kind.words()));
            Sheet sheet = sheet(
                    "stress", settings.stressEvents(), number -> ground.traps().hard(kind, number), ground.subject());
            worst.addAll(sheet.worst());
            rows.add(sheet.others().all().row(kind.words()));
        }
        return rows;
    }

    private List<TrapResult.OfCommunity> communities(int people, Ground first) {
        int registers = Math.max(1, Math.min(MOST_REGISTERS, PEOPLE_FOR_COMMUNITIES / people));
        long each = (long) Math.ceil(settings.communityEvents() / TrapSettings.SAYING_WHO / registers);
        Map<Community, Sheet> sheets = new EnumMap<>(Community.class);
        Map<Community, Integer> sizes = new EnumMap<>(Community.class);
        for (int i = 0; i < registers; i++) {
            progress.accept("communities, register %d of %d".formatted(i + 1, registers));
            Ground ground = i == 0 ? first : ground(people, settings.seed() + i);
            for (Community community : Community.values()) {
                int size = ground.register().sizeOf(community);
                if (size > 0) {
                    Sheet sheet = sheet(
                            "community " + community,
                            each,
                            number -> ground.traps().of(community, number),
                            ground.subject());
                    sheets.merge(community, sheet, Sheet::add);
                    sizes.merge(community, size, Integer::sum);
                }
            }
        }
        sheets.values().forEach(sheet -> worst.addAll(sheet.worst()));
        return sheets.entrySet().stream()
                .map(entry -> ofCommunity(entry.getKey(), sizes.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList();
    }

    private static TrapResult.OfCommunity ofCommunity(Community community, int people, Sheet sheet) {
        Counts counts = sheet.onRegister();
        return new TrapResult.OfCommunity(
                community.name(),
                people,
                counts.sayingWho().row(community.name()),
                counts.told()
                        .getOrDefault(Told.NAME_BIRTH_POSTCODE, new Tally())
                        .row("with postcode"),
                counts.withoutMistake().row("as on record"),
                mistakes(counts));
    }

    private static List<TrapResult.OfMistake> mistakes(Counts counts) {
        return counts.mistakes().entrySet().stream()
                .map(entry -> new TrapResult.OfMistake(
                        entry.getValue().row(entry.getKey().words()),
                        counts.onlyMistake()
                                .getOrDefault(entry.getKey(), new Tally())
                                .row(entry.getKey().words())))
                .sorted(Comparator.comparingLong(
                                (TrapResult.OfMistake each) -> -each.all().notRight())
                        .thenComparing(each -> each.all().what()))
                .toList();
    }

    private TrapResult result(
            int people,
            Sheet realistic,
            Sheet exact,
            List<Row> stress,
            List<TrapResult.OfCommunity> communities,
            double seconds) {
        Counts on = realistic.onRegister();
        Row everybody = everybody(realistic);
        Row sayingWho = on.sayingWho().row("says who the patient is");
        return new TrapResult(
                people,
                everybody,
                on.all().row("on the register"),
                sayingWho,
                unnumbered(on).row("says who the patient is, without an NHS number"),
                realistic.others().all().row("not on the register"),
                sayingWho.rightShare(),
                everybody.wrongAtMost(),
                Arrays.stream(Told.values())
                        .filter(on.told()::containsKey)
                        .map(told -> on.told().getOrDefault(told, new Tally()).row(told.words()))
                        .toList(),
                Arrays.stream(Lookalike.values())
                        .filter(realistic.lookalikes()::containsKey)
                        .map(kind -> realistic
                                .lookalikes()
                                .getOrDefault(kind, new Tally())
                                .row(kind.words()))
                        .toList(),
                mistakes(on),
                stress,
                communities,
                exact.onRegister().sayingWho().row("exact look-up"),
                everybody(exact),
                seconds);
    }

    private static Row everybody(Sheet sheet) {
        Tally all = new Tally();
        all.add(sheet.onRegister().all());
        all.add(sheet.others().all());
        return all.row("everybody");
    }

    private static Tally unnumbered(Counts counts) {
        Tally sum = new Tally();
        counts.told().forEach((told, tally) -> {
            if (told.saysWho() && told != Told.NUMBER) {
                sum.add(tally);
            }
        });
        return sum;
    }

    private static Sheet sheet(String table, long events, LongFunction<TrapEvent> event, Subject subject) {
        int chunks = (int) ((events + CHUNK - 1) / CHUNK);
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk ->
                        chunk(table, (long) chunk * CHUNK, Math.min(events, (chunk + 1L) * CHUNK), event, subject))
                .toList()
                .stream()
                .reduce(new Sheet(table), Sheet::add);
    }

    private static Sheet chunk(String table, long from, long to, LongFunction<TrapEvent> events, Subject subject) {
        Sheet sheet = new Sheet(table);
        for (long number = from; number < to; number++) {
            TrapEvent event = events.apply(number);
            sheet.note(event, subject.answer(event.claim(), OPENED_AT));
        }
        return sheet;
    }
}
