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
 * it holds an identity only while that may yet be found to be somebody's: in a review that is still open, and for
 * {@link #KEPT_FOR_REGISTER} after the last snapshot of an incident that isn't over.
 *
 * @param latest where the latest snapshot seen stands
 * @param ended whether that snapshot ended the incident
 * @param lastActivity when the last record about it was decided
 * @param restsOn null until a snapshot said who the patient is, or that it no longer knows
 * @param review the last review, null when there was none. While it is open its event is the latest snapshot,
 *     whole; so it is after a confirmation, which may have to be said again; otherwise only the incident
 * @param named everybody who was ever confirmed
 * @param kept null unless a change of the register may still have something said of the incident, or has just had
 */
public record IncidentMemory(
        SnapshotOrder latest,
        boolean ended,
        Instant lastActivity,
        Statement statement,
        @Nullable Identity restsOn,
        @Nullable Review review,
        List<PersonId> named,
        Rulings rulings,
        @Nullable Kept kept) {
    /**
     * How long what a source says of a stranger is kept after the last record about the incident. The event
     * topics keep it far longer anyway; most calls are over within hours.
     */
    static final Duration KEPT_FOR_REGISTER = Duration.ofHours(12);

    /** How long an incident is remembered after its last activity. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How long where there was a review: as long as the review itself. */
    static final Duration KEPT_AFTER_REVIEW = Duration.ofDays(30);

    public IncidentMemory {
        named = Copies.of(named);
    }

    /**
     * The latest snapshot, whole.
     *
     * @param unsaidSince when a change of the register led to what is remembered, while that may not have been
     *     published yet; null otherwise
     */
    public record Kept(UrgentEvent event, @Nullable Instant unsaidSince) {
        boolean isUnsaid() {
            return unsaidSince != null;
        }
    }

    static IncidentMemory of(UrgentEvent event, Instant now) {
        return new IncidentMemory(
                event.order(),
                event.status().isEnded(),
                now,
                Statement.NOTHING,
                null,
                null,
                List.of(),
                Rulings.NONE,
                null);
    }

    /** Whether a change of the register may have something said of the incident, or has and it may be unsaid. */
    public boolean isOpen() {
        return kept != null || statement.kind() == Statement.Kind.POSSIBLE;
    }

    /** When a change of the register led to what is remembered and may not have been published; else null. */
    public @Nullable Instant unsaidSince() {
        return kept == null ? null : kept.unsaidSince();
    }

    /** What was led to by a change of the register is published. */
    public IncidentMemory said() {
        return kept == null ? this : keeping(new Kept(kept.event(), null));
    }

    /** Whether it has waited so long for the register that what the source said is to be forgotten. */
    public boolean hasWaited(Instant now) {
        return kept != null
                && !kept.isUnsaid()
                && lastActivity.plus(KEPT_FOR_REGISTER).isBefore(now);
    }

    /** Without what the source said, if that has waited too long: not even a new snapshot brings it back. */
    IncidentMemory forgetful(Instant now) {
        return hasWaited(now) ? blanked() : this;
    }

    /** Without what the source said. */
    public IncidentMemory blanked() {
        Identity identity = statement.kind() == Statement.Kind.NOTHING && restsOn != null ? restsOn.blanked() : restsOn;
        return new IncidentMemory(latest, ended, lastActivity, statement, identity, review, named, rulings, null);
    }

    /** The snapshot with which something may be said should the register change; null when nothing will be. */
    @Nullable UrgentEvent openEvent(Instant now) {
        return switch (statement.kind()) {
            case CONFIRMED -> null;
            case POSSIBLE -> review == null ? null : review.event();
            case NOTHING -> kept == null || hasWaited(now) ? null : kept.event();
        };
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
                        endedWith(event),
                        now,
                        statement,
                        restsOn,
                        carried,
                        named,
                        rulings,
                        kept)
                .keeping(isLatest || kept == null ? new Kept(event, null) : kept);
    }

    /** Of two snapshots of one moment the one that ended it counts, whichever comes again. */
    private boolean endedWith(UrgentEvent event) {
        int order = event.order().compareTo(latest);
        return order > 0
                ? event.status().isEnded()
                : ended || (order == 0 && event.status().isEnded());
    }

    /** Keeps that snapshot only where something is still to be said or found; else strangers are forgotten too. */
    IncidentMemory keeping(Kept whole) {
        boolean waits = statement.kind() == Statement.Kind.NOTHING && restsOn != null && restsOn.saysWho() && !ended;
        return waits || whole.isUnsaid() ? with(whole) : blanked();
    }

    /** As it is after a change of the register, until that is said. */
    IncidentMemory unsaid(UrgentEvent event, Instant now) {
        return with(new Kept(event, now));
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
        return new IncidentMemory(latest, ended, lastActivity, said, identity, newReview, everNamed, rulings, kept);
    }

    IncidentMemory restingOn(Identity identity) {
        return new IncidentMemory(latest, ended, lastActivity, statement, identity, review, named, rulings, kept);
    }

    IncidentMemory ruled(Rulings newRulings, Instant now) {
        return new IncidentMemory(latest, ended, now, statement, restsOn, review, named, newRulings, kept);
    }

    private IncidentMemory with(Kept whole) {
        return new IncidentMemory(latest, ended, lastActivity, statement, restsOn, review, named, rulings, whole);
    }
}
