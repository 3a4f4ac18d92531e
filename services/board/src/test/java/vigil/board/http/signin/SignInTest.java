package vigil.board.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vigil.board.http.signin.SignIn.Answer;

class SignInTest {
    private static final Account JO = Account.ofCoordinator("jo", "Jo Bloggs", "right");
    private static final Answer WELCOME = new Answer.Welcome(JO.person());
    private static final Answer WRONG = new Answer.Wrong();

    private final AtomicLong nanos = new AtomicLong();
    private final SignIn signIn =
            new SignIn(new Accounts(List.of(JO)), new Sessions(Clock.systemUTC()), false, nanos::get);

    @Test
    void welcomesOnlyTheRightUserWithTheRightPassword() {
        assertThat(signIn.check("here", "jo", "right")).isEqualTo(WELCOME);
        assertThat(signIn.check("here", "jo", "wrong")).isEqualTo(WRONG);
        assertThat(signIn.check("here", "sam", "right")).isEqualTo(WRONG);
        assertThat(signIn.check("here", "", "")).isEqualTo(WRONG);
    }

    @Test
    void makesAnAddressWaitAMinuteAfterFiveWrongTriesAndNoOther() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(signIn.check("here", "jo", "guess " + wrong)).isEqualTo(WRONG);
        }
        assertThat(signIn.check("here", "jo", "right")).isEqualTo(new Answer.Wait());
        assertThat(signIn.check("elsewhere", "jo", "right")).isEqualTo(WELCOME);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(signIn.check("here", "jo", "right")).isEqualTo(WELCOME);
    }

    @Test
    void aPasswordKnownByItsHashAloneOpensItsAccount() {
        Password hashed = Password.Hashed.of("right");
        Accounts accounts = new Accounts(List.of(new Account(JO.person(), hashed)));
        assertThat(accounts.whoseAre("jo", "right")).contains(JO.person());
        assertThat(accounts.whoseAre("jo", "wrong")).isEmpty();
        assertThat(accounts.whoseAre("sam", "right")).isEmpty();
        assertThat(Password.Hashed.of("right")).as("with a salt of its own").isNotEqualTo(hashed);
    }

    @Test
    void keepsItsSecretsOutOfWords() {
        assertThat(JO.toString()).doesNotContain("jo", "right");
        assertThat(JO.password().toString()).doesNotContain("right");
        assertThat(JO.person().toString()).doesNotContain("jo", "Jo");
        assertThat(new Password.Hashed("$pbkdf2$it").toString()).doesNotContain("pbkdf2");
    }
}
