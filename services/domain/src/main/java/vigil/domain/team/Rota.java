package vigil.domain.team;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.Parsed;

/**
 * Who of a team is on call when: turns that come again, and shifts on dates. While a shift stands {@code instead}, such as a
 * swap, the turns don't count. It is kept as the rules it was written in, by the clock in Coventry, so that everybody who
 * has the directory knows who is on call at whatever moment.
 */
public record Rota(List<Turn> turns, List<Shift> shifts) {
    public Rota {
        turns = Copies.of(turns);
        shifts = Copies.of(shifts);
    }

    /**
     * Somebody who may be on call. It is about staff: shown to those who coordinate, and never logged nor sent to sources.
     *
     * @param phone as it is dialled; null where the rota gives none
     */
    public record OnCall(String name, @Nullable String phone) {
        private static final int LONGEST_NAME = 80;
        private static final Pattern DIALLED = Pattern.compile("\\+?[0-9][0-9 ()-]{2,28}");

        /** Somebody as a rota names them. */
        public static Parsed<OnCall> parse(String name, @Nullable String phone) {
            String known = name.strip();
            String dialled = phone == null || phone.isBlank() ? null : phone.strip();
            if (known.isEmpty()
                    || known.length() > LONGEST_NAME
                    || known.chars().anyMatch(Character::isISOControl)) {
                return new Parsed.Invalid<>("a name has 1 to " + LONGEST_NAME + " letters, on one line");
            }
            if (dialled != null && !DIALLED.matcher(dialled).matches()) {
                return new Parsed.Invalid<>("a telephone number has digits and spaces, such as 01632 960201");
            }
            return new Parsed.Valid<>(new OnCall(known, dialled));
        }

        @Override
        public String toString() {
            return "OnCall[•••]";
        }
    }

    /**
     * A turn that comes again.
     *
     * @param rank of those on call at the same time, the lowest is rung first
     * @param people whom to ring, first the one to ring first
     * @param hours on which days of the week it starts, and from when until when it goes
     * @param from the first day on which it may start, from whose week or from which every-so-many are counted
     * @param until the last day on which it may start; null where it has no end
     * @param except days on which it does not start
     * @param everyWeeks it comes each so-many-th week, which begins on Monday; 0 is every one
     * @param everyDays where it is not 0, it comes each so-many-th day instead, on those of {@code hours}
     */
    public record Turn(
            int rank,
            List<OnCall> people,
            TurnHours hours,
            LocalDate from,
            @Nullable LocalDate until,
            List<LocalDate> except,
            int everyWeeks,
            int everyDays) {
        private static final int DAYS_A_WEEK = 7;

        public Turn {
            people = Copies.of(people);
            except = Copies.of(except);
            if (everyWeeks < 0 || everyDays < 0) {
                throw new IllegalArgumentException("a turn comes again every week, or every so many weeks or days");
            }
        }

        /** Whether it starts on that day. */
        public boolean startsOn(LocalDate day) {
            return !day.isBefore(from)
                    && (until == null || !day.isAfter(until))
                    && hours.days().contains(day.getDayOfWeek())
                    && isItsTime(day)
                    && !except.contains(day);
        }

        private boolean isItsTime(LocalDate day) {
            if (everyDays > 0) {
                return (day.toEpochDay() - from.toEpochDay()) % everyDays == 0;
            }
            return everyWeeks <= 1 || (week(day) - week(from)) % everyWeeks == 0;
        }

        /** Weeks that begin on Monday, counted from that of 29 December 1969. */
        private static long week(LocalDate day) {
            return Math.floorDiv(day.toEpochDay() + 3, (long) DAYS_A_WEEK);
        }

        boolean isOnAt(Instant at) {
            return endAfter(at).isPresent();
        }

        /** When the turn that lasts at that moment ends, the last of several; empty where none does. */
        Optional<Instant> endAfter(Instant at) {
            return starts(at, at)
                    .filter(day -> !hours.start(day).isAfter(at))
                    .map(hours::end)
                    .filter(end -> end.isAfter(at))
                    .max(naturalOrder());
        }

        /** The days on which it starts, of those from which it may last into that time. */
        private Stream<LocalDate> starts(Instant since, Instant until) {
            LocalDate first = LocalDate.ofInstant(since, TeamDirectory.LOCAL).minusDays(hours.lastsInto());
            LocalDate last = LocalDate.ofInstant(until, TeamDirectory.LOCAL);
            return first.datesUntil(last.plusDays(1)).filter(this::startsOn);
        }

        Stream<Instant> edges(Instant since, Instant until) {
            return starts(since, until).flatMap(day -> Stream.of(hours.start(day), hours.end(day)));
        }
    }

    /**
     * One stretch on call, on its dates.
     *
     * @param rank of those on call at the same time, the lowest is rung first
     * @param people whom to ring, first the one to ring first; nobody, where nobody is on call then
     * @param to after {@code from}, and no part of it
     * @param instead whether the turns don't count while it lasts
     * @param reason why it was written, in words; null where nobody said
     */
    public record Shift(
            int rank,
            List<OnCall> people,
            Instant from,
            Instant to,
            boolean instead,
            @Nullable String reason) {
        public Shift {
            people = Copies.of(people);
            if (from != null && to != null && !to.isAfter(from)) {
                throw new IllegalArgumentException("a shift ends after it begins");
            }
        }

        /** Without the reason, which may name staff. */
        @Override
        public String toString() {
            return "Shift[" + from + " to " + to + "]";
        }

        /** Whether it lasts at that moment. */
        public boolean isOnAt(Instant at) {
            return !from.isAfter(at) && to.isAfter(at);
        }
    }

    /** A turn or shift that counts at the moment, and its rank. */
    private record Counts(int rank, List<OnCall> people) {}

    /** Who is on call then, first the one to ring first; empty where nobody is. */
    public List<OnCall> onCallAt(Instant at) {
        List<Shift> now = shiftsAt(at);
        Stream<Turn> usual = turnsBeside(now).filter(turn -> turn.isOnAt(at));
        return Stream.concat(
                        now.stream().map(shift -> new Counts(shift.rank(), shift.people())),
                        usual.map(turn -> new Counts(turn.rank(), turn.people())))
                .sorted(comparingInt(Counts::rank))
                .flatMap(counts -> counts.people().stream())
                .distinct()
                .toList();
    }

    /**
     * From when on nobody is on call: {@code at} where nobody is then, empty where somebody is until after {@code horizon}.
     * It goes from the end of the longest that counts to the next, so that a look far ahead takes few steps.
     */
    public Optional<Instant> emptyAfter(Instant at, Instant horizon) {
        Instant covered = at;
        while (!covered.isAfter(horizon)) {
            Optional<Instant> further = coveredUntil(covered);
            if (further.isEmpty()) {
                return Optional.of(covered);
            }
            covered = further.get();
        }
        return Optional.empty();
    }

    /** Until when somebody who is on call then stays so, unless others stand instead before; empty where nobody is. */
    private Optional<Instant> coveredUntil(Instant at) {
        List<Shift> now = shiftsAt(at);
        Stream<Instant> ends =
                now.stream().filter(shift -> !shift.people().isEmpty()).map(Shift::to);
        Stream<Instant> usual =
                turnsBeside(now).filter(turn -> !turn.people().isEmpty()).flatMap(turn -> turn.endAfter(at).stream());
        return Stream.concat(ends, usual).max(naturalOrder()).map(end -> firstInstead(at, end));
    }

    private Instant firstInstead(Instant at, Instant end) {
        return shifts.stream()
                .filter(shift -> shift.instead()
                        && shift.from().isAfter(at)
                        && shift.from().isBefore(end))
                .map(Shift::from)
                .min(naturalOrder())
                .orElse(end);
    }

    private List<Shift> shiftsAt(Instant at) {
        return shifts.stream().filter(shift -> shift.isOnAt(at)).toList();
    }

    /** The turns that count beside these shifts. */
    private Stream<Turn> turnsBeside(List<Shift> now) {
        return now.stream().anyMatch(Shift::instead) ? Stream.empty() : turns.stream();
    }

    /** When it is somebody else's turn, or one more's; empty where that is after {@code horizon}. */
    public Optional<Instant> changesAfter(Instant at, Instant horizon) {
        List<OnCall> now = onCallAt(at);
        return Stream.concat(
                        turns.stream().flatMap(turn -> turn.edges(at, horizon)),
                        shifts.stream().flatMap(shift -> Stream.of(shift.from(), shift.to())))
                .filter(edge -> edge.isAfter(at) && !edge.isAfter(horizon))
                .distinct()
                .sorted()
                .filter(edge -> !onCallAt(edge).equals(now))
                .findFirst();
    }
}
