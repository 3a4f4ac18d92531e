package vigil.wire.directory.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Shift;
import vigil.domain.team.Rota.Turn;
import vigil.wire.directory.calendar.CalendarEvent.Property;

/**
 * A rota from a calendar: each event is somebody on call. What comes again is a turn; a single event, and one occurrence
 * that was changed, is a shift. Anything that can't be followed exactly is a problem.
 */
public final class CalendarRota {
    private static final int MOST_EVENTS = 1000;

    private final BiConsumer<Integer, String> problem;
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();

    private CalendarRota(BiConsumer<Integer, String> problem) {
        this.problem = problem;
    }

    /** What an event of its own, or one that comes again, has become, until its changed occurrences are known. */
    private static final class Series {
        final CalendarEvent event;
        final int order;
        final boolean isCancelled;
        final TreeSet<LocalDate> except = new TreeSet<>();

        Series(CalendarEvent event, int order) throws Refused {
            this.event = event;
            this.order = order;
            this.isCancelled = event.isCancelled();
        }
    }

    /**
     * Reads a calendar.
     *
     * @param problem is told of each, by line, 1 for the first
     * @return what could be read of it, which counts only if there was no problem
     */
    public static Rota read(String text, BiConsumer<Integer, String> problem) {
        CalendarRota rota = new CalendarRota(problem);
        List<CalendarEvent> events = CalendarLines.events(text, problem);
        if (events.size() > MOST_EVENTS) {
            problem.accept(
                    events.get(MOST_EVENTS).line,
                    "has more than " + MOST_EVENTS + " events: delete those that are over, or let them repeat");
            return new Rota(List.of(), List.of());
        }
        for (int order = 0; order < events.size(); order++) {
            CalendarEvent event = events.get(order);
            int place = order;
            rota.attempt(() -> rota.find(event, place));
        }
        Map<Series, List<CalendarEvent>> changed = new LinkedHashMap<>();
        rota.series.values().forEach(one -> changed.put(one, new ArrayList<>()));
        events.forEach(event -> rota.attempt(() -> rota.sort(event, changed)));
        changed.forEach((one, changes) -> rota.attempt(() -> rota.add(one, changes)));
        return new Rota(rota.turns, rota.shifts);
    }

    private interface Step {
        void go() throws Refused;
    }

    private void attempt(Step step) {
        try {
            step.go();
        } catch (Refused e) {
            problem.accept(e.line, e.getMessage());
        }
    }

    private void find(CalendarEvent event, int order) throws Refused {
        Property uid = event.required("UID");
        if (event.one("RECURRENCE-ID") == null && series.put(uid.value(), new Series(event, order)) != null) {
            throw new Refused(uid.line(), "is the UID of two events: export the calendar afresh, or give each its own");
        }
    }

    private void sort(CalendarEvent event, Map<Series, List<CalendarEvent>> changed) throws Refused {
        Property occurrence = event.one("RECURRENCE-ID");
        if (occurrence == null) {
            return;
        }
        Property uid = event.required("UID");
        Series of = series.get(uid.value());
        if (of == null || of.event.one("RRULE") == null || of.isCancelled) {
            throw new Refused(
                    occurrence.line(),
                    "changes an event that does not come again in this calendar: "
                            + "add the event that does, or delete RECURRENCE-ID");
        }
        if (occurrence.hasRange()) {
            throw new Refused(occurrence.line(), "changes all that follow: end the event before, and begin another");
        }
        changed.getOrDefault(of, new ArrayList<>()).add(event);
    }

    private void add(Series one, List<CalendarEvent> changes) throws Refused {
        if (one.isCancelled) {
            return;
        }
        int rank = rank(one.event, one.order);
        OnCall who = CalendarWho.of(one.event);
        CalendarSpan span = CalendarSpan.of(one.event);
        Property rule = one.event.one("RRULE");
        if (rule == null) {
            for (Property except : one.event.all("EXDATE")) {
                throw new Refused(except.line(), "leaves out a date of an event that does not come again");
            }
            shifts.add(shift(rank, who, span));
            return;
        }
        Turn turn = CalendarRule.of(rule, span).turn(rank, who, span);
        for (Property except : one.event.all("EXDATE")) {
            for (CalendarTime time : CalendarTime.all(except)) {
                one.except.add(occurrence(turn, time, except));
            }
        }
        for (CalendarEvent change : changes) {
            attempt(() -> change(one, turn, rank, change));
        }
        turns.add(new Turn(
                rank,
                turn.people(),
                turn.hours(),
                turn.from(),
                turn.until(),
                List.copyOf(one.except),
                turn.everyWeeks(),
                turn.everyDays()));
    }

    private void change(Series one, Turn turn, int rank, CalendarEvent change) throws Refused {
        Property which = change.required("RECURRENCE-ID");
        if (!one.except.add(occurrence(turn, CalendarTime.of(which), which))) {
            throw new Refused(which.line(), "is an occurrence that was left out, or changed, before");
        }
        if (change.one("RRULE") != null) {
            throw new Refused(change.line, "one occurrence can't come again by itself: delete its RRULE");
        }
        if (!change.isCancelled()) {
            int own = change.one("PRIORITY") == null ? rank : rank(change, one.order);
            shifts.add(shift(own, CalendarWho.of(change), CalendarSpan.of(change)));
        }
    }

    /** The day of the occurrence that is meant. */
    private static LocalDate occurrence(Turn turn, CalendarTime time, Property property) throws Refused {
        LocalDate day = time.date();
        Instant start = turn.hours().start(day);
        if (!turn.startsOn(day) || (!time.isDate() && !start.equals(time.asStart()))) {
            throw new Refused(
                    property.line(),
                    "names a time at which this event does not start: "
                            + "write the time of the occurrence that is meant, or delete it");
        }
        return day;
    }

    private static Shift shift(int rank, OnCall who, CalendarSpan span) {
        return new Shift(rank, List.of(who), span.start().asStart(), span.end().asEnd(), false, null);
    }

    /** By priority, then in the file's order. */
    private static int rank(CalendarEvent event, int order) throws Refused {
        return CalendarWho.priority(event) * MOST_EVENTS + order;
    }
}
