package vigil.routing.decide;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.Alert.Link;
import vigil.domain.alert.Clocks;
import vigil.domain.alert.Death;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.Task;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;

/** An alert of the record that goes on, with that of the merged record in it. */
record Joined(TeamDirectory directory, Instant now) {
    private static final String BEFORE = "Merged record: ";

    private static final String MEANWHILE =
            "Somebody worked on their other alert while the two became one: see the history, and do here what holds. ";

    private static final String DIED_BY_THE_OTHER = "The merged record says that they have died: ask. ";

    /** What may be needed of somebody whose plan isn't shared. */
    private static final Set<String> OF_NO_PLAN = Set.of(Need.CARE_AFTER_DEATH, Need.FOLLOW_UP);

    static boolean holdsAll(Alert alert, Alert sent) {
        return missing(alert, sent).isEmpty();
    }

    /** What was done about the merged record's alert and is not in the other's history yet, nor was cut from it. */
    private static List<HistoryEntry> missing(Alert alert, Alert sent) {
        Set<HistoryEntry> known =
                alert.history().stream().map(Joined::bare).collect(Collectors.toCollection(HashSet::new));
        Optional<Instant> cutUntil = AlertDraft.cutUntil(alert);
        return sent.history().stream()
                .map(Joined::bare)
                .filter(line -> !known.contains(line) && !known.contains(AlertDraft.leftOut(line)))
                .filter(line ->
                        cutUntil.filter(until -> !line.at().isAfter(until)).isEmpty())
                .map(Joined::carried)
                .toList();
    }

    /** As it was written where it happened: it may have come through several records, or through this one before. */
    private static HistoryEntry bare(HistoryEntry line) {
        String words = line.words();
        while (words.startsWith(BEFORE)) {
            words = words.substring(BEFORE.length());
        }
        return new HistoryEntry(line.at(), line.by(), line.what(), words, line.incident());
    }

    private static HistoryEntry carried(HistoryEntry line) {
        return new HistoryEntry(line.at(), line.by(), line.what(), BEFORE + line.words(), line.incident());
    }

    /** Whether it tells of no call that the other doesn't know as well, and nobody has done anything to it meanwhile. */
    boolean isNoNews(Alert alert, Alert sent) {
        return sent.incidents().stream()
                        .allMatch(incident -> alert.incident(incident.key())
                                .filter(known -> !Snapshots.isOlder(incident, known.latest()))
                                .isPresent())
                && missing(alert, sent).stream()
                        .noneMatch(line -> line.what().isByPeople() || line.what() == What.REOPENED);
    }

    /** What was done to the other is in its history; it stays as it is, and where it is open whoever has it is told. */
    Alert told(Alert alert, Alert sent) {
        AlertDraft draft = new AlertDraft(alert, now);
        List<HistoryEntry> missing = missing(alert, sent);
        draft.carry(missing);
        meanwhile(draft, missing);
        return draft.next();
    }

    /** People's work on the other, while it was on its way, is not done again here: whoever has it looks. */
    private static void meanwhile(AlertDraft draft, List<HistoryEntry> missing) {
        if (draft.status.isOpen()
                && missing.stream().anyMatch(line -> !line.by().equals(AlertDraft.VIGIL))
                && !draft.actionWanted.startsWith(MEANWHILE)) {
            draft.actionWanted = MEANWHILE + draft.actionWanted;
            draft.worked();
        }
    }

    /** All that is known and was done of the other goes on in it. */
    Alert with(Alert alert, Alert sent, Link from) {
        AlertDraft draft = new AlertDraft(alert, now);
        sent.incidents().forEach(incident -> {
            join(draft, incident);
            UrgentEvent latest = incident.latest();
            draft.clocks = draft.clocks.withSource(Snapshots.clockStart(latest), Snapshots.dueBy(latest));
        });
        List<HistoryEntry> missing = missing(alert, sent);
        boolean isKnown = draft.links.contains(from);
        draft.carry(missing);
        if (draft.sharing == null || draft.sharing.isShared()) {
            draft.needs.addAll(sent.needs());
        } else {
            sent.needs().stream().filter(OF_NO_PLAN::contains).forEach(draft.needs::add);
        }
        draft.safety.addAll(sent.safety());
        draft.defects.addAll(sent.defects());
        sent.tasks().forEach(task -> join(draft, task));
        boolean diedByTheOther = isSaidByItsRecordAlone(sent, draft);
        draft.death = draft.death == null && !diedByTheOther ? sent.death() : draft.death;
        doubt(draft, sent);
        Steps steps = new Steps(directory, now);
        if (!isKnown) {
            draft.links.add(from);
            draft.worked()
                    .note(
                            AlertDraft.VIGIL,
                            What.INCIDENT_JOINED,
                            "Two records of the register are of one person: another alert of theirs has joined this one.");
            steps.endSnooze(draft, "another alert of theirs has joined it.");
        }
        new Standing(directory, now).settle(draft);
        raise(draft, sent.priority(), steps);
        hands(draft, sent, steps);
        if (isKnown) {
            meanwhile(draft, missing);
        }
        if (diedByTheOther && !draft.actionWanted.startsWith(DIED_BY_THE_OTHER)) {
            draft.actionWanted = DIED_BY_THE_OTHER + draft.actionWanted;
        }
        return Endings.settle(draft).next();
    }

    /** As pressing as the other was: never lowered. */
    private static void raise(AlertDraft draft, Priority other, Steps steps) {
        if (other.isAbove(draft.priority)) {
            draft.priority = other;
            steps.sooner(draft);
            draft.note(
                    AlertDraft.VIGIL, What.PRIORITY_RAISED, "As pressing as their other alert: " + other.code() + ".");
        }
    }

    private static boolean isSaidByItsRecordAlone(Alert sent, AlertDraft draft) {
        return sent.death() != null
                && sent.death().from() == Death.From.REGISTER
                && (draft.person == null || draft.person.deceasedAt() == null);
    }

    /** Where the call that is in doubt is still withdrawn, so is who is meant. */
    private static void doubt(AlertDraft draft, Alert sent) {
        boolean stillInDoubt = sent.match().state() == MatchView.State.IN_DOUBT
                && draft.incidents.stream()
                        .anyMatch(incident -> incident.withdrawn()
                                && sent.incident(incident.key()).isPresent());
        if (stillInDoubt) {
            draft.match = draft.match.inDoubt(sent.match().why());
        }
    }

    /** Both are of one person: what was withdrawn from one record and said of the other is about them. */
    private static void join(AlertDraft draft, IncidentView incident) {
        Optional<IncidentView> known = draft.incidents.stream()
                .filter(one -> one.key().equals(incident.key()))
                .findFirst();
        if (known.isEmpty()) {
            draft.incidents.add(incident);
        } else if (!incident.withdrawn()
                && (known.get().withdrawn()
                        || Snapshots.isOlder(incident, known.get().latest()))) {
            draft.replace(known.get(), incident);
        }
    }

    private static void join(AlertDraft draft, Task task) {
        if (draft.tasks.stream().noneMatch(one -> one.code().equals(task.code()))) {
            draft.tasks.add(task);
        } else {
            Optional.ofNullable(task.done())
                    .ifPresent(done -> draft.tasks.replaceAll(
                            one -> one.code().equals(task.code()) && one.isOpen() ? one.doneAs(done) : one));
        }
    }

    /** Whoever has accepted one of the two has both; where somebody has each, whoever has this one rings the other. */
    private void hands(AlertDraft draft, Alert sent, Steps steps) {
        contact(draft, sent.clocks(), sent.priority());
        if (sent.acceptedBy() == null) {
            steps.goOn(draft);
            return;
        }
        String who = sent.acceptedBy().name() + ", " + directory.name(sent.owner()) + ",";
        if (draft.acceptedBy == null) {
            String offered = draft.handoverTo == null || draft.handoverTo.equals(sent.handoverTo())
                    ? ""
                    : " " + directory.name(draft.handoverTo) + " need not take it over any more.";
            draft.owner = sent.owner();
            draft.acceptedBy = sent.acceptedBy();
            draft.handoverTo = sent.handoverTo();
            draft.closing = sent.closing();
            draft.status = Status.ACCEPTED;
            draft.clocks = draft.clocks.acceptedAt(
                    Optional.ofNullable(sent.clocks().accepted()).orElse(now));
            draft.ladder = null;
            draft.worked()
                    .note(
                            AlertDraft.VIGIL,
                            What.ESCALATED,
                            who + " had accepted the other alert: theirs now." + offered);
        } else if (!draft.acceptedBy.name().equals(sent.acceptedBy().name()) && !draft.actionWanted.contains(who)) {
            draft.actionWanted = draft.actionWanted + " Ring " + who + " who had accepted their other alert.";
        }
        steps.goOn(draft);
    }

    /** Who has spoken with them about something less pressing has not about this. */
    private void contact(AlertDraft draft, Clocks sent, Priority spokenAt) {
        Instant first = sent.firstContact();
        if (first != null && sent.contactBy() == null && !draft.priority.isAbove(spokenAt)) {
            draft.clocks = draft.clocks.firstContact() == null ? draft.clocks.firstContactAt(first) : draft.clocks;
        } else if (first != null && sent.contactBy() != null && draft.clocks.contactBy() == null) {
            new Steps(directory, now).contactAgain(draft);
            draft.note(
                    AlertDraft.VIGIL,
                    What.REMINDED,
                    "Somebody had still to speak with them about their other alert: that is asked here.");
        }
    }
}
