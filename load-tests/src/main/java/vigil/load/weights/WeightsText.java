package vigil.load.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.evidence.Weights.Chances;

/** A file of weights line by line, so that what isn't estimated stays as it was written. */
record WeightsText(List<String> lines) {
    private static final String VERSION = "version ";
    private static final String FINDING = "finding ";

    WeightsText {
        lines = List.copyOf(lines);
    }

    /** The one that matching uses. */
    static WeightsText current() {
        try (InputStream in = MatchingData.class.getResourceAsStream("/vigil/matching/weights.txt")) {
            if (in == null) {
                throw new IllegalStateException("the file weights.txt is missing from the program");
            }
            return new WeightsText(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<Finding, Chances> chances() {
        Map<Finding, Chances> chances = new EnumMap<>(Finding.class);
        for (String line : lines) {
            if (line.startsWith(FINDING)) {
                String[] columns = line.split("\\s+", -1);
                chances.put(
                        Finding.valueOf(columns[1]),
                        new Chances(number(columns[2]), number(columns[3]), number(columns[4])));
            }
        }
        return chances;
    }

    /** As matching would read it. */
    Weights weights() {
        return weights(setting("automatic-at"));
    }

    /** With another threshold for matching without asking. */
    Weights weights(double automaticAt) {
        return new Weights(
                text(VERSION.strip()),
                new Weights.Setting(
                        setting("population"), setting("registered-rate"), automaticAt, setting("review-at")),
                new Weights.Relatives(
                        setting("at-home"),
                        setting("in-institution"),
                        setting("relatives-share family"),
                        setting("relatives-share given"),
                        setting("relatives-share birth"),
                        setting("relatives-share number")),
                chances());
    }

    /** The same settings with other chances. */
    WeightsText with(String version, List<String> howMade, Map<Finding, Chances> chances) {
        List<String> changed = new ArrayList<>();
        int first = 0;
        while (!lines.get(first).startsWith(VERSION)) {
            first++;
        }
        lines.stream().limit(first).takeWhile(line -> !line.equals("#")).forEach(changed::add);
        changed.add("#");
        howMade.forEach(line -> changed.add("# " + line));
        changed.add("%-16s%s".formatted("version", version));
        for (String line : lines.subList(first + 1, lines.size())) {
            changed.add(line.startsWith(FINDING) ? line(Finding.valueOf(line.split("\\s+", -1)[1]), chances) : line);
        }
        return new WeightsText(changed);
    }

    private static String line(Finding finding, Map<Finding, Chances> all) {
        Chances chances = all.get(finding);
        if (chances == null) {
            throw new IllegalArgumentException("no chances for " + finding);
        }
        return "finding %-27s %-8s %-10s %s"
                .formatted(finding, plain(chances.m()), plain(chances.u()), plain(chances.perShare()));
    }

    /** Three figures that count, never as a power of ten. */
    static String plain(double value) {
        if (value == 0 || value == 1) {
            return String.valueOf((int) value);
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private double setting(String name) {
        return number(text(name));
    }

    private String text(String name) {
        for (String line : lines) {
            if (line.replaceAll("\\s+", " ").startsWith(name + " ")) {
                return line.substring(line.lastIndexOf(' ') + 1);
            }
        }
        throw new IllegalStateException("weights.txt has no " + name);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
