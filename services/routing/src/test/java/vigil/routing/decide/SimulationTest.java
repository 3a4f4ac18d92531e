package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.alert.Alert;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.identity.AlertId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.person.Person;

/** What must hold after every step of a random night, whatever comes twice, late, lost or at once. */
class SimulationTest {
    private static final int STEPS = 600;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theAlertsOfARandomNightAreInOrder(long seed) {
        World world = new World(seed);
        Map<AlertId, Alert> latest = new HashMap<>();
        int seen = 0;
        for (int step = 0; step < STEPS; step++) {
            world.step();
            for (Alert version : world.log.subList(seen, world.log.size())) {
                isRightAfter(latest.put(version.alertId(), version), version, seed);
            }
            seen = world.log.size();
            eachPersonHasOneOpenAlertAtMost(world, seed);
            nothingHeardIsLost(world, seed);
            eachOpenReviewHasOneOpenAlertWithItsCandidates(world, seed);
        }
        world.hearAll();
        eachOpenReviewHasOneOpenAlertWithItsCandidates(world, seed);
        noOpenQuestionIsTakenForAnswered(world, seed);
        restartingGivesTheSameState(world, seed);
        assertThat(world.repeatAll()).as("seed %d: actions repeated", seed).isEmpty();
    }

    private static void isRightAfter(Alert before, Alert after, long seed) {
        String where = "seed " + seed + ", " + after;
        assertThat(after.version()).as(where).isEqualTo(before == null ? 1 : before.version() + 1);
        assertThat(after.owner()).as(where).isNotNull();
        if (before == null) {
            return;
        }
        assertThat(after.workVersion() - before.workVersion()).as(where).isBetween(0, 1);
        assertThat(after.lastChangedAt()).as(where).isAfterOrEqualTo(before.lastChangedAt());
        boolean reopened = after.history().stream().anyMatch(entry -> entry.what() == What.REOPENED);
        if (!reopened) {
            assertThat(before.priority().isAbove(after.priority())).as(where).isFalse();
        }
        if (after.status() == Status.RESOLVED && before.status() != Status.RESOLVED) {
            assertThat(after.history().getLast().by())
                    .as(where + ": only a person resolves")
                    .isEqualTo("Sam");
        }
        if (before.acceptedBy() != null
                && after.status().isOpen()
                && !isNewlyOpen(before, after)
                && !passedOn(before, after)) {
            assertThat(after.acceptedBy())
                    .as(where + ": what people did is theirs")
                    .isEqualTo(before.acceptedBy());
        }
        boolean inHand =
                after.acceptedBy() != null && after.clocks().firstContact() != null && after.handoverTo() == null;
        boolean waiting = after.status().isOpen() && !inHand && after.snooze() == null;
        assertThat(after.ladder() != null)
                .as(where + ": whoever waits is on the ladder")
                .isEqualTo(waiting);
    }

    /** A person gave it on, or kept it for longer; or their team has closed. */
    private static boolean passedOn(Alert before, Alert after) {
        return after.history().stream()
                .skip(Math.max(0, before.history().size() - 1))
                .anyMatch(entry -> switch (entry.what()) {
                    case DECLINED, RECEIVED, KEPT -> entry.by().equals("Sam");
                    case ESCALATED -> entry.words().contains(" has closed");
                    default -> false;
                });
    }

    private static boolean isNewlyOpen(Alert before, Alert after) {
        return !before.status().isOpen() && after.status().isOpen();
    }

    private static void eachPersonHasOneOpenAlertAtMost(World world, long seed) {
        for (Person person : world.people()) {
            List<Alert> open = world.book.about(person.personId().text()).stream()
                    .filter(alert -> alert.status().isOpen())
                    .toList();
            assertThat(open).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static void nothingHeardIsLost(World world, long seed) {
        world.heard.forEach((person, incidents) -> assertThat(world.book.about(person).stream()
                        .flatMap(alert -> alert.incidents().stream())
                        .map(IncidentView::key))
                .as("seed %d: every incident confirmed is in an alert", seed)
                .containsAll(incidents));
    }

    private static void eachOpenReviewHasOneOpenAlertWithItsCandidates(World world, long seed) {
        for (Review review : world.questions.latestHeard()) {
            List<Alert> open = world.book.about(review.reviewKey()).stream()
                    .filter(alert -> alert.status().isOpen())
                    .toList();
            List<List<Candidate>> asked =
                    review.state() == Review.State.OPEN ? List.of(review.candidates()) : List.of();
            assertThat(open)
                    .as("seed %d: what matching asks now is what the desk is asked, once", seed)
                    .extracting(alert -> alert.match().candidates())
                    .isEqualTo(asked);
        }
    }

    /** Matching has heard every ruling, and routing all that followed. */
    private static void noOpenQuestionIsTakenForAnswered(World world, long seed) {
        world.questions.latestHeard().stream()
                .flatMap(review -> world.book.about(review.reviewKey()).stream())
                .filter(alert -> alert.status().isOpen())
                .forEach(alert -> assertThat(ActionFlow.isRuled(alert))
                        .as("seed %d: %s can still be answered", seed, alert)
                        .isFalse());
    }

    private static void restartingGivesTheSameState(World world, long seed) {
        AlertBook replayed = world.replayed();
        for (Person person : world.people()) {
            String key = person.personId().text();
            assertThat(replayed.about(key)).as("seed %d", seed).containsAll(world.book.about(key));
        }
        for (Review review : world.questions.latestHeard()) {
            String key = review.reviewKey();
            assertThat(replayed.about(key)).as("seed %d", seed).containsAll(world.book.about(key));
        }
    }
}
