package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventData;
import vigil.domain.event.Incident;
import vigil.domain.event.SnapshotOrder;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;

/** The life of a review: opened, carried on by later snapshots, settled. */
final class Reviews {
    private Reviews() {}

    /** A review of that event; it keeps the time of the one before where the question is the same. */
    static Review open(
            UrgentEvent event, List<Candidate> candidates, String why, @Nullable Review before, Instant now) {
        Instant asked = before != null
                        && before.state() == Review.State.OPEN
                        && Set.copyOf(people(before)).equals(Set.copyOf(people(candidates)))
                ? before.at()
                : now;
        return new Review(
                event.incidentKey().hash(),
                event.incidentKey(),
                event,
                candidates,
                why,
                Review.State.OPEN,
                null,
                asked);
    }

    /** The same review, settled; one that was settled before stays as it was. */
    static @Nullable Review settled(@Nullable Review review, Review.SettledAs as, String why, Instant now) {
        if (review == null || review.state() == Review.State.SETTLED) {
            return review == null ? null : discreet(review);
        }
        UrgentEvent event = as == Review.SettledAs.CONFIRMED ? review.event() : incidentOnly(review.event());
        return new Review(review.reviewKey(), review.incident(), event, List.of(), why, Review.State.SETTLED, as, now);
    }

    static Review with(Review review, UrgentEvent event) {
        return new Review(
                review.reviewKey(),
                review.incident(),
                event,
                review.candidates(),
                review.why(),
                review.state(),
                review.settledAs(),
                review.at());
    }

    /** As it is published: a settled review tells of the incident alone. */
    static Review discreet(Review review) {
        return review.state() == Review.State.OPEN ? review : with(review, incidentOnly(review.event()));
    }

    static List<PersonId> people(Review review) {
        return people(review.candidates());
    }

    /** Whether a coordinator would see no difference; likelihoods move with every change of the register. */
    static boolean looksTheSame(List<Candidate> before, List<Candidate> now) {
        return before.stream()
                .map(Candidate::asSeen)
                .collect(Collectors.toSet())
                .equals(now.stream().map(Candidate::asSeen).collect(Collectors.toSet()));
    }

    private static List<PersonId> people(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::personId).toList();
    }

    /**
     * The same for a withdrawal, standing where the latest snapshot stands: what is said of an incident always
     * follows from all that is known of it, also where the snapshot that brought it up came late.
     */
    static UrgentEvent incidentOnly(UrgentEvent event, SnapshotOrder latest) {
        UrgentEvent only = incidentOnly(event);
        if (only.order().compareTo(latest) >= 0) {
            return only;
        }
        Incident incident = only.data().incident();
        Incident moved = new Incident(
                incident.id(),
                incident.journeyId(),
                incident.status(),
                incident.openedAt(),
                latest.updatedAt(),
                latest.sequence());
        return new UrgentEvent(
                only.id(),
                only.source(),
                only.type(),
                latest.eventTime(),
                only.receivedAt(),
                new EventData(moved, null, false, null, null, null, null, List.of(), null, null, null),
                List.of());
    }

    /** The event without anything that tells of a person, for those whom it does not concern. */
    static UrgentEvent incidentOnly(UrgentEvent event) {
        return new UrgentEvent(
                event.id(),
                event.source(),
                event.type(),
                event.time(),
                event.receivedAt(),
                new EventData(
                        event.data().incident(), null, false, null, null, null, null, List.of(), null, null, null),
                List.of());
    }
}
