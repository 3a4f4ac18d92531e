package vigil.routing.decide.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigil.domain.team.TeamDirectory;

/** One worked scenario, as it is written. */
record Scenario(String name, List<String> lines) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "scenarios");
    private static final Pattern ON = Pattern.compile("On ([A-Z][a-z]+ \\d+ [A-Z][a-z]+ \\d{4})");
    private static final Pattern AT = Pattern.compile("At (\\d\\d:\\d\\d(?: GMT| BST)?) (.+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final List<Line> HAPPENS =
            Stream.concat(Whens.LINES.stream(), Deeds.LINES.stream()).toList();

    /** All that there are, in the order of their names. */
    static List<Scenario> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path file) {
        try {
            return new Scenario(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it happen by that directory; throws at the first line that is not so. */
    void happensBy(TeamDirectory directory) {
        Scene scene = new Scene(directory);
        String keyword = "";
        int number = 0;
        for (String line : lines) {
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
                throw new AssertionError(name + ":" + number + ": " + words + "\n" + e.getMessage(), e);
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

    @Override
    public String toString() {
        return name;
    }
}
