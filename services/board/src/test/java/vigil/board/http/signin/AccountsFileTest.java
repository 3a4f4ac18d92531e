package vigil.board.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.board.decide.rights.Rights;
import vigil.board.decide.rights.Role;
import vigil.domain.identity.TeamId;

class AccountsFileTest {
    private static final String HASH =
            Password.Hashed.of("a long enough password").hash();

    @TempDir
    Path folder;

    @Test
    void readsPeopleWithTheirRolesAndTeams() throws Exception {
        AccountsFile.Read read = read("""
                [{"user": "sam", "name": "Sam Patel", "role": "coordinator", "password": "%1$s"},
                 {"user": "ann", "name": "Ann", "role": "team-member", "teams": ["nurses"], "password": "%1$s"}]
                """.formatted(HASH));
        assertThat(read.faults()).isEmpty();
        assertThat(read.accounts())
                .extracting(Account::person)
                .containsExactly(
                        new Person("sam", "Sam Patel", Rights.of(Role.COORDINATOR)),
                        new Person("ann", "Ann", new Rights(Role.TEAM_MEMBER, Set.of(new TeamId("nurses")))));
        assertThat(new Accounts(read.accounts()).whoseAre("ann", "a long enough password"))
                .isPresent();
    }

    @Test
    void namesFileAccountAndFieldOfEverythingThatIsWrong() throws Exception {
        List<String> faults = read("""
                ["sam",
                 {"user": "jo", "name": "", "role": "nurse", "password": "hunter22hunter22"},
                 {"user": "a:b", "name": "A", "role": "team-member", "password": "%1$s", "colour": "red"},
                 {"user": "c", "name": "C", "role": "auditor", "teams": ["nurses"], "password": "%1$s"},
                 {"user": "c", "name": "C", "role": "operations", "teams": "nurses", "password": "%1$s"},
                 {"user": "coordinator", "name": "D", "role": "operations", "password": "%1$s"}]
                """.formatted(HASH)).faults();
        assertThat(faults)
                .containsExactly(
                        at(1, "is no JSON object."),
                        at(2, ": name is missing or no text."),
                        at(
                                2,
                                ": role is \"nurse\"; expected one of coordinator, team-member, operations, auditor,"
                                        + " administrator."),
                        at(2, ": password is no hash; expected what \"vigil password\" prints."),
                        at(3, ": colour is not known; expected only user, name, role, teams and password."),
                        at(3, ": user has a colon, which HTTP Basic can't carry."),
                        at(3, ": teams is missing; a team member is of at least one team of the directory."),
                        at(4, ": teams is only for a team member; leave it out for an auditor."),
                        at(5, ": user is \"c\", which another account has already."),
                        at(5, ": teams is no array of teams' ids."),
                        at(6, ": user is \"coordinator\", which another account has already."));
        assertThat(faults).noneMatch(fault -> fault.contains("hunter22"));
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNone() throws Exception {
        assertThat(read("[{]").faults())
                .containsExactly(file() + " is no JSON (line 1); expected an array of accounts.");
        assertThat(read("{}").faults())
                .containsExactly(file() + " holds no accounts; expected a JSON array with at least one.");
        Files.delete(file());
        assertThat(AccountsFile.read(file(), Set.of()).faults())
                .containsExactly(file() + " can't be read; look at its name and permissions.");
    }

    private String at(int number, String what) {
        return file() + ", account " + number + (what.startsWith(":") ? what : " " + what);
    }

    private Path file() {
        return folder.resolve("accounts.json");
    }

    private AccountsFile.Read read(String json) throws IOException {
        Files.writeString(file(), json);
        return AccountsFile.read(file(), Set.of("coordinator"));
    }
}
