package vigil.matching.decide.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.event.SnapshotOrder;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Review;

/**
 * All that is remembered of one incident, on {@code matching.incidents}. Of people who are not on the register
 * it holds no identity, but in a review that is still open.
 *
 * @param latest where the latest snapshot seen stands
 * @param ended whether that snapshot ended the incident
 * @param lastActivity when the last record about it was decided
 * @param restsOn null until a snapshot said who the patient is, or that it no longer knows
 * @param review the last review, null when there was none. While it is open its event is the latest snapshot,
 *     whole; so it is after a confirmation, which may have to be said again; otherwise only the incident
 * @param named everybody who was ever confirmed
 */
public record IncidentMemory(
        SnapshotOrder latest,
        boolean ended,
        Instant lastActivity,
        Statement statement,
        @Nullable Identity restsOn,
        @Nullable Review review,
        List<PersonId> named,
        Rulings rulings) {
    /** How long an incident is remembered after its last activity. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How long where there was a review: as long as the review itself. */
    static final Duration KEPT_AFTER_REVIEW = Duration.ofDays(30);

    public IncidentMemory {
        named = Copies.of(named);
    }

    static IncidentMemory of(UrgentEvent event, Instant now) {
        return new IncidentMemory(
                event.order(), event.status().isEnded(), now, Statement.NOTHING, null, null, List.of(), Rulings.NONE);
    }

    /** Whether it may be forgotten; never while somebody has yet to look. */
    public boolean isStale(Instant now) {
        if (statement.kind() == Statement.Kind.POSSIBLE) {
            return false;
        }
        return lastActivity.plus(review == null ? KEPT : KEPT_AFTER_REVIEW).isBefore(now);
    }

    /** With that snapshot seen; the review goes on with the latest one. */
    IncidentMemory seen(UrgentEvent event, Instant now) {
        boolean isLatest = event.order().compareTo(latest) >= 0;
        Review carried = isLatest && review != null && keepsEvent() ? Reviews.with(review, event) : review;
        return new IncidentMemory(
                isLatest ? event.order() : latest,
                isLatest ? event.status().isEnded() : ended,
                now,
                statement,
                restsOn,
                carried,
                named,
                rulings);
    }

    /** Whether the review's event is kept whole: while it is open, and while a ruling on it is what is said. */
    boolean keepsEvent() {
        return review != null
                && (review.state() == Review.State.OPEN
                        || (review.settledAs() == Review.SettledAs.CONFIRMED
                                && statement.kind() == Statement.Kind.CONFIRMED));
    }

    IncidentMemory saying(Statement said, Identity identity, @Nullable Review newReview) {
        PersonId person = said.personId();
        List<PersonId> everNamed = person == null
                ? named
                : Stream.concat(named.stream(), Stream.of(person)).distinct().toList();
        return new IncidentMemory(latest, ended, lastActivity, said, identity, newReview, everNamed, rulings);
    }

    IncidentMemory restingOn(Identity identity) {
        return new IncidentMemory(latest, ended, lastActivity, statement, identity, review, named, rulings);
    }

    IncidentMemory ruled(Rulings newRulings, Instant now) {
        return new IncidentMemory(latest, ended, now, statement, restsOn, review, named, newRulings);
    }
}
