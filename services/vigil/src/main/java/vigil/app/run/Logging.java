package vigil.app.run;

/** Where the log goes when everything runs in one process. */
public final class Logging {
    private static final String CHOICE = "VIGIL_LOG";

    private Logging() {}

    /**
     * Sends the log to a file in that data folder, and only errors to the screen, unless VIGIL_LOG asks for
     * something else. To be called before anything logs.
     */
    public static void into(DataFolder data) {
        if (System.getenv(CHOICE) == null) {
            System.setProperty("vigil.log.folder", data.logs().toString());
            System.setProperty(CHOICE, "folder");
        }
    }
}
