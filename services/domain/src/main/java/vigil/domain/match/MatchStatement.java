package vigil.domain.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;

/**
 * What matching says of one event and one person, on {@code matching.matched}.
 *
 * @param person as much of the record as an alert may hold; null when withdrawn
 * @param sharing null when withdrawn
 * @param registerOffset where in the register's log that record stood, -1 when withdrawn
 * @param match null when withdrawn
 * @param matchedAt when matching decided
 * @param why the reason in words
 * @param reviewed whether the incident may ever have been a possible match, so that what was done about it is asked
 *     for; false only where it certainly never was
 */
public record MatchStatement(
        Kind statement,
        PersonId personId,
        IncidentKey incident,
        UrgentEvent event,
        @Nullable Person person,
        @Nullable Sharing sharing,
        long registerOffset,
        @Nullable MatchEvidence match,
        Instant matchedAt,
        String why,
        boolean reviewed) {
    /** Where it isn't known whether the incident has ever been a possible match. */
    public MatchStatement(
            Kind statement,
            PersonId personId,
            IncidentKey incident,
            UrgentEvent event,
            @Nullable Person person,
            @Nullable Sharing sharing,
            long registerOffset,
            @Nullable MatchEvidence match,
            Instant matchedAt,
            String why) {
        this(statement, personId, incident, event, person, sharing, registerOffset, match, matchedAt, why, true);
    }

    /** The same with a newer record of the person, as much of it as an alert may hold. */
    public MatchStatement withRecord(@Nullable Person newer, Sharing shared, long offset) {
        return new MatchStatement(
                statement, personId, incident, event, newer, shared, offset, match, matchedAt, why, reviewed);
    }

    /** Whether a person has ruled that it is them. */
    public boolean isRuled() {
        return match != null && match.method() == MatchEvidence.Method.RULING;
    }

    /** Whether the event is about the person, or no longer so. */
    public enum Kind implements Coded {
        CONFIRMED,
        WITHDRAWN
    }
}
