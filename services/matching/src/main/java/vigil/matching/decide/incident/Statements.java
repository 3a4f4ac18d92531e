package vigil.matching.decide.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.Registered;

/** Puts what a memory implies into words for others: withdrawals, the confirmation, the review. */
record Statements(RegisterIndex index) {
    private static final long NOT_ON_THE_REGISTER = -1;

    Verdict.Stated of(IncidentMemory memory, UrgentEvent event, Instant now) {
        Review review = memory.review();
        return new Verdict.Stated(
                memory,
                withdrawals(memory, event, now),
                confirmation(memory, event, now),
                review == null ? null : Reviews.discreet(Reviews.with(review, event)));
    }

    /** All of it once more, for a ruling that came again; a confirmation only while its event is kept. */
    Verdict.Stated again(IncidentMemory memory, Review review, Instant now) {
        return new Verdict.Stated(
                memory,
                withdrawals(memory, review.event(), now),
                memory.keepsEvent() ? confirmation(memory, review.event(), now) : null,
                Reviews.discreet(review));
    }

    private static List<MatchStatement> withdrawals(IncidentMemory memory, UrgentEvent event, Instant now) {
        return memory.named().stream()
                .filter(person -> !memory.statement().confirms(person))
                .map(person -> withdrawal(memory, person, event, now))
                .toList();
    }

    private static MatchStatement withdrawal(IncidentMemory memory, PersonId person, UrgentEvent event, Instant now) {
        String why = switch (memory.statement().kind()) {
            case CONFIRMED -> "What is now known of the patient fits somebody else.";
            case POSSIBLE -> "What the source says of the patient has changed; somebody has been asked to look.";
            case NOTHING -> "The source no longer says that this person is the patient.";
        };
        return new MatchStatement(
                MatchStatement.Kind.WITHDRAWN,
                person,
                event.incidentKey(),
                Reviews.incidentOnly(event, memory.latest()),
                null,
                null,
                NOT_ON_THE_REGISTER,
                null,
                now,
                why);
    }

    private @Nullable MatchStatement confirmation(IncidentMemory memory, UrgentEvent event, Instant now) {
        PersonId personId = memory.statement().personId();
        if (personId == null) {
            return null;
        }
        Optional<Registered> registered = index.find(personId);
        Person person = registered.map(Registered::person).orElse(null);
        return new MatchStatement(
                MatchStatement.Kind.CONFIRMED,
                personId,
                event.incidentKey(),
                event,
                person == null ? null : person.asShared(),
                person == null ? null : person.consent().sharing(),
                registered.map(Registered::registerOffset).orElse(NOT_ON_THE_REGISTER),
                memory.statement().evidence(),
                now,
                String.valueOf(memory.statement().why()),
                memory.review() != null);
    }
}
