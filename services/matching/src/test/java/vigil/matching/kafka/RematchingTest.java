package vigil.matching.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.register;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.matching.decide.incident.Verdict;

class RematchingTest {
    private final RegisterIndex register = register();
    private final RegisterChanges changes = new RegisterChanges();
    private final IncidentFlow flow = new IncidentFlow(matcher(register));
    private final Publications publications = new Publications(new MatchingTopics(""));
    private final Memories memories = new Memories(publications);

    /** The clock is looked at once for each incident that is judged. */
    private final AtomicInteger judged = new AtomicInteger();

    private final Clock clock =
            ((InstantSource) () -> AT_TWO.plusSeconds(judged.incrementAndGet())).withZone(ZoneOffset.UTC);
    private Duration running = Duration.ZERO;
    private final Rematching rematching = new Rematching(
            flow,
            memories,
            publications,
            changes,
            new MatchingMetrics(new SimpleMeterRegistry()),
            clock,
            () -> running);

    @Test
    void whatWasReadBackIsJudgedOnceAndAgainOnlyWhenTheRegisterChanges() {
        changes.another();
        readBack(1);
        readBack(2);

        rematching.turn();
        assertThat(judged).hasValue(2);
        later();
        assertThat(judged).hasValue(2);

        changes.another();
        later();
        assertThat(judged).hasValue(4);
    }

    @Test
    void aChangeBetweenReadingBackAndJudgingIsNotMissed() {
        readBack(1);
        register.put(MARGARET, 7);
        changes.another();

        assertThat(rematching.turn()).hasSize(1);
    }

    @Test
    void aChangeThatComesWhileTheyAreGoneThroughHasThemGoneThroughAgain() {
        readBack(1);
        rematching.turn();
        register.put(MARGARET, 7);
        changes.another();

        assertThat(rematching.turn()).hasSize(1);
    }

    private void readBack(int partition) {
        Verdict.Stated stated = (Verdict.Stated) flow.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS), null, AT_TWO);
        IncidentMemory open = stated.memory();
        memories.take(partition, Map.of("i-" + partition, open));
        rematching.catchUp(partition);
    }

    private void later() {
        running = running.plusSeconds(1);
        assertThat(rematching.turn()).isEmpty();
    }
}
