package vigil.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private final StringWriter printed = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void keepsWhatItPrintsAndTheWholeReportBesideIt() throws Exception {
        Path asked = folder.resolve("asked/for");
        new ReportFiles(new PrintWriter(printed), asked, "night").write("# A night\n", Map.of("lost", 0));

        assertThat(printed).hasToString("# A night\n");
        assertThat(asked.resolve("night.md")).hasContent("# A night\n");
        assertThat(asked.resolve("night.json")).content().isEqualToNormalizingNewlines("{\n  \"lost\" : 0\n}");
    }

    @Test
    void keepsNothingUnlessAskedTo() throws Exception {
        new ReportFiles(new PrintWriter(printed), null, "night").write("# A night\n", Map.of("lost", 0));

        assertThat(printed).hasToString("# A night\n");
        assertThat(folder).isEmptyDirectory();
    }
}
