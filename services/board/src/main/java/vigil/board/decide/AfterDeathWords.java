package vigil.board.decide;

import vigil.domain.alert.Alert;
import vigil.domain.alert.Death;
import vigil.domain.alert.Task;

/** What a row says after a death, in place of what the person wished for: what is not recorded yet. */
final class AfterDeathWords {
    private AfterDeathWords() {}

    /** For example "After a death, not recorded: verification of death". Cut short, it never reads as if it were done. */
    static String of(Alert alert, Death death) {
        if (!death.isKnown()) {
            return "Said to have died: ask who. " + Wish.words(alert);
        }
        String open = Task.stillRequired(alert.tasks());
        return (death.mayBeUnexpected() ? "After a death (may be unexpected: ask)" : "After a death")
                + (open.isEmpty() ? ": what is required is recorded" : ", not recorded: " + open);
    }
}
