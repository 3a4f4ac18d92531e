package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vigil.domain.alert.Alert;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
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
        Sharing sharing = person.consent().sharing();
        return each(known, offset, draft -> {
            boolean same = Objects.equals(draft.person, shared) && draft.sharing == sharing;
            if (same) {
                draft.registerOffset = offset;
            } else {
                new RecordNews(directory).take(draft, shared, sharing, offset);
                show(draft);
            }
        });
    }

    /** They are no longer on the register, as of that place in its log: said also where nothing of a plan was left to take away. */
    Decision removed(long offset, List<Alert> known) {
        return each(known, offset, draft -> {
            new RecordNews(directory).takeAway(draft, offset);
            show(draft);
        });
    }

    private Decision each(List<Alert> known, long offset, Consumer<AlertDraft> change) {
        return Decision.ofAll(known.stream()
                .filter(alert -> alert.registerOffset() < offset)
                .map(alert -> {
                    AlertDraft draft = new AlertDraft(alert, now);
                    change.accept(draft);
                    return draft.next();
                })
                .toList());
    }

    void show(AlertDraft draft) {
        if (draft.status.isOpen()) {
            new Standing(directory, now).registered(draft);
        } else {
            draft.preferredPlace = Standing.atRisk(draft);
        }
    }
}
