package vigil.load.matching.speed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vigil.domain.event.PersonClaim;
import vigil.load.matching.ExactLookup;
import vigil.load.matching.Subject;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;
import vigil.synthetic.trap.Lookalike;
import vigil.synthetic.trap.TrapEvent;
import vigil.synthetic.trap.TrapRegister;
import vigil.synthetic.trap.Traps;

/** Single decisions under JMH; sampled, so that it gives percentiles too. {@code DecisionBenchmarkTest} runs it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx9g")
public class DecisionBenchmark {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant OPENED_AT = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    @Param({"10000", "600000"})
    public int people;

    private Subject matching;
    private Subject exact;
    private List<PersonClaim> anybody;
    private List<PersonClaim> strangers;
    private int next;

    @Setup
    public void register() {
        TrapRegister register = TrapRegister.of(new SyntheticRegister(1, people, TODAY, Surroundings.UNKNOWN));
        matching = Subject.matching(Subject.index(register.records()));
        exact = new ExactLookup(register.records());
        Traps traps = new Traps(register, 1);
        List<TrapEvent> events = LongStream.range(0, 20_000)
                .mapToObj(traps::realistic)
                .filter(event -> event.claim().identifies())
                .toList();
        anybody = events.stream().map(TrapEvent::claim).toList();
        strangers = events.stream()
                .filter(event -> event.lookalike() == Lookalike.STRANGER)
                .map(TrapEvent::claim)
                .toList();
    }

    @Benchmark
    public Subject.Answer anybody() {
        return matching.answer(nextOf(anybody), OPENED_AT);
    }

    @Benchmark
    public Subject.Answer plainlyNotOnTheRegister() {
        return matching.answer(nextOf(strangers), OPENED_AT);
    }

    @Benchmark
    public Subject.Answer baselineExactLookup() {
        return exact.answer(nextOf(anybody), OPENED_AT);
    }

    private PersonClaim nextOf(List<PersonClaim> claims) {
        next = next + 1 >= claims.size() ? 0 : next + 1;
        return claims.get(next);
    }
}
