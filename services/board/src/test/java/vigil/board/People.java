package vigil.board;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.hashing.HashingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vigil.board.decide.rights.Rights;
import vigil.board.decide.rights.Role;
import vigil.board.http.signin.Account;
import vigil.board.http.signin.Password;
import vigil.board.http.signin.Person;
import vigil.domain.identity.TeamId;

/** Somebody of each role. The team member is one of the overnight nurses; each is opened by the same password. */
final class People {
    static final TeamId NURSES = new TeamId("nurses");

    /** A second coordinator, by user and by name. */
    static final String OTHER = "sam";

    static final String OTHER_NAME = "Sam Patel";

    /** The coordinator of every other test, the second one, and one of each role. */
    static final List<Account> ACCOUNTS = Stream.concat(
                    Stream.of(
                            Account.ofCoordinator(BoardOnALog.USER, BoardOnALog.NAME, BoardOnALog.PASSWORD),
                            Account.ofCoordinator(OTHER, OTHER_NAME, BoardOnALog.PASSWORD)),
                    Arrays.stream(Role.values())
                            .filter(role -> role != Role.COORDINATOR)
                            .map(People::account))
            .toList();

    /** The same but the first coordinator, as a board is told of them. */
    static final Path FILE = file();

    private People() {}

    static String user(Role role) {
        return role.code();
    }

    static Rights rights(Role role) {
        return new Rights(role, role == Role.TEAM_MEMBER ? Set.of(NURSES) : Set.of());
    }

    private static Account account(Role role) {
        Person person = new Person(user(role), "Somebody of " + role.code(), rights(role));
        return new Account(person, new Password.Known(BoardOnALog.PASSWORD));
    }

    private static Path file() {
        JsonArray all = new JsonArray();
        String hash = HashingStrategy.load()
                .hash("pbkdf2", Map.of("it", "1000"), "bm9ib2R5IG5vYm9keSBub2JvZHkgbm9ib2R5", BoardOnALog.PASSWORD);
        for (Account account : ACCOUNTS.subList(1, ACCOUNTS.size())) {
            Person person = account.person();
            JsonArray teams = new JsonArray();
            person.rights().teams().forEach(team -> teams.add(team.text()));
            all.add(new JsonObject()
                    .put("user", person.user())
                    .put("name", person.name())
                    .put("role", person.rights().role().code())
                    .put("teams", teams)
                    .put("password", hash));
        }
        try {
            Path file = Files.createTempFile("accounts", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, all.encode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
