package vigil.synthetic.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventType;

/**
 * What happens at one service, from its first snapshot to its last.
 *
 * @param next the service that the patient is handed on to when it ends; null for none
 */
record Story(EventType type, List<Step> steps, @Nullable EventType next) {
    Story {
        steps = List.copyOf(steps);
    }
}
