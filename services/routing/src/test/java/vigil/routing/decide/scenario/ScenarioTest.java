package vigil.routing.decide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked scenarios: what is known and happens, and what the alert then is, by the directory that Vigil comes with. */
class ScenarioTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "scenarios");
    private static final Pattern ON = Pattern.compile("On ([A-Z][a-z]+ \\d+ [A-Z][a-z]+ \\d{4})");
    private static final Pattern AT = Pattern.compile("At (\\d\\d:\\d\\d(?: GMT| BST)?) (.+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final List<Line> HAPPENS =
            Stream.concat(Whens.LINES.stream(), Deeds.LINES.stream()).toList();

    static Stream<String> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void happensAsItIsWritten(String file) throws IOException {
        Scene scene = new Scene();
        String keyword = "";
        int number = 0;
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            number++;
            String words = line.strip();
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            if (words.startsWith("And ")) {
                words = keyword + words.substring("And ".length());
            }
            keyword = words.substring(0, words.indexOf(' ') + 1);
            try {
                play(scene, words);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(file + ":" + number + ": " + words + "\n" + e.getMessage(), e);
            }
        }
    }

    private static void play(Scene scene, String words) {
        Matcher on = ON.matcher(words);
        Matcher at = AT.matcher(words);
        if (on.matches()) {
            scene.on(LocalDate.parse(on.group(1), DAY));
        } else if (at.matches()) {
            scene.at(scene.time(at.group(1)));
            Line.play(HAPPENS, at.group(2), scene);
        } else if (words.startsWith("Given ")) {
            Line.play(Givens.LINES, words.substring("Given ".length()), scene);
        } else if (words.startsWith("Then ")) {
            Line.play(Thens.LINES, words.substring("Then ".length()), scene);
        } else {
            throw new AssertionError("no such line");
        }
    }

    @Test
    void thereAreAtLeastFortyAndEachSaysWhatItIsAbout() throws IOException {
        List<String> all = scenarios().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        for (String file : all) {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file));
            assertThat(lines.getFirst()).as(file).matches("# .+");
            assertThat(lines).as(file).anyMatch(line -> line.startsWith("Then "));
        }
    }
}
