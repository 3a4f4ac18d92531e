package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vigil.domain.alert.Alert;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;

/**
 * The register has news of somebody about whom there is an alert. What is shown follows it at once: a new plan, or none where they
 * no longer share it, and then nothing of what followed from it either. It never ends an alert, nor takes it from anybody; of a
 * closed one it changes only what is shown, which has to be so when somebody opens it again.
 */
record RegisterFlow(TeamDirectory directory, Instant now) {
    /** That is what the register holds now, as of that place in its log; what was written before it is no news from then on. */
    Decision changed(Person person, long offset, List<Alert> known) {
        Person shared = person.asShared();
        return each(
                known,
                offset,
                draft -> new RecordNews(directory)
                        .take(draft, shared, person.consent().sharing(), offset));
    }

    /** They are no longer on the register, as of that place in its log. */
    Decision removed(long offset, List<Alert> known) {
        return each(known, offset, draft -> new RecordNews(directory).takeAway(draft, offset));
    }

    private Decision each(List<Alert> known, long offset, Consumer<AlertDraft> change) {
        return Decision.ofAll(known.stream()
                .filter(alert -> alert.registerOffset() < offset)
                .map(alert -> changed(alert, offset, change))
                .toList());
    }

    private Alert changed(Alert alert, long offset, Consumer<AlertDraft> change) {
        AlertDraft draft = new AlertDraft(alert, now);
        change.accept(draft);
        boolean same = Objects.equals(draft.person, alert.person()) && draft.sharing == alert.sharing();
        if (same) {
            return silently(alert, offset);
        }
        if (!alert.status().isOpen()) {
            draft.preferredPlace = StatementFlow.atRisk(draft);
            return draft.next();
        }
        new Deaths(directory, now).settle(draft);
        StatementFlow.placeAtRisk(draft);
        if (Moves.isPressing(draft.preferredPlace.risk())) {
            new Steps(directory, now).endSnooze(draft, draft.preferredPlace.why());
        }
        return draft.next();
    }

    private Alert silently(Alert alert, long offset) {
        AlertDraft draft = new AlertDraft(alert, now);
        draft.registerOffset = offset;
        return draft.next();
    }
}
