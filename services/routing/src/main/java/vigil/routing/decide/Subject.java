package vigil.routing.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;

/** Whom and what the alert is about; the same cause always gives the same alert. */
record Subject(
        String cause, @Nullable PersonId personId, @Nullable String reviewKey, UrgentEvent event) {
    /** What is raised live after it was in shadow is another alert. */
    static Subject of(MatchStatement statement, boolean inShadow) {
        UrgentEvent event = statement.event();
        PersonId person = statement.personId();
        String incident = event.source() + "\n" + event.data().incident().id();
        String cause = person.text() + "\n" + incident + "\n" + event.id();
        return new Subject(cause + (inShadow ? "\nshadow" : ""), person, null, event);
    }

    /** Matching keeps a question's time while the question is the same, whichever snapshots come meanwhile. */
    static Subject of(Review review) {
        String key = review.reviewKey();
        return new Subject(key + "\n" + review.at(), null, key, review.event());
    }

    AlertId alertId() {
        return new AlertId("a-" + UUID.nameUUIDFromBytes(cause.getBytes(UTF_8)));
    }
}
