package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.run.DataFolder;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void keepsItsPasswordToItselfAndForEver() throws Exception {
        DataFolder folder = DataFolder.open(parent.resolve("data"));
        DataFolder.Password first = folder.password();
        DataFolder.Password second = DataFolder.open(parent.resolve("data")).password();

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.text()).isEqualTo(first.text()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(first).asString().doesNotContain(first.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void neverMixesMadeUpPeopleWithRealOnes() throws Exception {
        Path used = parent.resolve("real");
        Files.createDirectories(DataFolder.open(used).path().resolve("kafka"));
        assertThatThrownBy(() -> DataFolder.openSimulated(used))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--data");
    }

    @Test
    void remembersThatItsPeopleAreMadeUp() {
        DataFolder.openSimulated(parent.resolve("made-up"));
        assertThat(DataFolder.open(parent.resolve("made-up")).simulated()).isTrue();
        assertThat(DataFolder.openSimulated(parent.resolve("made-up")).simulated())
                .isTrue();
    }

    @Test
    void leavesNothingWhenItIsDeleted() throws Exception {
        DataFolder folder = DataFolder.openSimulated(parent.resolve("demo"));
        Files.createDirectories(folder.path().resolve("kafka/topic-0"));
        Files.writeString(folder.path().resolve("kafka/topic-0/a.log"), "x");
        folder.delete();
        assertThat(parent).isEmptyDirectory();
    }
}
