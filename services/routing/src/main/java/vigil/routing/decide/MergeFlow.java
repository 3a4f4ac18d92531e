package vigil.routing.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.Link;
import vigil.domain.alert.Merging;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.Pressure;

/**
 * Two records turned out to be one person's: one alert goes on, with what is known and what was done of both. The two lie in
 * different partitions, so every version of the merged record's alert is sent to where the survivor's are, and it ends only
 * when the answer says that this very version has been taken in: somebody has the person all the while.
 */
record MergeFlow(TeamDirectory directory, Pressure pressure, Instant now) {
    /** From the alert that goes on to the one of the merged record. */
    static final String MERGED = "merged";

    /** The survivor's log has said nothing yet that is shown. */
    private static final long NOT_OF_THIS_RECORD = -1;

    /** The decision with each alert that has to be heard of by the record that goes on on its way, as its last version stands. */
    static Decision onward(Decision decision, Instant now) {
        if (decision.versions().stream().noneMatch(alert -> isSent(alert, now))) {
            return decision;
        }
        Map<AlertId, Alert> last = new LinkedHashMap<>();
        decision.versions().forEach(version -> last.put(version.alertId(), version));
        List<Merging> onward = last.values().stream()
                .filter(alert -> isSent(alert, now))
                .flatMap(alert ->
                        survivor(alert).map(survivor -> Merging.of(alert, personOf(alert), survivor, now)).stream())
                .toList();
        return decision.with(
                Stream.concat(decision.mergings().stream(), onward.stream()).toList());
    }

    /** What is open; what has ended this moment, which may be on its way; and what may not be shown any more of what was taken in. */
    private static boolean isSent(Alert alert, Instant now) {
        return survivor(alert).isPresent()
                && (alert.status().isOpen()
                        || (wentOn(alert)
                                ? isKeptBack(alert)
                                : now.equals(alert.clocks().closed())));
    }

    /** Whether it ended because it goes on as another alert. */
    static boolean wentOn(Alert alert) {
        return !alert.status().isOpen()
                && alert.links().stream().anyMatch(link -> link.rel().equals(CarryFlow.BECAME));
    }

    private static boolean isKeptBack(Alert alert) {
        return alert.isRestricted()
                || (alert.sharing() != null && !alert.sharing().isShared());
    }

    /** As its own record says; one that shows another's goes where its own is sent. */
    private static Optional<PersonId> survivor(Alert alert) {
        return Optional.ofNullable(alert.person())
                .filter(person -> person.personId().equals(alert.personId()))
                .flatMap(person -> person.survivor());
    }

    private static PersonId personOf(Alert alert) {
        return Optional.ofNullable(alert.personId()).orElseThrow();
    }

    Decision decide(Merging merging, Alerts alerts) {
        return merging.alert() == null ? ended(merging, alerts) : taken(merging, merging.alert(), alerts);
    }

    /** What was sent is the survivor's now: it ends here, unless somebody has done something to it since. */
    private Decision ended(Merging answer, Alerts alerts) {
        AlertId becomes = Optional.ofNullable(answer.becomes()).orElseThrow();
        return alerts.find(answer.alertId())
                .filter(alert -> alert.status().isOpen() && alert.version() == answer.version())
                .map(alert -> {
                    AlertDraft draft = new AlertDraft(alert, now);
                    draft.links.add(new Link(CarryFlow.BECAME, becomes));
                    return Decision.of(draft.close(Status.STOOD_DOWN)
                            .worked()
                            .note(
                                    AlertDraft.VIGIL,
                                    What.STOOD_DOWN,
                                    "Two records of the register are of one person: it goes on in their other alert.")
                            .next());
                })
                .orElse(Decision.NOTHING);
    }

    /** What is in shadow stays so, beside what is live. */
    private Decision taken(Merging merging, Alert sent, Alerts alerts) {
        List<Alert> known = alerts.about(merging.survivor().text());
        Optional<PersonId> next = mergedItself(merging, known);
        if (next.isPresent()) {
            return merging.onTo(next.get())
                    .map(further -> Decision.NOTHING.with(List.of(further)))
                    .orElse(Decision.NOTHING);
        }
        Link from = new Link(MERGED, sent.alertId());
        List<Alert> holders =
                known.stream().filter(alert -> alert.links().contains(from)).toList();
        if (wentOn(sent)) {
            return Decision.ofAll(holders.stream()
                    .flatMap(alert -> keptBack(alert, sent).stream())
                    .toList());
        }
        Optional<Alert> holder =
                holders.stream().reduce((one, later) -> one.status().isOpen() ? one : later);
        Joined joined = new Joined(directory, now);
        if (!sent.status().isOpen()) {
            return holder.filter(alert -> !Joined.holdsAll(alert, sent))
                    .map(alert -> Decision.of(joined.told(alert, sent)))
                    .orElse(Decision.NOTHING);
        }
        Optional<Alert> whole =
                holders.stream().filter(alert -> Joined.holdsAll(alert, sent)).reduce((one, later) -> later);
        if (whole.isPresent()) {
            return answered(Decision.NOTHING, merging, whole.get());
        }
        Sides sides = Sides.of(known);
        Optional<Alert> open = Sides.open(sent.isInShadow() ? sides.shadow() : sides.live());
        if (open.isEmpty() && holder.isPresent() && joined.isNoNews(holder.get(), sent)) {
            Alert told = joined.told(holder.get(), sent);
            return answered(Decision.of(told), merging, told);
        }
        Alert goesOn =
                open.map(alert -> joined.with(alert, sent, from)).orElseGet(() -> continued(merging, sent, from));
        return answered(Decision.ofAll(byThisDirectory(goesOn)), merging, goesOn);
    }

    private Decision answered(Decision decision, Merging merging, Alert becomes) {
        return decision.with(List.of(merging.answered(becomes.alertId(), now)));
    }

    /**
     * Shows of the merged record what may be shown of it now, where that is what is shown; empty where it is shown so already.
     * The record that goes on has been heard of and is not what is shown: it was removed, and nothing of any plan comes back.
     */
    private Optional<Alert> keptBack(Alert holder, Alert sent) {
        Person shown = holder.person();
        if (shown == null || !shown.personId().equals(sent.personId())) {
            return Optional.empty();
        }
        boolean isRemoved = holder.registerOffset() != NOT_OF_THIS_RECORD;
        Person person = isRemoved && sent.person() != null ? sent.person().withoutPlan() : sent.person();
        Sharing sharing = isRemoved ? holder.sharing() : sent.sharing();
        if (shown.equals(person) && holder.sharing() == sharing) {
            return Optional.empty();
        }
        AlertDraft draft = new AlertDraft(holder, now);
        new RecordNews(directory).take(draft, person, sharing, draft.registerOffset);
        new RegisterFlow(directory, now).show(draft);
        return Optional.of(draft.next());
    }

    /** Whoever sent it may know another directory: here its owner may have other hours, or be no team. */
    private List<Alert> byThisDirectory(Alert goesOn) {
        Decision follows = new DirectoryFlow(directory, pressure, now).decide(goesOn);
        return Stream.concat(Stream.of(goesOn), follows.versions().stream()).toList();
    }

    /**
     * The record in whose place yet another one goes on. What is sent passes it by: were it taken in here, it would be on
     * its way again at once, and for ever where records name each other.
     */
    private static Optional<PersonId> mergedItself(Merging merging, List<Alert> known) {
        Optional<PersonId> said = Optional.ofNullable(merging.record()).flatMap(Person::survivor);
        return said.isPresent() || merging.record() != null
                ? said
                : known.stream()
                        .filter(alert -> alert.status().isOpen())
                        .flatMap(alert -> survivor(alert).stream())
                        .findFirst();
    }

    /** The survivor has no open alert: it goes on as it is, whoever has it. */
    private Alert continued(Merging merging, Alert sent, Link from) {
        String cause = merging.survivor().text() + "\nmerged\n" + sent.alertId() + "\n" + sent.version();
        AlertId id = new AlertId("a-" + UUID.nameUUIDFromBytes(cause.getBytes(UTF_8)));
        AlertDraft draft = new AlertDraft(sent, now);
        draft.registerOffset = NOT_OF_THIS_RECORD;
        draft.links.removeIf(link -> link.rel().equals(CarryFlow.BECAME));
        draft.links.add(from);
        draft.note(
                AlertDraft.VIGIL,
                What.UPDATED,
                "Two records of the register are of one person: it goes on here, and nobody has to do anything again.");
        if (merging.record() == null) {
            draft.actionWanted = "Their record was merged into another: see there for the plan. " + draft.actionWanted;
        } else {
            new RecordNews(directory).take(draft, merging.record(), merging.sharing(), merging.registerOffset());
            new Standing(directory, now).registered(draft);
        }
        return draft.first(id, merging.survivor());
    }
}
