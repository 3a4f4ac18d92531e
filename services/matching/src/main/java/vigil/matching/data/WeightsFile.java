package vigil.matching.data;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.evidence.Weights.Chances;
import vigil.matching.decide.evidence.Weights.Relatives;
import vigil.matching.decide.evidence.Weights.Setting;

/** The table of weights, as written in {@code weights.txt}; an unknown or missing entry is an error. */
final class WeightsFile {
    private static final String FINDING = "finding";

    private WeightsFile() {}

    static Weights of(List<String> lines) {
        Map<String, String> settings = new HashMap<>();
        Map<Finding, Chances> chances = new EnumMap<>(Finding.class);
        for (String line : lines) {
            String[] columns = line.split("\\s+", -1);
            if (columns[0].equals(FINDING)) {
                chances.put(
                        Finding.valueOf(columns[1]),
                        new Chances(number(columns[2]), number(columns[3]), number(columns[4])));
            } else {
                int last = line.lastIndexOf(' ');
                settings.put(line.substring(0, last).strip().replaceAll("\\s+", " "), line.substring(last + 1));
            }
        }
        return new Weights(
                setting(settings, "version"),
                new Setting(
                        number(settings, "population"),
                        number(settings, "registered-rate"),
                        number(settings, "automatic-at"),
                        number(settings, "review-at")),
                relatives(settings),
                chances);
    }

    private static Relatives relatives(Map<String, String> settings) {
        return new Relatives(
                number(settings, "at-home"),
                number(settings, "in-institution"),
                number(settings, "relatives-share family"),
                number(settings, "relatives-share given"),
                number(settings, "relatives-share birth"),
                number(settings, "relatives-share number"));
    }

    private static double number(Map<String, String> settings, String name) {
        return number(setting(settings, name));
    }

    private static String setting(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException("weights.txt has no " + name);
        }
        return value;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
