package vigil.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which sources a report is about. */
public final class Sources {
    private static final String UNKNOWN = "unknown";

    private Sources() {}

    /** The short id of the commit that is checked out around {@code folder}, marked when files differ from it. */
    public static String commit(Path folder) throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--match=")
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !said.isEmpty() ? said : UNKNOWN;
        } catch (IOException notAvailable) {
            return UNKNOWN;
        }
    }
}
