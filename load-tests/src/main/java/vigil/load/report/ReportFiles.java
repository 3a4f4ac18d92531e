package vigil.load.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a report goes: it is printed, and kept where a folder was asked for. */
public final class ReportFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter printed;
    private final @Nullable Path folder;
    private final String name;

    /**
     * @param folder is made where it isn't there; null where nothing is to be kept
     * @param name of the files, without their endings
     */
    public ReportFiles(PrintWriter printed, @Nullable Path folder, String name) {
        this.printed = printed;
        this.folder = folder;
        this.name = name;
    }

    /** The text is printed, and kept as Markdown. */
    public void write(String text) throws IOException {
        printed.print(text);
        printed.flush();
        if (folder != null) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".md"), text);
        }
    }

    /** As the text alone; beside it the whole report is kept as JSON. */
    public void write(String text, Object report) throws IOException {
        write(text);
        if (folder != null) {
            JSON.writeValue(folder.resolve(name + ".json").toFile(), report);
        }
    }
}
