package vigil.board.decide;

import java.util.Locale;
import java.util.stream.Collectors;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Death;
import vigil.domain.alert.Task;

/** What a row says after a death, in place of what the person wished for: what is not recorded yet. */
final class AfterDeathWords {
    private AfterDeathWords() {}

    /** For example "After a death: verification of death not recorded". */
    static String of(Alert alert, Death death) {
        if (!death.isKnown()) {
            return "Said to have died: ask who. " + Wish.words(alert);
        }
        String open = alert.tasks().stream()
                .filter(task -> task.required() && task.isOpen())
                .map(AfterDeathWords::name)
                .collect(Collectors.joining(", "));
        return (death.mayBeUnexpected() ? "After a death (may be unexpected: ask): " : "After a death: ")
                + (open.isEmpty() ? "what is required is recorded" : open + " not recorded");
    }

    private static String name(Task task) {
        return task.name().substring(0, 1).toLowerCase(Locale.UK) + task.name().substring(1);
    }
}
