package vigil.board.decide;

import static vigil.domain.alert.AlertAction.Kind.ACKNOWLEDGE;
import static vigil.domain.alert.AlertAction.Kind.CONFIRM_MATCH;
import static vigil.domain.alert.AlertAction.Kind.NOTE;
import static vigil.domain.alert.AlertAction.Kind.REJECT_MATCH;
import static vigil.domain.alert.AlertAction.Kind.RESOLVE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;

/**
 * What somebody asks to be done to an alert, as it came over HTTP: nothing is believed yet.
 *
 * @param actionId made by the client, so that asking again is safe
 * @param workVersion what the client saw when it asked
 */
public record ActionRequest(
        @Nullable String action,
        @Nullable String actionId,
        @Nullable Integer workVersion,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String personId) {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MOST_NOTE = 2_000;
    private static final int MOST_REASON = 500;
    /** What was missing when a person had to be taken to hospital. */
    private static final Set<String> NO_ALTERNATIVES = Set.of("team", "bed", "medicines", "carer", "equipment");

    private static final Map<String, AlertAction.Kind> KINDS =
            byCode(List.of(ACKNOWLEDGE, RESOLVE, NOTE, CONFIRM_MATCH, REJECT_MATCH));
    private static final Map<String, Outcome> OUTCOMES = byCode(List.of(Outcome.values()));

    /** An action that can be sent, or what keeps it from being one. */
    public sealed interface Checked {
        record Action(AlertAction action) implements Checked {}

        /** Each defect names the field by its JSON pointer. */
        record Wrong(List<Defect> defects) implements Checked {
            public Wrong {
                defects = List.copyOf(defects);
            }
        }
    }

    /** Checks it against what it needs; whether it comes too late is routing's to say. */
    public Checked check(Alert alert, String by, Instant at) {
        List<Defect> wrong = new ArrayList<>();
        AlertAction.Kind kind = KINDS.get(text(action));
        if (kind == null) {
            wrong.add(new Defect("/action", "is one of " + listed(KINDS.keySet())));
        }
        if (!UUID.matcher(text(actionId)).matches()) {
            wrong.add(new Defect("/actionId", "is a UUID that you make, and keep when you try again"));
        }
        if (workVersion == null || workVersion < 0) {
            wrong.add(new Defect("/workVersion", "is the alert's workVersion that you saw"));
        }
        tooLong("/note", note, MOST_NOTE, wrong);
        tooLong("/reason", reason, MOST_REASON, wrong);
        if (kind != null) {
            needs(kind, alert, wrong);
        }
        if (kind == null || workVersion == null || !wrong.isEmpty()) {
            return new Checked.Wrong(wrong);
        }
        return new Checked.Action(new AlertAction(
                text(actionId),
                alert.alertId(),
                workVersion,
                by,
                at,
                kind,
                words(kind),
                kind == RESOLVE ? OUTCOMES.get(text(outcome)) : null,
                blankToNull(reason),
                kind == CONFIRM_MATCH ? new PersonId(text(personId)) : null,
                null,
                null,
                null,
                null));
    }

    private void needs(AlertAction.Kind kind, Alert alert, List<Defect> wrong) {
        if (kind == RESOLVE) {
            needsOutcome(wrong);
        }
        if (kind == NOTE && text(note).isBlank()) {
            wrong.add(new Defect("/note", "says what is to be noted"));
        }
        if (kind == CONFIRM_MATCH && !isCandidate(alert)) {
            wrong.add(new Defect("/personId", "is one of the alert's candidates"));
        }
        if ((kind == CONFIRM_MATCH || kind == REJECT_MATCH) && text(reason).isBlank()) {
            wrong.add(new Defect("/reason", "says how you know"));
        }
    }

    private void needsOutcome(List<Defect> wrong) {
        Outcome ended = OUTCOMES.get(text(outcome));
        if (ended == null) {
            wrong.add(new Defect("/outcome", "is one of " + listed(OUTCOMES.keySet())));
        }
        if (ended == Outcome.CONVEYED_NO_ALTERNATIVE && !NO_ALTERNATIVES.contains(text(reason))) {
            wrong.add(new Defect("/reason", "says what was missing: one of " + listed(NO_ALTERNATIVES)));
        }
    }

    /** How a match is known is the note of a ruling, so that the alert's history says it. */
    private @Nullable String words(AlertAction.Kind kind) {
        boolean ruling = kind == CONFIRM_MATCH || kind == REJECT_MATCH;
        return ruling && text(note).isBlank() ? blankToNull(reason) : blankToNull(note);
    }

    private boolean isCandidate(Alert alert) {
        return alert.match().candidates().stream()
                .map(Candidate::personId)
                .map(PersonId::text)
                .anyMatch(text(personId)::equals);
    }

    private static void tooLong(String field, @Nullable String value, int most, List<Defect> wrong) {
        if (text(value).length() > most) {
            wrong.add(new Defect(field, "has at most " + most + " characters"));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return text(value).isBlank() ? null : text(value).strip();
    }

    private static String listed(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static <T extends Coded> Map<String, T> byCode(List<T> values) {
        return values.stream().collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
    }

    @Override
    public String toString() {
        return "ActionRequest[" + action + "]";
    }
}
