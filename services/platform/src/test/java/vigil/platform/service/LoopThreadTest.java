package vigil.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoopThreadTest {
    private final Queue<Throwable> deaths = new ConcurrentLinkedQueue<>();

    @Test
    void stopsWhenAsked() {
        CountDownLatch asked = new CountDownLatch(1);
        LoopThread loop = LoopThread.start("quiet", asked::await, asked::countDown, deaths::add);
        assertThat(loop.alive()).isTrue();
        assertThat(loop.health().status().up()).isTrue();

        loop.close();

        assertThat(loop.alive()).isFalse();
        assertThat(loop.failure()).isEmpty();
        assertThat(loop.health().status().up()).isFalse();
        assertThat(deaths).isEmpty();
    }

    @Test
    void tellsOfItsDeath() {
        IllegalStateException reason = new IllegalStateException("broken");
        LoopThread loop = LoopThread.start(
                "doomed",
                () -> {
                    throw reason;
                },
                () -> {},
                deaths::add);
        await().untilAsserted(() -> assertThat(deaths).containsExactly(reason));
        assertThat(loop.failure()).contains(reason);
        assertThat(loop.health().status()).isEqualTo(HealthStatus.down("The loop died: IllegalStateException."));
    }

    @Test
    void aLoopThatEndsByItselfIsDeadToo() {
        LoopThread loop = LoopThread.start("short", () -> {}, () -> {}, deaths::add);
        await().untilAsserted(() -> assertThat(deaths).hasSize(1));
        assertThat(loop.failure()).isPresent();
    }

    @Test
    void partsCloseInReverseEachEvenWhenOneFails() {
        List<String> closed = new ArrayList<>();
        Closeables parts = new Closeables();
        parts.add(() -> closed.add("first"));
        parts.add(() -> {
            throw new IllegalArgumentException("stuck");
        });
        parts.add(() -> closed.add("last"));

        assertThatThrownBy(parts::close)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e ->
                        assertThat(e.getSuppressed()).singleElement().isInstanceOf(IllegalArgumentException.class));
        assertThat(closed).containsExactly("last", "first");
        parts.close();
        assertThat(closed).hasSize(2);
    }
}
