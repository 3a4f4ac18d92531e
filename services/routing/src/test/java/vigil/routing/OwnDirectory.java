package vigil.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.DirectoryCheck;
import vigil.wire.directory.DirectoryFolder;

/** The team directory that Vigil comes with. */
public final class OwnDirectory {
    private static final Path FOLDER = Path.of("..", "..", "directory");

    private OwnDirectory() {}

    public static TeamDirectory load() {
        try {
            return switch (DirectoryFolder.load(FOLDER, DirectoryCheck::problems)) {
                case DirectoryFolder.Loaded.Fit(var directory) -> directory;
                case DirectoryFolder.Loaded.Refused(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
