package vigil.intake.kafka;

import java.util.List;
import java.util.stream.Stream;
import vigil.domain.event.EventType;
import vigil.platform.kafka.Topic;

/**
 * The topic of each type of event.
 *
 * @param prefix put before every topic's name, may be empty
 */
public record EventTopics(String prefix) {
    /** Names of the three. */
    public List<String> names() {
        return Stream.of(EventType.values()).map(this::of).toList();
    }

    String of(EventType type) {
        return switch (type) {
            case AMBULANCE -> Topic.AMBULANCE_EVENTS.named(prefix);
            case UCR -> Topic.UCR_EVENTS.named(prefix);
            case OOH -> Topic.OOH_EVENTS.named(prefix);
        };
    }
}
