package vigil.board.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vigil.board.http.signin.SignIn.Answer;

class SignInTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SignIn signIn = new SignIn(new Account("jo", "Jo Bloggs", "right"), false, nanos::get);

    @Test
    void welcomesOnlyTheRightUserWithTheRightPassword() {
        assertThat(signIn.check("here", "jo", "right")).isEqualTo(Answer.WELCOME);
        assertThat(signIn.check("here", "jo", "wrong")).isEqualTo(Answer.WRONG);
        assertThat(signIn.check("here", "sam", "right")).isEqualTo(Answer.WRONG);
        assertThat(signIn.check("here", "", "")).isEqualTo(Answer.WRONG);
    }

    @Test
    void makesAnAddressWaitAMinuteAfterFiveWrongTriesAndNoOther() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(signIn.check("here", "jo", "guess " + wrong)).isEqualTo(Answer.WRONG);
        }
        assertThat(signIn.check("here", "jo", "right")).isEqualTo(Answer.WAIT);
        assertThat(signIn.check("elsewhere", "jo", "right")).isEqualTo(Answer.WELCOME);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(signIn.check("here", "jo", "right")).isEqualTo(Answer.WELCOME);
    }

    @Test
    void keepsItsSecretOutOfWords() {
        assertThat(new Account("jo", "Jo Bloggs", "right").toString()).doesNotContain("jo", "right");
    }
}
