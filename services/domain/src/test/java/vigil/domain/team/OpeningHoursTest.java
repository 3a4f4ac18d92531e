package vigil.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.Parsed;

class OpeningHoursTest {
    @ParameterizedTest
    @CsvSource({
        // a Friday evening to Saturday morning stretch belongs to Friday
        "mon-fri 18:00-08:00, 2026-11-20T23:00, true",
        "mon-fri 18:00-08:00, 2026-11-21T07:59, true",
        "mon-fri 18:00-08:00, 2026-11-21T08:00, false",
        "mon-fri 18:00-08:00, 2026-11-21T18:00, false",
        "mon-fri 18:00-08:00, 2026-11-23T07:00, false",
        "mon-sun 08:00-20:00, 2026-11-22T08:00, true",
        "mon-sun 08:00-20:00, 2026-11-22T20:00, false",
        "mon-sun 00:00-24:00, 2028-02-29T23:59, true",
        "'sat,sun 09:00-17:00', 2026-11-22T09:00, true",
        "'sat,sun 09:00-17:00', 2026-11-23T09:00, false",
        "fri-mon 10:00-12:00, 2026-11-22T11:00, true",
        "fri-mon 10:00-12:00, 2026-11-24T11:00, false",
    })
    void aStretchHoldsItsStartAndNotItsEnd(String text, String local, boolean open) {
        assertThat(OpeningHours.parse(text).orThrow().contains(LocalDateTime.parse(local)))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // 29 March 2026: 01:00 GMT becomes 02:00 BST; a team open until 08:00 is open until 07:00 UTC
        "2026-03-29T06:59:00Z, true",
        "2026-03-29T07:00:00Z, false",
        // 25 October 2026: 02:00 BST becomes 01:00 GMT; the hour from 01:00 comes twice and both are open
        "2026-10-25T00:30:00Z, true",
        "2026-10-25T01:30:00Z, true",
        "2026-10-25T07:59:00Z, true",
        "2026-10-25T08:00:00Z, false",
    })
    void hoursAreByTheLocalWallClockOnTheNightsTheClocksChange(Instant at, boolean open) {
        OpeningHours night = OpeningHours.parse("mon-sun 20:00-08:00").orThrow();

        assertThat(night.contains(directory().keptHours(at))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mon-sun 00:00-24:00                         | always
            ''                                          | never
            mon-sun 20:00-08:00                         | every day 20:00–08:00
            mon-fri 08:00-20:00;sat,sun 09:00-17:00     | Mon–Fri 08:00–20:00; Sat, Sun 09:00–17:00
            mon,wed,thu,fri 08:00-24:00                 | Mon, Wed–Fri 08:00–24:00
            """)
    void areSaidAsPeopleSayThem(String written, String words) {
        List<OpeningHours> opens = Stream.of(written.split(";", -1))
                .filter(text -> !text.isEmpty())
                .map(text -> OpeningHours.parse(text).orThrow())
                .toList();
        assertThat(OpeningHours.words(opens)).isEqualTo(words);
    }

    @Test
    void onABankHolidayTheHoursOfSundayHold() {
        OpeningHours weekdays = OpeningHours.parse("mon-fri 09:00-17:00").orThrow();
        OpeningHours sundays = OpeningHours.parse("sun 10:00-12:00").orThrow();
        LocalDateTime christmas = directory().keptHours(Instant.parse("2026-12-25T11:00:00Z"));

        assertThat(weekdays.contains(christmas)).isFalse();
        assertThat(sundays.contains(christmas)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "always",
                "mon 8-20",
                "mon-sun 08:00",
                "xyz 08:00-20:00",
                "mon-tue-wed 08:00-20:00",
                "mon 25:00-26:00",
                "mon 08:60-09:00",
                "mon 08:00-08:00",
                "mon 24:00-08:00"
            })
    void whatIsNotOpeningHoursIsRefused(String text) {
        assertThat(OpeningHours.parse(text)).isInstanceOf(Parsed.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-sun 08:00-20:00", "mon,tue 18:00-08:00", "sun 00:00-24:00"})
    void readsWhatItWrites(String text) {
        OpeningHours hours = OpeningHours.parse(text).orThrow();

        assertThat(OpeningHours.parse(hours.text()).orThrow()).isEqualTo(hours);
    }

    private static TeamDirectory directory() {
        return new TeamDirectory(
                1, null, null, List.of(), List.of(), null, Map.of(), null, null, List.of(LocalDate.of(2026, 12, 25)));
    }
}
