package vigil.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

/** What ends a session, and what ends the process. */
class SessionLoopTest {
    private final List<KafkaException> ended = new ArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void aSessionThatKafkaEndedIsFollowedByANewOne() throws Exception {
        List<RuntimeException> fates = List.of(new ProducerFencedException("fenced"), new CommitFailedException());
        SessionLoop<One> loop = loop(number -> {
            if (number <= fates.size()) {
                throw fates.get(number - 1);
            }
        });
        loop.run();

        assertThat(ended).hasSize(2).first().isInstanceOf(ProducerFencedException.class);
        assertThat(opened).hasValue(3);
        assertThat(closed).as("each is closed").hasValue(3);
        assertThat(loop.session()).isEmpty();
    }

    @Test
    void aDefectOfOurOwnEndsTheLoop() {
        assertThatThrownBy(() -> loop(number -> {
                            throw new IllegalArgumentException("defect");
                        })
                        .run())
                .hasMessage("defect");
        assertThat(closed).hasValue(1);
    }

    @Test
    void aStateThatCanNotBeRestoredEndsTheLoopAlthoughKafkaWrapsIt() {
        assertThatThrownBy(() -> loop(number -> {
                            throw new KafkaException("in a callback", new IllegalStateException("unreadable"));
                        })
                        .run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("unreadable");
    }

    @Test
    void whatNoRetryMendsEndsTheLoop() {
        assertThatThrownBy(() -> loop(number -> {
                            throw new TopicAuthorizationException("no");
                        })
                        .run())
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(ended).isEmpty();
    }

    @Test
    void oneThatWasStoppedBeforeItBeganOpensNothing() throws Exception {
        SessionLoop<One> loop = loop(number -> {});
        loop.stop();
        loop.run();

        assertThat(opened).hasValue(0);
    }

    /** A loop of sessions numbered from 1; one whose fate is no exception stops the loop. */
    private SessionLoop<One> loop(Consumer<Integer> fate) {
        List<SessionLoop<One>> self = new ArrayList<>();
        SessionLoop<One> loop =
                new SessionLoop<>("test", () -> new One(opened.incrementAndGet(), fate, self.getFirst()), ended::add);
        self.add(loop);
        return loop;
    }

    private final class One implements SessionLoop.Session {
        private final int number;
        private final Consumer<Integer> fate;
        private final SessionLoop<One> loop;

        One(int number, Consumer<Integer> fate, SessionLoop<One> loop) {
            this.number = number;
            this.fate = fate;
            this.loop = loop;
        }

        @Override
        public void run(BooleanSupplier stopping) {
            assertThat(loop.session()).containsSame(this);
            fate.accept(number);
            loop.stop();
            assertThat(stopping.getAsBoolean()).isTrue();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
