package vigil.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be seen to, and is recorded when somebody has.
 *
 * @param code what it is, as the directory names it, for example {@code verification}
 * @param name the same as people say it
 * @param required the alert can't be resolved before it is done
 * @param done null until somebody has recorded it
 */
public record Task(
        String code,
        String name,
        boolean required,
        @Nullable Done done) {
    /**
     * Who recorded it.
     *
     * @param words what they wrote; null where they wrote nothing
     */
    public record Done(Instant at, String by, @Nullable String words) {}

    /** What is required and not recorded yet, as it stands within a sentence; empty where there is nothing. */
    public static String stillRequired(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.required() && task.isOpen())
                .map(Task::withinASentence)
                .collect(Collectors.joining(", "));
    }

    /** "Verification of death" begins no sentence there; "GP told" stays as it is. */
    private String withinASentence() {
        String said = name.isBlank() ? code : name.strip();
        boolean abbreviated = said.length() > 1 && Character.isUpperCase(said.charAt(1));
        return abbreviated ? said : said.substring(0, 1).toLowerCase(Locale.UK) + said.substring(1);
    }

    public boolean isOpen() {
        return done == null;
    }

    /** The same, recorded. */
    public Task doneAs(Done record) {
        return new Task(code, name, required, record);
    }
}
