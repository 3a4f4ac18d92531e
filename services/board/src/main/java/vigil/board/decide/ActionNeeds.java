package vigil.board.decide;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.match.Candidate;

/**
 * What an action needs besides its kind, as it came over HTTP. An action takes what is its own and leaves the rest.
 *
 * @param team to which it is handed over, which receives it, or which says no
 * @param eta RFC 3339: when whoever takes it expects to be there
 * @param task code of the task that is done
 * @param until RFC 3339: when it wakes again, or how long whoever takes it keeps it
 */
public record ActionNeeds(
        @Nullable String note,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String personId,
        @Nullable String phone,
        @Nullable String eta,
        @Nullable String team,
        @Nullable String until,
        @Nullable String task) {
    private static final int MOST_NOTE = 2_000;
    private static final int MOST_REASON = 500;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,23}( ?(x|ext\\.?) ?[0-9]{1,6})?");

    /** What was missing when a person had to be taken to hospital. */
    private static final Set<String> NO_ALTERNATIVES = Set.of("team", "bed", "medicines", "carer", "equipment");

    /** Why the actions that need a reason need one. */
    private static final Map<Kind, String> WHY = Map.of(
            Kind.DECLINE, "says why: whoever is asked next has to know",
            Kind.SNOOZE, "says why it can wait",
            Kind.STAND_DOWN, "says why nobody needs to come",
            Kind.REOPEN, "says why it is not over",
            Kind.CONFIRM_MATCH, "says how you know",
            Kind.REJECT_MATCH, "says how you know");

    /** Each defect names the field by its JSON pointer; of an unknown kind only what is wrong for any. */
    List<Defect> wrong(@Nullable Kind kind, Alert alert) {
        List<Defect> wrong = new ArrayList<>();
        tooLong("/note", note, MOST_NOTE, wrong);
        tooLong("/reason", reason, MOST_REASON, wrong);
        if (Codes.blankToNull(phone) != null
                && !PHONE.matcher(Codes.text(phone).strip()).matches()) {
            wrong.add(new Defect("/phone", "is a telephone number"));
        }
        noMoment("/eta", eta, wrong);
        noMoment("/until", until, wrong);
        if (kind != null) {
            missing(kind, alert, wrong);
        }
        return wrong;
    }

    private void missing(Kind kind, Alert alert, List<Defect> wrong) {
        if (kind == Kind.RESOLVE) {
            needsOutcome(wrong);
        }
        if (kind == Kind.NOTE && isBlank(note)) {
            wrong.add(new Defect("/note", "says what is to be noted"));
        }
        if (kind == Kind.HAND_OVER) {
            needsHandover(wrong);
        }
        if (kind == Kind.TASK_DONE && isBlank(task)) {
            wrong.add(new Defect("/task", "is the code of the task that is done"));
        }
        if (kind == Kind.SNOOZE && isBlank(until)) {
            wrong.add(new Defect("/until", "says until when it can wait"));
        }
        if (kind == Kind.CONFIRM_MATCH && !isCandidate(alert)) {
            wrong.add(new Defect("/personId", "is one of the alert's candidates"));
        }
        if (isBlank(reason) && WHY.containsKey(kind)) {
            wrong.add(new Defect("/reason", Codes.text(WHY.get(kind))));
        }
    }

    private void needsHandover(List<Defect> wrong) {
        if (isBlank(team)) {
            wrong.add(new Defect("/team", "is the team to which you hand it over"));
        }
        if (isBlank(note)) {
            wrong.add(new Defect(
                    "/note", "says what they need to know: situation, done, outstanding, what the person was told"));
        }
    }

    private void needsOutcome(List<Defect> wrong) {
        Outcome ended = Codes.OUTCOMES.get(Codes.text(outcome));
        if (ended == null) {
            wrong.add(new Defect("/outcome", "is one of " + Codes.listed(Codes.OUTCOMES.keySet())));
        }
        if (ended == Outcome.CONVEYED_NO_ALTERNATIVE && !NO_ALTERNATIVES.contains(Codes.text(reason))) {
            wrong.add(new Defect("/reason", "says what was missing: one of " + Codes.listed(NO_ALTERNATIVES)));
        }
    }

    private boolean isCandidate(Alert alert) {
        return alert.match().candidates().stream()
                .map(Candidate::personId)
                .map(PersonId::text)
                .anyMatch(Codes.text(personId)::equals);
    }

    /** The person chosen, once {@link #wrong} has found nothing. */
    PersonId person() {
        return new PersonId(Codes.text(personId));
    }

    /** The team named; null where none is. */
    @Nullable TeamId toTeam() {
        String id = Codes.blankToNull(team);
        return id == null ? null : new TeamId(id);
    }

    /** The moment; null where there is none, or it is none. */
    static @Nullable Instant moment(@Nullable String text) {
        try {
            return isBlank(text) ? null : OffsetDateTime.parse(Codes.text(text)).toInstant();
        } catch (DateTimeException notRfc3339) {
            return null;
        }
    }

    private static void noMoment(String field, @Nullable String value, List<Defect> wrong) {
        if (!isBlank(value) && moment(value) == null) {
            wrong.add(new Defect(field, "is a time such as 2026-11-21T04:40:00Z"));
        }
    }

    private static void tooLong(String field, @Nullable String value, int most, List<Defect> wrong) {
        if (Codes.text(value).length() > most) {
            wrong.add(new Defect(field, "has at most " + most + " characters"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return Codes.blankToNull(text) == null;
    }

    @Override
    public String toString() {
        return "ActionNeeds[•••]";
    }
}
