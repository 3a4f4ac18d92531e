package vigil.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.SourceResponse;
import vigil.domain.alert.SourceResponse.State;
import vigil.domain.identity.IncidentKey;
import vigil.wire.Codec;

class ResponseFeedTest {
    private static final Instant SAID = Instant.parse("2026-11-21T02:20:00Z");
    private static final IncidentKey CALL = new IncidentKey("urn:nhs:ods:RYA", "i-1");

    private Instant now = SAID;
    private final ResponseFeed feed = new ResponseFeed(() -> now);

    @Test
    void whatWasSaidThreeDaysAgoIsNotSaidAnyMoreWheneverItWasRead() {
        now = SAID.plus(Duration.ofDays(3)).minusSeconds(1);
        hear();
        assertThat(feed.of(CALL)).isPresent();
        now = SAID.plus(Duration.ofDays(3));
        assertThat(feed.of(CALL)).isEmpty();
    }

    private void hear() {
        SourceResponse response = new SourceResponse(State.TEAM_ACCEPTED, "Overnight nursing", null, null, SAID);
        feed.accept(new ConsumerRecord<>("coordination.responses", 0, 1, CALL.hash(), Codec.RESPONSE.encode(response)));
    }
}
