package vigil.load.matching.speed;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import vigil.domain.event.PersonClaim;
import vigil.domain.person.Person;
import vigil.load.matching.ExactLookup;
import vigil.load.matching.Subject;
import vigil.matching.decide.RegisterIndex;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;
import vigil.synthetic.trap.Lookalike;
import vigil.synthetic.trap.TrapEvent;
import vigil.synthetic.trap.TrapRegister;
import vigil.synthetic.trap.Traps;

/** Measures one size of register in this JVM: build, room, decisions, and the way from the topic. */
final class SpeedRun {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant OPENED_AT = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final int SCANNED = 100;
    private static final int COLLECTIONS = 4;

    private final long seed;
    private final Surroundings surroundings;
    private final int claims;
    private final boolean withLog;
    private final Consumer<String> progress;

    /**
     * A measurement.
     *
     * @param claims how many are decided in each pass, some of which say nothing and are left out
     * @param withLog by way of a broker too
     */
    SpeedRun(long seed, Surroundings surroundings, int claims, boolean withLog, Consumer<String> progress) {
        this.seed = seed;
        this.surroundings = surroundings;
        this.claims = claims;
        this.withLog = withLog;
        this.progress = progress;
    }

    SpeedResult run(int people) throws InterruptedException {
        SyntheticRegister synthetic = new SyntheticRegister(seed, people, TODAY, surroundings);
        progress.accept("%,d people: drawing them".formatted(people));
        TrapRegister register = TrapRegister.of(synthetic);
        List<Person> records = register.records();
        progress.accept("%,d people: building the index".formatted(people));
        long before = usedHeap();
        long started = System.nanoTime();
        RegisterIndex index = Subject.index(records);
        double seconds = (System.nanoTime() - started) / 1e9;
        double bytes = (double) (usedHeap() - before) / people;
        List<Micros> decisions = decisions(register, index);
        if (index.size() > people) {
            throw new IllegalStateException("the index was to be held until here");
        }
        return new SpeedResult(people, seconds, bytes, decisions, withLog ? log(synthetic) : null);
    }

    private SpeedResult.FromLog log(SyntheticRegister synthetic) throws InterruptedException {
        progress.accept("%,d people: by way of a broker".formatted(synthetic.size()));
        return new LogRun(synthetic, OPENED_AT).run();
    }

    private List<Micros> decisions(TrapRegister register, RegisterIndex index) {
        Subject matching = Subject.matching(index);
        List<TrapEvent> events = events(register);
        progress.accept("%,d people: timing decisions".formatted(register.size()));
        List<Micros> decisions = new ArrayList<>();
        decisions.add(timed("matching: every event that says anything of who it is", events, any -> true, matching));
        decisions.add(timed("matching: people on the register", events, event -> event.onRegister() != null, matching));
        decisions.add(timed(
                "matching: people plainly not on it",
                events,
                event -> event.lookalike() == Lookalike.STRANGER,
                matching));
        decisions.add(timed(
                "baseline: exact look-up in a hash table", events, any -> true, new ExactLookup(register.records())));
        NaiveScan scan = new NaiveScan(register.records());
        decisions.add(Micros.of(
                "baseline: comparing everybody in turn",
                Stopwatch.time(claims(events, any -> true).subList(0, SCANNED), scan::look)));
        progress.accept("%,d agreements in the scan".formatted(scan.found()));
        return decisions;
    }

    private static Micros timed(String what, List<TrapEvent> events, Predicate<TrapEvent> which, Subject subject) {
        return Micros.of(what, Stopwatch.time(claims(events, which), claim -> subject.answer(claim, OPENED_AT)));
    }

    private static List<PersonClaim> claims(List<TrapEvent> events, Predicate<TrapEvent> which) {
        return events.stream().filter(which).map(TrapEvent::claim).toList();
    }

    private List<TrapEvent> events(TrapRegister register) {
        Traps traps = new Traps(register, seed);
        return LongStream.range(0, claims)
                .mapToObj(traps::realistic)
                .filter(event -> event.claim().identifies())
                .toList();
    }

    /** Bytes in use after collecting garbage. */
    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
