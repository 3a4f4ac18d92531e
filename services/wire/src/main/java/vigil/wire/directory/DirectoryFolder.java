package vigil.wire.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vigil.domain.Defect;
import vigil.domain.Parsed;
import vigil.domain.team.TeamDirectory;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/**
 * Reads the team directory from its YAML files, which are one document: each top-level key in exactly one file; and the
 * rotas that its teams name, from files in folders within.
 */
public final class DirectoryFolder {
    private DirectoryFolder() {}

    /** A directory that can be used, or everything that is wrong with it. */
    public sealed interface Loaded {
        record Fit(TeamDirectory directory) implements Loaded {}

        /** Each problem as {@code file:line: reason}. */
        record Refused(List<String> problems) implements Loaded {}
    }

    /**
     * Reads every {@code .yaml} and {@code .yml} file of the folder, and the rotas that they name.
     *
     * @param check finds what else makes a directory unfit, under JSON pointers
     * @throws IOException if the folder or a file can't be read
     */
    public static Loaded load(Path folder, Function<TeamDirectory, List<Defect>> check) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(DirectoryFolder::isYaml).toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts.isEmpty()
                ? new Loaded.Refused(List.of(folder + ":1: holds no .yaml file"))
                : read(texts, path -> RotaFiles.text(folder, path), check);
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Reads the files' texts, by name: that of a rota by its path, with a folder. */
    public static Loaded read(Map<String, String> texts, Function<TeamDirectory, List<Defect>> check) {
        Map<String, String> own = new TreeMap<>(texts);
        own.keySet().removeIf(path -> path.contains("/"));
        return read(
                own,
                path -> texts.containsKey(path)
                        ? new Parsed.Valid<>(texts.get(path))
                        : new Parsed.Invalid<>(RotaFiles.MISSING),
                check);
    }

    private static Loaded read(
            Map<String, String> texts,
            Function<String, Parsed<String>> rotas,
            Function<TeamDirectory, List<Defect>> check) {
        List<String> problems = new ArrayList<>();
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        Map<String, String> places = new HashMap<>();
        new TreeMap<>(texts).forEach((file, text) -> merge(file, text, whole, places, problems));
        String first = texts.keySet().iterator().next();
        whole.path("shadow")
                .fieldNames()
                .forEachRemaining(name -> misspelt(name)
                        .ifPresent(why -> problems.add(place("/shadow/" + name, places, first) + ": " + why)));
        if (!problems.isEmpty()) {
            return new Loaded.Refused(problems);
        }
        List<Defect> closures = WrittenClosures.takeOutWrong(whole);
        byte[] json = whole.toString().getBytes(StandardCharsets.UTF_8);
        Function<Defect, String> located = defect -> place(defect.field(), places, first) + ": " + defect.reason();
        return switch (Codec.DIRECTORY.decode(json)) {
            case Decoded.Unreadable<TeamDirectory>(var reasons) ->
                new Loaded.Refused(Stream.concat(closures.stream(), reasons.stream())
                        .map(located)
                        .toList());
            case Decoded.Value<TeamDirectory>(var written, var none) -> {
                RotaFiles files = new RotaFiles(rotas, located);
                TeamDirectory directory = files.with(written);
                List<Defect> others = check.apply(directory);
                List<String> unfit = Stream.concat(
                                files.problems().stream(),
                                Stream.concat(closures.stream(), others.stream())
                                        .map(located))
                        .toList();
                yield unfit.isEmpty() ? new Loaded.Fit(directory) : new Loaded.Refused(unfit);
            }
        };
    }

    /** Elsewhere what is not known is passed over; here it would leave somebody live who was to be in shadow. */
    private static Optional<String> misspelt(String field) {
        return Set.of("teams", "publishers").contains(field)
                ? Optional.empty()
                : Optional.of("is neither 'teams' nor 'publishers'");
    }

    private static void merge(
            String file, String text, ObjectNode whole, Map<String, String> places, List<String> problems) {
        try {
            YamlTree tree = YamlTree.parse(text);
            tree.lines().forEach((pointer, line) -> {
                if (!pointer.isEmpty()) {
                    places.putIfAbsent(pointer, file + ":" + line);
                }
            });
            for (Map.Entry<String, JsonNode> field : tree.root().properties()) {
                if (whole.has(field.getKey())) {
                    problems.add(file + ":" + tree.lines().get("/" + field.getKey()) + ": '" + field.getKey()
                            + "' stands in another file too");
                }
                whole.set(field.getKey(), field.getValue());
            }
        } catch (YamlTree.Malformed e) {
            problems.add(file + ":" + e.line + ": " + e.getMessage());
        }
    }

    /** Where a field stands; of one that is missing, where its owner does. */
    private static String place(String pointer, Map<String, String> places, String first) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String place = places.get(at);
            if (place != null) {
                return place + ": " + pointer;
            }
        }
        return first + ":1: " + pointer;
    }
}
