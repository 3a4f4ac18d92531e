package vigil.routing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigil.platform.kafka.ConsumerOptions;
import vigil.platform.kafka.Topic;

/** Instances of two versions that read different topics: Kafka gives them different inputs of one partition. */
@ExtendWith(SharedBroker.class)
class MixedVersionsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void anInstanceThatHasOnlySomeInputsOfAPartitionSaysSoUntilAllAreOfOneVersion(Ground ground) throws Exception {
        MeterRegistry registry = new SimpleMeterRegistry();
        RoutingLoop loop = ground.loop("new", registry);
        await().atMost(SOON).until(() -> loop.health().status().up());

        try (Consumer<String, byte[]> older = ground.clients.groupConsumer(
                "older", ConsumerOptions.of(ground.prefix + "routing").withSessionTimeout(Duration.ofSeconds(2)))) {
            older.subscribe(List.of(
                    Topic.COORDINATION_ACTIONS.named(ground.prefix),
                    Topic.MATCHING_MATCHED.named(ground.prefix),
                    Topic.MATCHING_REVIEWS.named(ground.prefix)));
            await().atMost(SOON).untilAsserted(() -> {
                older.poll(Duration.ofMillis(50));
                assertThat(parted(registry)).isEqualTo(12);
                assertThat(loop.health().status().up()).isFalse();
                assertThat(loop.health().status().words())
                        .startsWith("Another instance has some inputs of 12 partitions");
            });
        }

        await().atMost(SOON).until(() -> loop.health().status().up());
        assertThat(parted(registry)).isZero();
    }

    private static double parted(MeterRegistry registry) {
        return registry.get("vigil.routing.partitions.parted").gauge().value();
    }
}
