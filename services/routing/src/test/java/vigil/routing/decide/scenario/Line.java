package vigil.routing.decide.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kind of line that a scenario may have, and what it does. */
record Line(Pattern says, BiConsumer<Scene, MatchResult> does) {
    private static final Pattern CLAUSES = Pattern.compile("; ");

    static Line of(String says, BiConsumer<Scene, MatchResult> does) {
        return new Line(Pattern.compile(says), does);
    }

    /** Does what the first kind says that the words fit; they have to fit one. */
    static void play(List<Line> kinds, String words, Scene scene) {
        for (Line kind : kinds) {
            Matcher matcher = kind.says.matcher(words);
            if (matcher.matches()) {
                kind.does.accept(scene, matcher.toMatchResult());
                return;
            }
        }
        throw new AssertionError("no such line: " + words);
    }

    /** The parts of a sentence that is a list. */
    static List<String> clauses(String words) {
        return CLAUSES.splitAsStream(words).toList();
    }

    /** What stands in that part of the line, if anything does. */
    static Optional<String> part(MatchResult line, int group) {
        return Optional.ofNullable(line.group(group));
    }
}
