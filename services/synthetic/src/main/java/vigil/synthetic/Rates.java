package vigil.synthetic;

import static vigil.domain.team.TeamDirectory.LOCAL;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import vigil.domain.event.EventType;

/**
 * How many journeys begin at a service, by the hour of the local day. With those that services hand on to
 * each other this makes about 370 ambulance incidents, 470 cases of 111 and out-of-hours services and 80
 * referrals to urgent community response a day for a million people.
 */
enum Rates {
    AMBULANCE(
            EventType.AMBULANCE,
            332,
            332,
            // 00 to 05, 06 to 11, 12 to 17, 18 to 23: quietest before dawn, busiest from mid-morning to evening
            List.of(29, 26, 24, 22, 21, 22, 26, 33, 42, 50, 54, 55, 54, 53, 53, 53, 54, 55, 55, 54, 52, 48, 42, 35)),
    OOH(
            EventType.OOH,
            400,
            645,
            List.of(24, 18, 15, 13, 12, 14, 20, 32, 42, 46, 46, 44, 42, 40, 40, 42, 48, 60, 76, 82, 78, 66, 50, 35)),
    UCR(
            EventType.UCR,
            66,
            56,
            List.of(2, 1, 1, 1, 1, 2, 4, 12, 40, 62, 72, 72, 66, 64, 64, 60, 56, 48, 38, 26, 8, 5, 4, 3));

    private final EventType type;
    private final int weekday;
    private final int weekend;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> byHour;

    /**
     * @param weekday journeys that begin here from Monday to Friday, a day
     * @param weekend on Saturday and Sunday, a day
     * @param byHour weight of each hour of the day
     */
    Rates(EventType type, int weekday, int weekend, List<Integer> byHour) {
        this.type = type;
        this.weekday = weekday;
        this.weekend = weekend;
        this.byHour = byHour;
    }

    EventType type() {
        return type;
    }

    /** Journeys a day, were it always as at that moment. */
    double perDay(Instant moment) {
        ZonedDateTime local = moment.atZone(LOCAL);
        boolean isWeekend = local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return (isWeekend ? weekend : weekday) * factor(byHour.get(local.getHour()));
    }

    private double highest() {
        return Math.max(weekday, weekend)
                * factor(byHour.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    private double factor(int weight) {
        return weight * 24.0 / byHour.stream().mapToInt(Integer::intValue).sum();
    }

    /** No moment has more journeys a day, over all services. */
    static double highestOfAll() {
        return Arrays.stream(values()).mapToDouble(Rates::highest).sum();
    }
}
