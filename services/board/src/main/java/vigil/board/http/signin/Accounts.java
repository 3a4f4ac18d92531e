package vigil.board.http.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the built-in sign-in; there may be none. */
public final class Accounts {
    /** Nobody's: whoever types a user that there isn't waits as long as anybody else. */
    private static final String NOBODYS = "$pbkdf2$it=210000$bm9ib2R5IG5vYm9keSBub2JvZHkgbm9ib2R5$" + "A".repeat(86);

    private final Map<String, Account> byUser = new HashMap<>();
    private final Password nobodys;

    /** Those; no two of one user. */
    public Accounts(List<Account> accounts) {
        accounts.forEach(account -> byUser.put(account.person().user(), account));
        nobodys = accounts.stream().anyMatch(account -> account.password() instanceof Password.Hashed)
                ? new Password.Hashed(NOBODYS)
                : new Password.Known("");
    }

    /** Whether there are none, so that nobody can be let in by a password. */
    public boolean isEmpty() {
        return byUser.isEmpty();
    }

    /** Whose user and password these are; says nothing of which is wrong. Takes its time, so not for an event loop. */
    Optional<Person> whoseAre(String user, String password) {
        Account account = byUser.get(user);
        boolean right = (account == null ? nobodys : account.password()).is(password);
        return account != null && right ? Optional.of(account.person()) : Optional.empty();
    }
}
