package vigil.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this program's own files are: the launcher says, otherwise they are looked for beside the jar. */
final class Home {
    private static final String FOLDER = "directory";

    private Home() {}

    /** The team directory of the clone; {@code directory} under the current folder where there is none. */
    static Path directory() {
        String home = System.getProperty("vigil.home");
        return home == null ? besideJar() : Path.of(home, FOLDER);
    }

    private static Path besideJar() {
        try {
            Path at = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = at.getParent(); folder != null; folder = folder.getParent()) {
                if (Files.isRegularFile(folder.resolve(FOLDER).resolve("directory.yaml"))) {
                    return folder.resolve(FOLDER);
                }
            }
            return Path.of(FOLDER);
        } catch (URISyntaxException e) {
            return Path.of(FOLDER);
        }
    }
}
