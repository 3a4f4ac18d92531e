package vigil.routing.decide;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Death;
import vigil.domain.alert.Death.From;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.IncidentView.TimelineEntry;
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
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm").withZone(TeamDirectory.LOCAL);

    /** Whether that snapshot says so, and not only in the words of a caller. */
    static boolean isSaidIn(UrgentEvent event) {
        return event.ambulanceOutcome() == AmbulanceDetails.Outcome.DIED_ON_SCENE;
    }

    /** Whether it is known of a person before anybody has recorded anything about it. */
    static boolean isKnown(@Nullable Person person, UrgentEvent event) {
        return isSaidIn(event) || (person != null && person.deceasedAt() != null);
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

    /** Makes the alert what it has to be, by whoever says now that they have died, or that they have not. */
    void settle(AlertDraft draft) {
        Optional<From> known = known(draft);
        boolean said = draft.needs.contains(Need.CARE_AFTER_DEATH);
        if (draft.death != null && known.isEmpty() && (draft.death.isKnown() || !said)) {
            takeBack(draft);
        }
        known.or(() -> draft.needs.contains(Need.CARE_AFTER_DEATH) ? Optional.of(From.SAID) : Optional.empty())
                .ifPresent(from -> begin(draft, from));
    }

    /** Records that one thing has been seen to; what is done only after a death says that there was one. */
    void done(AlertDraft draft, AlertAction action) {
        String code = Objects.requireNonNull(action.task());
        AfterDeath rules = directory.needs().afterDeath();
        addTasks(draft, rules);
        Task.Done record = new Task.Done(now, action.by(), action.note());
        draft.tasks.replaceAll(task -> task.code().equals(code) ? task.doneAs(record) : task);
        if (rules.tasks().stream()
                .anyMatch(rule -> rule.contact() && rule.code().equals(code))) {
            draft.clocks = draft.clocks.firstContactAt(now);
            new Steps(directory, now).goOn(draft);
        }
        String name = draft.tasks.stream()
                .filter(task -> task.code().equals(code))
                .map(Task::name)
                .collect(Collectors.joining());
        draft.note(
                action.by(),
                What.TASK_DONE,
                "Done: " + name + "." + (action.note() == null ? "" : " " + action.note()));
        settle(draft);
        StatementFlow.placeAtRisk(draft);
    }

    /** The owner is reminded of what is required, at the target and again until it is done. */
    void remind(AlertDraft draft) {
        Death death = Objects.requireNonNull(draft.death);
        Steps steps = new Steps(directory, now);
        String who = draft.acceptedBy == null ? "" : draft.acceptedBy.name() + ", ";
        draft.note(
                AlertDraft.VIGIL,
                What.REMINDED,
                "After the death, not recorded yet: " + names(draft.tasks) + ". " + who + steps.name(draft.owner)
                        + ", reminded.");
        draft.death = death.remindedAt(now.plus(directory.needs().afterDeath().untilNextReminder()));
    }

    /** What has to be seen to, before anything of it is. */
    static List<Task> tasks(AfterDeath rules) {
        return rules.tasks().stream()
                .map(rule -> new Task(rule.code(), rule.name(), rule.required(), null))
                .toList();
    }

    /** The names of what is required and open, for a sentence. */
    static String names(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.required() && task.isOpen())
                .map(task -> task.name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + task.name().substring(1))
                .collect(Collectors.joining(", "));
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
        NeedsAnew.workOut(draft, directory.needs());
        draft.note(AlertDraft.VIGIL, What.UPDATED, "Nobody says any more that they have died: ring and ask.");
    }

    private void begin(AlertDraft draft, From from) {
        AfterDeath rules = directory.needs().afterDeath();
        Death before = draft.death;
        draft.death = new Death(
                before == null || from.compareTo(before.from()) > 0 ? from : before.from(),
                before == null ? now : before.since(),
                mayBeUnexpected(draft.person, draft.sharing),
                before == null || from.compareTo(before.from()) > 0 ? why(draft, from) : before.why(),
                before == null ? now.plus(rules.untilTarget()) : before.remindAt());
        addTasks(draft, rules);
        boolean becomesKnown = draft.death.isKnown() && (before == null || !before.isKnown());
        if (becomesKnown) {
            draft.priority = draft.priority.orHigher(Priority.URGENT);
            new Steps(directory, now).sooner(draft);
        }
        if (before == null || becomesKnown) {
            new Steps(directory, now).endSnooze(draft, "they are said to have died.");
            write(draft, from);
        }
        ask(draft);
    }

    private void write(AlertDraft draft, From from) {
        Death death = Objects.requireNonNull(draft.death);
        String words = death.why()
                + (death.mayBeUnexpected()
                        ? " " + directory.needs().afterDeath().unexpected().advice()
                        : "");
        switch (from) {
            case CREW -> crew(draft).ifPresent(event -> draft.heard(event, What.DEATH, words));
            case SAID, REGISTER -> draft.note(AlertDraft.VIGIL, What.DEATH, words);
            case PERSON -> {}
        }
    }

    private String why(AlertDraft draft, From from) {
        return switch (from) {
            case SAID -> "A call says that somebody has died: ask who.";
            case CREW -> "The ambulance service says that they died on scene.";
            case REGISTER -> "The register says that they died" + when(draft) + ".";
            case PERSON -> "Recorded by whoever has it.";
        };
    }

    private static String when(AlertDraft draft) {
        Instant died = diedAt(draft);
        return died == null
                ? ""
                : " on " + DAY_AND_TIME.format(died)
                        + (isContradicted(draft) ? ", before a call about them began: check whom that is about" : "");
    }

    private static @Nullable Instant diedAt(AlertDraft draft) {
        return draft.person == null ? null : draft.person.deceasedAt();
    }

    /** A call that began after the register says that they died: one of the two is wrong. */
    private static boolean isContradicted(AlertDraft draft) {
        Instant died = diedAt(draft);
        return died != null
                && draft.incidents.stream()
                        .filter(incident -> !incident.withdrawn() && !isSaidIn(incident.latest()))
                        .anyMatch(incident -> began(incident).isAfter(died));
    }

    /** As the source says, or when it was first heard of. */
    private static Instant began(IncidentView incident) {
        Instant stated = incident.latest().data().incident().openedAt();
        return stated == null
                ? incident.timeline().stream()
                        .map(TimelineEntry::at)
                        .min(Comparator.naturalOrder())
                        .orElse(incident.updatedAt())
                : stated;
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

    /** What is next. Once they are known to have died, nothing else is asked. */
    private void ask(AlertDraft draft) {
        Death death = Objects.requireNonNull(draft.death);
        if (death.isKnown()) {
            if (!isContradicted(draft)) {
                draft.needs.clear();
            }
            draft.needs.add(Need.CARE_AFTER_DEATH);
        }
        if (draft.needs.iterator().next().equals(Need.CARE_AFTER_DEATH)) {
            String advice = death.mayBeUnexpected()
                    ? directory.needs().afterDeath().unexpected().advice() + " "
                    : "";
            draft.actionWanted = advice + next(draft);
        }
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
