package vigil.routing.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Death;
import vigil.domain.alert.Death.From;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Task;
import vigil.domain.alert.What;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.domain.team.AfterDeath;
import vigil.domain.team.AfterDeath.TaskRule;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.PlanRules;
import vigil.routing.decide.need.Unexpected;

/**
 * Death is not silence: somebody verifies it and speaks with the family, and until both are recorded the alert has an owner.
 * What else was asked of the owner falls silent once a crew, the register or a person says that they have died; the words
 * of a call alone silence nothing, since they may be about somebody else.
 */
record Deaths(TeamDirectory directory, Instant now) {
    /** Whether that snapshot says so, and not only in the words of a caller. */
    static boolean isSaidIn(UrgentEvent event) {
        return event.ambulanceOutcome() == AmbulanceDetails.Outcome.DIED_ON_SCENE;
    }

    /** Whether it is known of a person before anybody has recorded anything about it. */
    static boolean isKnown(@Nullable Person person, UrgentEvent event) {
        return isSaidIn(event) || (person != null && person.deceasedAt() != null);
    }

    /** Whether it may be relied upon, so that nothing is asked of the living, and nothing is at risk for them. */
    static boolean isKnown(AlertDraft draft) {
        return draft.death != null && draft.death.isKnown();
    }

    /** Whether a first call is about nothing else: not where it began after the register says that they died. */
    static boolean isAllOf(UrgentEvent event, @Nullable Person person) {
        Instant died = person == null ? null : person.deceasedAt();
        return isSaidIn(event) || (died != null && !event.openedAt().isAfter(died));
    }

    /** Then that is all that is needed. */
    static Need need(Need otherwise) {
        return new Need(
                List.of(Need.CARE_AFTER_DEATH),
                Priority.URGENT,
                otherwise.actionWanted(),
                List.of("After a death the family should not wait alone"));
    }

    /** Who says now that they have died, or that they have not, and what falls silent then. Use {@link Standing}. */
    void settle(AlertDraft draft) {
        Optional<From> known = known(draft);
        boolean said = draft.needs.contains(Need.CARE_AFTER_DEATH);
        if (draft.death != null && known.isEmpty() && (draft.death.isRecorded() || !said)) {
            takeBack(draft);
        }
        known.or(() -> draft.needs.contains(Need.CARE_AFTER_DEATH) ? Optional.of(From.SAID) : Optional.empty())
                .ifPresent(from -> begin(draft, from));
    }

    /**
     * Records that one thing has been seen to; what is done only after a death says that there was one. Contact with the family
     * is recorded last: it is the one that the death asks for.
     */
    void done(AlertDraft draft, AlertAction action) {
        String code = Objects.requireNonNull(action.task());
        AfterDeath rules = directory.needs().afterDeath();
        addTasks(draft, rules);
        Task.Done record = new Task.Done(now, action.by(), action.note());
        draft.tasks.replaceAll(task -> task.code().equals(code) ? task.doneAs(record) : task);
        String name = draft.tasks.stream()
                .filter(task -> task.code().equals(code))
                .map(Task::name)
                .collect(Collectors.joining());
        draft.note(
                action.by(),
                What.TASK_DONE,
                "Done: " + name + "." + (action.note() == null ? "" : " " + action.note()));
        new Standing(directory, now).settle(draft);
        if (rules.tasks().stream()
                .anyMatch(rule -> rule.contact() && rule.code().equals(code))) {
            draft.clocks = draft.clocks.firstContactAt(now);
            new Steps(directory, now).goOn(draft);
        }
    }

    /** The owner is reminded of what is required, at the target and again until it is done. */
    void remind(AlertDraft draft) {
        Death death = Objects.requireNonNull(draft.death);
        String who = draft.acceptedBy == null ? "" : draft.acceptedBy.name() + ", ";
        draft.note(
                AlertDraft.VIGIL,
                What.REMINDED,
                "After the death, not recorded yet: " + Task.stillRequired(draft.tasks) + ". " + who
                        + directory.name(draft.owner) + ", reminded.");
        draft.death = death.remindedAt(now.plus(directory.needs().afterDeath().untilNextReminder()));
    }

    /** What has to be seen to, before anything of it is. */
    static List<Task> tasks(AfterDeath rules) {
        return rules.tasks().stream()
                .map(rule -> new Task(rule.code(), rule.name(), rule.required(), null))
                .toList();
    }

    private static Optional<From> known(AlertDraft draft) {
        if (draft.tasks.stream().anyMatch(task -> task.required() && !task.isOpen())) {
            return Optional.of(From.PERSON);
        }
        if (draft.person != null && draft.person.deceasedAt() != null) {
            return Optional.of(From.REGISTER);
        }
        return crew(draft).map(event -> From.CREW);
    }

    private static Optional<UrgentEvent> crew(AlertDraft draft) {
        return Snapshots.latest(draft.incidents).stream()
                .filter(Deaths::isSaidIn)
                .findFirst();
    }

    /** What people have recorded stays, if only as done. */
    private void takeBack(AlertDraft draft) {
        draft.death = null;
        draft.tasks.removeIf(Task::isOpen);
        new Needs(directory.needs()).anew(draft);
        draft.note(AlertDraft.VIGIL, What.UPDATED, "Nobody says any more that they have died: ring and ask.");
    }

    private void begin(AlertDraft draft, From from) {
        AfterDeath rules = directory.needs().afterDeath();
        Death before = draft.death;
        RecordedDeath record = RecordedDeath.of(draft.person, draft.incidents, draft.tasks)
                .map(found -> found.knownBefore(before, draft.incidents))
                .orElse(new RecordedDeath(before == null ? now : before.since(), ""));
        Optional<UrgentEvent> later =
                from == From.SAID ? Optional.empty() : record.contradictedBy(draft.incidents, directory.needs());
        Death death = new Death(
                from,
                record.at(),
                mayBeUnexpected(draft.person, draft.sharing),
                later.isPresent() ? record.contradicted() : why(from, record),
                before == null ? now.plus(rules.untilTarget()) : before.remindAt(),
                later.isPresent());
        draft.death = death;
        addTasks(draft, rules);
        if (death.isRecorded() && (before == null || !before.isRecorded())) {
            draft.priority = draft.priority.orHigher(Priority.URGENT);
            new Steps(directory, now).sooner(draft);
        }
        if (before == null || before.isRecorded() != death.isRecorded() || before.isKnown() != death.isKnown()) {
            new Steps(directory, now)
                    .endSnooze(
                            draft,
                            later.isPresent() ? "a call came after their death." : "they are said to have died.");
            later.or(() -> from == From.CREW ? crew(draft) : Optional.empty())
                    .ifPresentOrElse(
                            call -> draft.heard(call, What.DEATH, words(death)), () -> sayUnlessWritten(draft, death));
        }
        silence(draft, death);
    }

    private String words(Death death) {
        return death.why()
                + (death.mayBeUnexpected()
                        ? " " + directory.needs().afterDeath().unexpected().advice()
                        : "");
    }

    /** What a person records now stands in the history as done; what comes from a merged record's alert does so further up. */
    private void sayUnlessWritten(AlertDraft draft, Death death) {
        if (death.from() != From.PERSON || !draft.saysNow(What.TASK_DONE)) {
            draft.note(AlertDraft.VIGIL, What.DEATH, words(death));
        }
    }

    private static String why(From from, RecordedDeath record) {
        return switch (from) {
            case SAID -> "A call says that somebody has died: ask who.";
            case CREW -> "The ambulance service says that they died on scene.";
            case REGISTER -> "The register says that they died " + record.on() + ".";
            case PERSON -> "Recorded by whoever has it.";
        };
    }

    /** Once they are known to have died, nothing else is asked; where a call contradicts it, what that asks for comes first. */
    private static void silence(AlertDraft draft, Death death) {
        if (death.isKnown()) {
            draft.needs.clear();
        }
        if (death.isRecorded()) {
            draft.needs.remove(Need.CARE_AFTER_DEATH);
            draft.needs.add(Need.CARE_AFTER_DEATH);
        }
    }

    private boolean mayBeUnexpected(@Nullable Person person, @Nullable Sharing sharing) {
        return Unexpected.mayBe(
                directory.needs().afterDeath().unexpected(), PlanRules.shared(person, sharing), Lead.age(person, now));
    }

    /** The alert's tasks, and those of the rules that it has not: of a death that was taken back some may be left. */
    static List<Task> all(List<Task> known, AfterDeath rules) {
        return Stream.concat(
                        known.stream(),
                        tasks(rules).stream()
                                .filter(task -> known.stream()
                                        .noneMatch(one -> one.code().equals(task.code()))))
                .toList();
    }

    private static void addTasks(AlertDraft draft, AfterDeath rules) {
        List<Task> all = all(List.copyOf(draft.tasks), rules);
        draft.tasks.clear();
        draft.tasks.addAll(all);
    }

    /** What is next. */
    String wanted(AlertDraft draft, Death death) {
        String advice = death.mayBeUnexpected()
                ? directory.needs().afterDeath().unexpected().advice() + " "
                : "";
        return advice + next(draft);
    }

    private String next(AlertDraft draft) {
        boolean allRequired = draft.tasks.stream().noneMatch(task -> task.required() && task.isOpen());
        Stream<Task> open = draft.tasks.stream().filter(task -> task.isOpen() && (allRequired || task.required()));
        return open.findFirst()
                .map(task ->
                        (allRequired ? "What has to be done is recorded. Before you resolve it: " : "") + wanted(task))
                .orElse("Everything is recorded: resolve it.");
    }

    private String wanted(Task task) {
        return directory.needs().afterDeath().tasks().stream()
                .filter(rule -> rule.code().equals(task.code()))
                .findFirst()
                .map(TaskRule::wanted)
                .orElse(task.name() + ".");
    }
}
