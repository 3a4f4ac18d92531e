package vigil.board.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vigil.board.decide.rights.Rights;
import vigil.board.decide.rights.Role;

class SessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:16:00Z");
    private static final Person JO = new Person("jo", "Jo Bloggs", Rights.of(Role.COORDINATOR));

    private final AtomicLong nanos = new AtomicLong();
    private final Sessions sessions = new Sessions(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    @Test
    void endsAfterAnHourInWhichNothingIsAsked() {
        String token = sessions.begin(JO, null);
        pass(Duration.ofMinutes(59));
        assertThat(sessions.of(token)).isPresent();
        pass(Duration.ofMinutes(59));
        assertThat(sessions.of(token)).as("it was asked for an hour ago").isPresent();
        pass(Duration.ofMinutes(61));
        assertThat(sessions.of(token)).isEmpty();
    }

    /** As a live connection does, more often. */
    @Test
    void endsAfterAShiftHoweverMuchIsAsked() {
        String token = sessions.begin(JO, null);
        for (int halfHours = 0; halfHours < 23; halfHours++) {
            pass(Duration.ofMinutes(30));
            assertThat(sessions.of(token)).isPresent();
        }
        pass(Duration.ofMinutes(31));
        assertThat(sessions.of(token)).isEmpty();
    }

    /** Looking at the list keeps nobody signed in. */
    @Test
    void listsWhoIsSignedInAndEndsASessionByAnIdThatOpensNothing() {
        String token = sessions.begin(JO, null);
        Session session = sessions.all().getFirst();
        assertThat(session.person()).isEqualTo(JO);
        assertThat(session.since()).isEqualTo(NOW);
        assertThat(sessions.of(session.id())).isEmpty();
        assertThat(session.toString()).doesNotContain("jo", token);
        pass(Duration.ofMinutes(40));
        assertThat(sessions.all()).hasSize(1);
        pass(Duration.ofMinutes(21));
        assertThat(sessions.all()).isEmpty();

        String again = sessions.begin(JO, null);
        assertThat(sessions.endById("another")).isEmpty();
        assertThat(sessions.endById(sessions.all().getFirst().id())).isPresent();
        assertThat(sessions.of(again)).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
