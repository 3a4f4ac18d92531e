package vigil.routing.decide;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Death;
import vigil.domain.alert.Death.From;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.IncidentView.TimelineEntry;
import vigil.domain.alert.Task;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.domain.team.NeedRules;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.need.Need;
import vigil.routing.decide.need.NeedAssessment;

/**
 * When and by whom somebody was first recorded as having died. A call that came later, and speaks of anything but the death, is
 * about somebody else, or they live: it is never silenced.
 *
 * @param at by the register when they died, by others when they said so
 */
record RecordedDeath(Instant at, String by) {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm").withZone(TeamDirectory.LOCAL);

    private static final String CREW = "the ambulance service";

    private static final String RECORDED = "Recorded as having died ";

    private static final String CHECK = "; a call came later: check whom it is about.";

    /** Empty where nobody has recorded it. */
    static Optional<RecordedDeath> of(@Nullable Person person, List<IncidentView> incidents, List<Task> tasks) {
        Instant died = person == null ? null : person.deceasedAt();
        Stream<RecordedDeath> register =
                died == null ? Stream.empty() : Stream.of(new RecordedDeath(died, "the register"));
        Stream<RecordedDeath> crews = Snapshots.latest(incidents).stream()
                .filter(Deaths::isSaidIn)
                .map(event -> new RecordedDeath(event.updatedAt(), CREW));
        Stream<RecordedDeath> people = tasks.stream()
                .filter(Task::required)
                .map(Task::done)
                .filter(Objects::nonNull)
                .map(done -> new RecordedDeath(done.at(), done.by()));
        return Stream.of(register, crews, people)
                .flatMap(records -> records)
                .min(Comparator.comparing(RecordedDeath::at));
    }

    /** As an alert has it that may be closed by now. */
    static Optional<RecordedDeath> of(Alert alert) {
        Death death = alert.death();
        return death == null || !death.isRecorded()
                ? Optional.empty()
                : of(alert.person(), alert.incidents(), alert.tasks())
                        .map(record -> record.knownBefore(death, alert.incidents()));
    }

    /**
     * What a crew said once is not put later by what it says again, while a crew still says so of them; the register's word is
     * as it says now, and what a person has recorded keeps its time by itself.
     */
    RecordedDeath knownBefore(@Nullable Death death, List<IncidentView> incidents) {
        return death != null
                        && (death.from() == From.CREW || death.from() == From.PERSON)
                        && death.since().isBefore(at)
                        && Snapshots.latest(incidents).stream().anyMatch(Deaths::isSaidIn)
                ? new RecordedDeath(death.since(), CREW)
                : this;
    }

    /** A call that came later and asks for something else. */
    Optional<UrgentEvent> contradictedBy(List<IncidentView> incidents, NeedRules rules) {
        return incidents.stream()
                .filter(incident -> !incident.withdrawn() && began(incident).isAfter(at))
                .map(IncidentView::latest)
                .filter(call -> speaksOfTheLiving(call, rules))
                .findFirst();
    }

    private static boolean speaksOfTheLiving(UrgentEvent call, NeedRules rules) {
        return !call.status().isVoid()
                && !Deaths.isSaidIn(call)
                && NeedAssessment.of(call, rules).needs().stream()
                        .anyMatch(need -> !need.equals(Need.CARE_AFTER_DEATH));
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

    /** For example "on 21 November at 02:20". */
    String on() {
        return "on " + DAY_AND_TIME.format(at);
    }

    /** What is said of a call that contradicts it. */
    String contradicted() {
        return RECORDED + on() + " by " + by + CHECK;
    }

    /** That sentence, where what is asked begins with it, and what parts it from the rest; otherwise empty. */
    static String remembered(String wanted) {
        int end = wanted.indexOf(CHECK + " ");
        return wanted.startsWith(RECORDED) && end > 0 ? wanted.substring(0, end + CHECK.length() + 1) : "";
    }
}
