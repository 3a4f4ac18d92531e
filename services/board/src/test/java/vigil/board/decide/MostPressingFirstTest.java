package vigil.board.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;

class MostPressingFirstTest {
    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void putsPriorityBeforeDeadlineBeforeAgeBeforeName() {
        Row immediateWithoutDeadline = row("a-9", Status.RAISED, Priority.IMMEDIATE, null, 50);
        Row urgentDueSoon = row("a-8", Status.RAISED, Priority.URGENT, 5, 40);
        Row urgentDueLater = row("a-1", Status.RAISED, Priority.URGENT, 9, 0);
        Row urgentNotDueOlder = row("a-7", Status.ACCEPTED, Priority.URGENT, null, 1);
        Row urgentNotDueNewer = row("a-2", Status.ACCEPTED, Priority.URGENT, null, 2);
        Row sameButLaterId = row("a-3", Status.ACCEPTED, Priority.URGENT, null, 2);
        Row stoodDown = row("a-0", Status.STOOD_DOWN, Priority.IMMEDIATE, 1, 0);

        List<Row> expected = List.of(
                immediateWithoutDeadline,
                urgentDueSoon,
                urgentDueLater,
                urgentNotDueOlder,
                urgentNotDueNewer,
                sameButLaterId,
                stoodDown);

        assertThat(expected).isSortedAccordingTo(MostPressingFirst.ORDER);
    }

    @Test
    void putsACrewThatDecidesNowBeforeEveryDeadlineOfItsPriority() {
        Row immediate = row("a-9", Status.RAISED, Priority.IMMEDIATE, 30, 50);
        Row decideNow = atRisk("a-8", "decide-now", 20);
        Row leaving = atRisk("a-7", "leaving", 9);
        Row dueAtOnce = row("a-2", Status.RAISED, Priority.URGENT, 1, 0);
        Row watched = atRisk("a-3", "watch", 5);

        assertThat(List.of(immediate, decideNow, leaving, dueAtOnce, watched))
                .isSortedAccordingTo(MostPressingFirst.ORDER);
    }

    @Test
    void putsWhatWasPutOffLastUntilItWakes() {
        Instant until = T.plusSeconds(60 * 60);
        Hands putOff = new Hands("Sam", null, null, null, null, null, until, "Sam: she sleeps");
        Row soon = row("a-4", Status.RAISED, Priority.SOON, 5, 0);
        Row asleep = row("a-1", Status.ACCEPTED, Priority.URGENT, 60, 0, putOff);
        Row stoodDown = row("a-5", Status.STOOD_DOWN, Priority.IMMEDIATE, null, 0);

        assertThat(List.of(soon, asleep, stoodDown)).isSortedAccordingTo(MostPressingFirst.ORDER);
    }

    @Test
    void givesOneOrderHoweverTheRowsAreShuffled() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>(
                    IntStream.range(0, 30).mapToObj(i -> anyRow(random, i)).toList());
            List<Row> sorted = rows.stream().sorted(MostPressingFirst.ORDER).toList();
            Collections.shuffle(rows, random);

            assertThat(rows.stream().sorted(MostPressingFirst.ORDER).toList())
                    .as("seed %d", seed)
                    .isEqualTo(sorted);
            for (int i = 1; i < sorted.size(); i++) {
                assertThat(MostPressingFirst.ORDER.compare(sorted.get(i - 1), sorted.get(i)))
                        .as("seed %d: no two tie", seed)
                        .isNegative();
            }
        }
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Row anyRow(Random random, int id) {
        return row(
                "a-" + id,
                any(List.of(Status.values()), random),
                any(List.of(Priority.values()), random),
                random.nextBoolean() ? null : random.nextInt(3),
                random.nextInt(3),
                Hands.NOBODYS,
                any(List.of(PlaceAtRisk.Risk.values()), random).code());
    }

    private static Row atRisk(String id, String risk, int deadlineMinutes) {
        return row(id, Status.RAISED, Priority.URGENT, deadlineMinutes, 0, Hands.NOBODYS, risk);
    }

    private static Row row(
            String id, Status status, Priority priority, @Nullable Integer deadlineMinutes, int raisedMinutes) {
        return row(id, status, priority, deadlineMinutes, raisedMinutes, Hands.NOBODYS);
    }

    private static Row row(
            String id,
            Status status,
            Priority priority,
            @Nullable Integer deadlineMinutes,
            int raisedMinutes,
            Hands hands) {
        return row(id, status, priority, deadlineMinutes, raisedMinutes, hands, "none");
    }

    private static Row row(
            String id,
            Status status,
            Priority priority,
            @Nullable Integer deadlineMinutes,
            int raisedMinutes,
            Hands hands,
            String risk) {
        Instant raised = T.plusSeconds(60L * raisedMinutes);
        Instant deadline = deadlineMinutes == null ? null : T.plusSeconds(60L * deadlineMinutes);
        return new Row(
                id,
                1,
                0,
                status,
                priority,
                "Maria KOWALSKA",
                85,
                null,
                null,
                "",
                null,
                "",
                risk,
                "t",
                "t",
                raised,
                raised,
                new Due(null, null, null, null, null, deadline, false, false),
                hands,
                false,
                false,
                null,
                false,
                false,
                null,
                0);
    }
}
