package vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.run.DataFolder;
import vigil.board.decide.rights.Role;
import vigil.board.http.signin.AccountsFile;
import vigil.domain.team.TeamDirectory;
import vigil.routing.kafka.DirectoryPublisher;

class DemoAccountsTest {
    @TempDir
    Path folder;

    @Test
    void thereIsSomebodyOfEachRoleAndTheBoardReadsThem() throws Exception {
        DataFolder data = DataFolder.openSimulated(folder.resolve("demo"));
        TeamDirectory directory = DirectoryPublisher.load(Path.of("../../directory"));
        DemoAccounts.in(data, data.password(), directory);
        DemoAccounts again = DemoAccounts.in(data, data.password(), directory);

        AccountsFile.Read read = AccountsFile.read(again.file(), Set.of("coordinator"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.accounts())
                .extracting(account -> account.person().rights().role())
                .containsExactly(Role.values());
        assertThat(read.accounts().getFirst().password().is(data.password().text()))
                .isTrue();
        assertThat(again.lines())
                .hasSameSizeAs(read.accounts())
                .allSatisfy(line -> assertThat(line).doesNotContain("Sign in"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again.file())))
                .isEqualTo("rw-------");
    }
}
