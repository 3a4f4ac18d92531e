package vigil.board.decide.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.board.decide.Signature;
import vigil.board.decide.concern.Concern.Kind;
import vigil.domain.identity.AlertId;

/** Concerns are counted by kind and by the month of the clock on the wall. */
class MonthOfConcernsTest {
    @Test
    void nothingReportedIsNoMonth() {
        assertThat(MonthOfConcerns.of(List.of())).isEmpty();
    }

    @Test
    void eachMonthHasEveryKindAndTheNewestIsFirst() {
        assertThat(MonthOfConcerns.of(List.of(
                        concern(Kind.INCIDENT, "2026-10-03T04:00:00Z"),
                        concern(Kind.FEEDBACK, "2026-12-31T23:59:59Z"),
                        concern(Kind.INCIDENT, "2026-10-20T04:00:00Z"))))
                .containsExactly(
                        new MonthOfConcerns(
                                YearMonth.of(2026, 12), Map.of(Kind.INCIDENT, 0, Kind.COMPLAINT, 0, Kind.FEEDBACK, 1)),
                        new MonthOfConcerns(
                                YearMonth.of(2026, 10), Map.of(Kind.INCIDENT, 2, Kind.COMPLAINT, 0, Kind.FEEDBACK, 0)));
    }

    /** In summer the month begins while it is still the last one in universal time. */
    @Test
    void theMonthBeginsAtMidnightHere() {
        assertThat(MonthOfConcerns.of(concern(Kind.COMPLAINT, "2026-06-30T23:00:00Z")))
                .isEqualTo(YearMonth.of(2026, 7));
        assertThat(MonthOfConcerns.of(concern(Kind.COMPLAINT, "2026-06-30T22:59:59Z")))
                .isEqualTo(YearMonth.of(2026, 6));
    }

    private static Concern concern(Kind kind, String at) {
        return new Concern(
                at, new AlertId("a-1"), kind, "it happened", null, new Signature("jo", "Jo Bloggs", Instant.parse(at)));
    }
}
