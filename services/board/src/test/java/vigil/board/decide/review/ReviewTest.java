package vigil.board.decide.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.identity.AlertId;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Look LOOK = look("l-1", "2026-11-21T03:15:20Z");

    @Test
    void aNoteReviewsALook() {
        assertThat(Review.ask(LOOK, "Ada", " Rung back. ", NOW))
                .isEqualTo(new Review.Asked.Written(new Review("l-1", LOOK.alertId(), "Ada", "Rung back.", NOW)));
    }

    @Test
    void withoutANoteItIsNone() {
        assertThat(Review.ask(LOOK, "Ada", "  ", NOW)).isEqualTo(new Review.Asked.BadNote("says what you found"));
        assertThat(Review.ask(LOOK, "Ada", "x".repeat(501), NOW))
                .isEqualTo(new Review.Asked.BadNote("has at most 500 characters"));
        assertThat(Review.ask(LOOK, "Ada", "x".repeat(500), NOW)).isInstanceOf(Review.Asked.Written.class);
    }

    @Test
    void onceIsEnough() {
        Look reviewed = LOOK.with(new Look.Reviewed("Ben", "Fine.", NOW));
        assertThat(Review.ask(reviewed, "Ada", "Fine.", NOW))
                .isEqualTo(new Review.Asked.Done("It was reviewed already, by Ben."));
    }

    @Test
    void whatNobodyHasReviewedComesFirstAndTheNewestOfThose() {
        Look newer = look("l-2", "2026-11-21T04:00:00Z");
        Look newest = look("l-3", "2026-11-21T05:00:00Z").with(new Look.Reviewed("Ben", "Fine.", NOW));
        assertThat(Stream.of(newest, LOOK, newer).sorted(Look.ORDER)).containsExactly(newer, LOOK, newest);
    }

    @Test
    void keepsWhatWasWrittenOutOfWords() {
        assertThat(LOOK.toString()).isEqualTo("Look[l-1]");
        assertThat(new Review("l-1", LOOK.alertId(), "Ada", "Rung back.", NOW).toString())
                .isEqualTo("Review[l-1]");
    }

    private static Look look(String id, String at) {
        Instant looked = Instant.parse(at);
        return new Look(
                id, "hash", "Jo", new AlertId("a-1"), List.of("p-7"), "why", looked, looked.plusSeconds(900), null);
    }
}
