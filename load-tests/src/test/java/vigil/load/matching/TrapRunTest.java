package vigil.load.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.load.report.Machine;
import vigil.synthetic.place.Surroundings;

class TrapRunTest {
    private static final TrapSettings FEW = new TrapSettings(1, 2_000, 50, 20);

    @TempDir
    private Path folder;

    @Test
    void matchesNobodyFalselyAndTheSameSeedGivesTheSameResult() {
        TrapResult one = new TrapRun(FEW, Surroundings.UNKNOWN, line -> {}).run(500);
        TrapResult again = new TrapRun(FEW, Surroundings.UNKNOWN, line -> {}).run(500);

        assertThat(one.everybody().events()).isEqualTo(2_000);
        assertThat(one.everybody().wrong()).isZero();
        assertThat(one.stress()).allSatisfy(row -> assertThat(row.events()).isEqualTo(50));
        assertThat(again.everybody()).isEqualTo(one.everybody());
        assertThat(again.communities()).isEqualTo(one.communities());
        assertThat(again.mistakes()).isEqualTo(one.mistakes());
    }

    @Test
    void reportsWhatWasFoundAndWritesTheWorstCases() throws IOException {
        TrapRun run = new TrapRun(FEW, Surroundings.UNKNOWN, line -> {});
        TrapResult result = run.run(500);
        TrapReport report = new TrapReport("2026-11-21T02:00:00Z", "abc1234", Machine.here(), 1, List.of(result));

        assertThat(TrapMarkdown.of(report))
                .contains(
                        "## A register of 500", "commit abc1234, seed 1", "| false automatic matches |", "| somali |");
        Path dump = folder.resolve("worst.ndjson");
        CaseFile.write(dump, run.worst());
        assertThat(Files.readAllLines(dump)).isNotEmpty().allSatisfy(line -> {
            JsonNode one = new JsonMapper().readTree(line);
            assertThat(one.path("patient").path("personId").asText()).matches("[px]-\\d{6}");
            assertThat(one.path("outcome").asText()).isIn("FALSE", "MISSED", "ASKED", "ASKED_OF_OTHERS");
        });
    }
}
