package vigil.wire.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vigil.domain.Parsed;
import vigil.domain.team.Rota;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Shift;
import vigil.domain.team.Rota.Turn;
import vigil.domain.team.TeamDirectory;
import vigil.domain.team.TurnHours;

/** A rota as a YAML file: who there is, who has which turns week by week, and what is otherwise on some dates. */
final class YamlRota {
    private static final int MOST = 1000;
    private static final int MOST_AT_ONCE = 20;
    private static final int MOST_WEEKS = 104;

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DAY)
            .appendPattern("'T'HH:mm")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private final YamlTree tree;
    private final BiConsumer<Integer, String> problem;
    private final Map<String, OnCall> people = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<Shift, String> written = new LinkedHashMap<>();

    private YamlRota(YamlTree tree, BiConsumer<Integer, String> problem) {
        this.tree = tree;
        this.problem = problem;
    }

    /**
     * Reads a rota.
     *
     * @param problem is told of each, by line, 1 for the first
     * @return what could be read of it, which counts only if there was no problem
     */
    static Rota read(String text, BiConsumer<Integer, String> problem) {
        try {
            YamlRota rota = new YamlRota(YamlTree.parse(text), problem);
            rota.read();
            return new Rota(rota.turns, rota.shifts);
        } catch (YamlTree.Malformed e) {
            problem.accept(e.line, String.valueOf(e.getMessage()));
            return new Rota(List.of(), List.of());
        }
    }

    private void read() {
        known("", tree.root(), Set.of("people", "weekly", "dates"));
        JsonNode all = tree.root().path("people");
        if (!all.isObject()) {
            refuse(
                    "/people",
                    "'people' says who may be on call, such as 'ann: {name: Ann Lee, phone: \"01632 960201\"}'");
        }
        all.properties().forEach(one -> person(one.getKey(), one.getValue()));
        List<JsonNode> weekly = list("/weekly", tree.root().path("weekly"));
        for (int i = 0; i < weekly.size(); i++) {
            turn("/weekly/" + i, weekly.get(i), i + 1);
        }
        List<JsonNode> dates = list("/dates", tree.root().path("dates"));
        for (int i = 0; i < dates.size(); i++) {
            date("/dates/" + i, dates.get(i), weekly.size() + 1 + i);
        }
        overlaps();
    }

    private void person(String id, JsonNode said) {
        String at = "/people/" + id;
        known(at, said, Set.of("name", "phone"));
        JsonNode phone = said.path("phone");
        if (!said.path("name").isTextual() || !(phone.isTextual() || phone.isMissingNode() || phone.isNull())) {
            refuse(at, "somebody has a 'name' and, in quotes, a 'phone'");
            return;
        }
        value(at, OnCall.parse(said.path("name").textValue(), phone.textValue()))
                .ifPresent(who -> people.put(id, who));
    }

    private void turn(String at, JsonNode said, int rank) {
        known(at, said, Set.of("on", "people", "rotate", "from", "until", "every", "except"));
        Optional<TurnHours> hours =
                value(at + "/on", TurnHours.parse(said.path("on").asText()));
        Optional<LocalDate> from = day(at + "/from", said.path("from"));
        Optional<LocalDate> until = said.has("until") ? day(at + "/until", said.path("until")) : Optional.empty();
        List<LocalDate> except = new ArrayList<>();
        List<JsonNode> days = list(at + "/except", said.path("except"));
        for (int i = 0; i < days.size(); i++) {
            day(at + "/except/" + i, days.get(i)).ifPresent(except::add);
        }
        JsonNode every = said.path("every");
        if (said.has("people") == said.has("rotate") || (said.has("rotate") && said.has("every"))) {
            refuse(
                    at,
                    "a turn has 'people', or 'rotate' for those who take a week each; only the first may have 'every'");
        } else if (said.has("every")
                && (!every.isIntegralNumber() || every.intValue() < 1 || every.intValue() > MOST_WEEKS)) {
            refuse(at + "/every", "'every' is a number of weeks, 1 to " + MOST_WEEKS);
        } else if (hours.isPresent() && from.isPresent()) {
            Turn once = new Turn(
                    rank, List.of(), hours.get(), from.get(), until.orElse(null), List.of(), every.asInt(1), 0);
            check(at, once, except);
            share(at, said, once, except);
        }
    }

    private void check(String at, Turn turn, List<LocalDate> except) {
        LocalDate until = turn.until();
        if (until != null && until.isBefore(turn.from())) {
            refuse(at + "/until", "ends before it starts");
        }
        for (int i = 0; i < except.size(); i++) {
            if (!turn.startsOn(except.get(i))) {
                refuse(at + "/except/" + i, "is a day on which this turn does not start");
            }
        }
    }

    /** Gives it to its people, or each week to the next of those who take turns. */
    private void share(String at, JsonNode said, Turn turn, List<LocalDate> except) {
        if (said.has("people")) {
            turns.add(turn(turn, except, people(at + "/people", said.path("people")), turn.from(), turn.everyWeeks()));
            if (said.path("people").isNull()
                    || (said.path("people").isArray() && said.path("people").isEmpty())) {
                refuse(at + "/people", "a turn names somebody: for dates without anybody see 'dates'");
            }
            return;
        }
        List<JsonNode> weeks = list(at + "/rotate", said.path("rotate"));
        if (weeks.isEmpty() || weeks.size() > MOST_WEEKS) {
            refuse(at + "/rotate", "'rotate' lists those who take a week each, 1 to " + MOST_WEEKS);
        }
        LocalDate monday = turn.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 0; week < weeks.size(); week++) {
            List<OnCall> theirs = people(at + "/rotate/" + week, weeks.get(week));
            turns.add(turn(turn, except, theirs, week == 0 ? turn.from() : monday.plusWeeks(week), weeks.size()));
        }
    }

    private static Turn turn(Turn turn, List<LocalDate> except, List<OnCall> people, LocalDate from, int everyWeeks) {
        return new Turn(turn.rank(), people, turn.hours(), from, turn.until(), except, everyWeeks, 0);
    }

    private void date(String at, JsonNode said, int rank) {
        known(at, said, Set.of("from", "to", "people", "reason", "also"));
        LocalDateTime from = moment(at + "/from", said.path("from"));
        LocalDateTime to = moment(at + "/to", said.path("to"));
        List<OnCall> theirs = people(at + "/people", said.path("people"));
        JsonNode also = said.path("also");
        JsonNode reason = said.path("reason");
        if (!said.path("people").isArray()
                || (said.has("also") && !also.isBoolean())
                || (said.has("reason") && !reason.isTextual())) {
            refuse(at, "a date has a list of 'people', empty for nobody, and may have 'also: true' and a 'reason'");
        } else if (also.asBoolean() && theirs.isEmpty()) {
            refuse(at, "'also' is for somebody in addition: name them");
        } else if (reason.asText().length() > 200) {
            refuse(at + "/reason", "a reason has 200 letters at most");
        } else if (from != null && to != null) {
            Instant begin = from.atZone(TeamDirectory.LOCAL)
                    .withEarlierOffsetAtOverlap()
                    .toInstant();
            Instant end =
                    to.atZone(TeamDirectory.LOCAL).withLaterOffsetAtOverlap().toInstant();
            if (!to.isAfter(from) || !end.isAfter(begin)) {
                refuse(at + "/to", "is not after 'from'");
                return;
            }
            Shift shift = new Shift(rank, theirs, begin, end, !also.asBoolean(), reason.textValue());
            shifts.add(shift);
            written.put(shift, at);
        }
    }

    /** Of two that stand instead of the usual turn at once, nobody could tell which counts. */
    private void overlaps() {
        List<Shift> instead = shifts.stream()
                .filter(Shift::instead)
                .sorted(Comparator.comparing(Shift::from))
                .toList();
        for (int i = 1; i < instead.size(); i++) {
            if (instead.get(i - 1).to().isAfter(instead.get(i).from())) {
                int other = tree.lines().getOrDefault(written.get(instead.get(i - 1)), 1);
                refuse(
                        String.valueOf(written.get(instead.get(i))),
                        "is at the same time as what line " + other + " says: end one where the other begins");
            }
        }
    }

    private List<OnCall> people(String at, JsonNode said) {
        List<OnCall> found = new ArrayList<>();
        List<JsonNode> ids = said.isTextual() ? List.of(said) : list(at, said);
        if (ids.size() > MOST_AT_ONCE) {
            refuse(at, "names more than " + MOST_AT_ONCE + " people at once");
        }
        for (int i = 0; i < ids.size(); i++) {
            OnCall who = people.get(ids.get(i).asText());
            if (who == null) {
                refuse(at, "names somebody whom 'people' does not list: number " + (i + 1) + " of these");
            } else {
                found.add(who);
            }
        }
        return found;
    }

    private List<JsonNode> list(String at, JsonNode said) {
        List<JsonNode> each = new ArrayList<>();
        said.forEach(each::add);
        if (!said.isArray() && !said.isMissingNode() && !said.isNull()) {
            refuse(at, "is no list");
            return List.of();
        }
        if (each.size() > MOST) {
            refuse(at, "has more than " + MOST + " entries: delete those that are over");
            return List.of();
        }
        return each;
    }

    private void known(String at, JsonNode said, Set<String> names) {
        if (!said.isObject()) {
            refuse(
                    at,
                    "has keys and values: "
                            + String.join(", ", names.stream().sorted().toList()));
        }
        said.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                refuse(
                        at + "/" + name,
                        "'" + name + "' is nothing that a rota knows here; it knows "
                                + String.join(", ", names.stream().sorted().toList()));
            }
        });
    }

    private Optional<LocalDate> day(String at, JsonNode said) {
        try {
            return Optional.of(LocalDate.parse(said.asText(), DAY));
        } catch (DateTimeException e) {
            refuse(at, "is no date of the form 2026-11-21");
            return Optional.empty();
        }
    }

    private @Nullable LocalDateTime moment(String at, JsonNode said) {
        try {
            return LocalDateTime.parse(said.asText().replace(' ', 'T'), MOMENT);
        } catch (DateTimeException e) {
            refuse(at, "is no local time of the form 2026-11-21 20:00");
            return null;
        }
    }

    private <T> Optional<T> value(String at, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> Optional.of(value);
            case Parsed.Invalid<T>(String reason) -> {
                refuse(at, reason);
                yield Optional.empty();
            }
        };
    }

    private void refuse(String pointer, String reason) {
        String at = pointer;
        while (!at.isEmpty() && !tree.lines().containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        problem.accept(at.isEmpty() ? 1 : tree.lines().getOrDefault(at, 1), reason);
    }
}
