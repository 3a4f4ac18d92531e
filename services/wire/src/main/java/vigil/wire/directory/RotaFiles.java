package vigil.wire.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vigil.domain.Defect;
import vigil.domain.Parsed;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Rota;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;
import vigil.wire.Codec;
import vigil.wire.directory.calendar.CalendarRota;

/** The rotas that teams of a directory name: YAML or iCalendar, each in a folder within that of the directory. */
final class RotaFiles {
    static final String MISSING = "names a file that is not there: write it, or delete 'rota'";

    private static final String ELSEWHERE =
            "is no file in a folder within that of the directory, such as rotas/nights.yaml";
    private static final String UNREADABLE = "names a file that can't be read: look at its rights";
    private static final int LARGEST_FILE = 500_000;
    /** Well below what a record may hold. */
    private static final int LARGEST_DIRECTORY = 800_000;

    private final Function<String, Parsed<String>> texts;
    private final Function<Defect, String> located;
    private final List<String> problems = new ArrayList<>();

    /**
     * For the rotas of one directory.
     *
     * @param texts the text of a file by its path, or what is wrong with the path
     * @param located a problem of the directory itself, with file and line
     */
    RotaFiles(Function<String, Parsed<String>> texts, Function<Defect, String> located) {
        this.texts = texts;
        this.located = located;
    }

    /** What was wrong, each as {@code file:line: reason}. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The directory with what its rotas say. */
    TeamDirectory with(TeamDirectory directory) {
        Map<TeamId, Rota> rotas = new HashMap<>();
        for (int i = 0; i < directory.teams().size(); i++) {
            Team team = directory.teams().get(i);
            String at = "/teams/" + i;
            if (team.onCall() != null) {
                refuse(
                        at + "/onCall",
                        "is made when the directory is published: write it into the file that 'rota' names");
            } else if (team.rota() != null) {
                switch (texts.apply(team.rota())) {
                    case Parsed.Valid<String>(String text) ->
                        rotas.put(team.id(), read(team.rota(), text, at + "/rota"));
                    case Parsed.Invalid<String>(String reason) -> refuse(at + "/rota", reason);
                }
            }
        }
        TeamDirectory staffed = directory.with(rotas);
        if (!rotas.isEmpty() && Codec.DIRECTORY.encode(staffed).length > LARGEST_DIRECTORY) {
            refuse("/teams", "the rotas together are too large to be published: delete turns and dates that are over");
        }
        return staffed;
    }

    private Rota read(String path, String text, String pointer) {
        BiConsumer<Integer, String> problem = (line, reason) -> problems.add(path + ":" + line + ": " + reason);
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".ics")) {
            return CalendarRota.read(text, problem);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YamlRota.read(text, problem);
        }
        refuse(pointer, "is neither a .yaml nor an .ics file");
        return new Rota(List.of(), List.of());
    }

    private void refuse(String pointer, String reason) {
        problems.add(located.apply(new Defect(pointer, reason)));
    }

    /** The text of a file within the folder, but not beside the directory's own files, by its path from there. */
    static Parsed<String> text(Path folder, String path) {
        try {
            Path file = folder.resolve(path);
            Path within = folder.toRealPath().relativize(file.toRealPath());
            if (Path.of(path).isAbsolute()
                    || within.startsWith("..")
                    || within.getNameCount() < 2
                    || path.contains("..")) {
                return new Parsed.Invalid<>(ELSEWHERE);
            }
            if (!Files.isRegularFile(file)) {
                return new Parsed.Invalid<>(ELSEWHERE);
            }
            if (Files.size(file) > LARGEST_FILE) {
                return new Parsed.Invalid<>("names a file of more than 500 kB: delete what is over");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new Parsed.Valid<>(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (NoSuchFileException e) {
            return new Parsed.Invalid<>(MISSING);
        } catch (InvalidPathException e) {
            return new Parsed.Invalid<>(ELSEWHERE);
        } catch (CharacterCodingException e) {
            return new Parsed.Invalid<>("names a file that is not written in UTF-8: save it so");
        } catch (IOException e) {
            return new Parsed.Invalid<>(UNREADABLE);
        }
    }
}
