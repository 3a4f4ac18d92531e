package vigil.matching.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vigil.matching.decide.name.Institutions;
import vigil.matching.decide.name.NameLore;

/**
 * The files about names: other spellings, short forms, names that say little, endings, institutions.
 *
 * @param lines the lines of a file, without comments
 */
record NameFiles(Function<String, List<String>> lines) {
    NameLore lore() {
        Map<String, String> spellings = spellings();
        Map<String, Set<String>> formals = new HashMap<>();
        Set<String> givenNames = new HashSet<>();
        for (String line : lines.apply("names/nicknames.txt")) {
            String[] sides = line.split(":", 2);
            String formal = root(sides[0].strip(), spellings);
            givenNames.add(formal);
            for (String shorter : words(sides[1])) {
                String form = root(shorter, spellings);
                if (!form.equals(formal)) {
                    formals.computeIfAbsent(form, none -> new TreeSet<>()).add(formal);
                }
                givenNames.add(form);
            }
        }
        Map<String, String> inflections = new HashMap<>();
        Set<String> droppable = new HashSet<>();
        for (String line : lines.apply("names/endings.txt")) {
            List<String> words = words(line);
            String[] sides = words.get(1).split("=", 2);
            if (sides[1].isEmpty()) {
                droppable.add(sides[0]);
            } else {
                inflections.put(sides[0], sides[1]);
            }
        }
        NameLore lore = new NameLore(
                spellings,
                formals,
                Map.of(),
                givenNames,
                known(spellings, givenNames),
                set("names/say-little.txt"),
                set("names/leading.txt"),
                inflections,
                droppable,
                Institutions.of(lines.apply("names/institutions.txt")));
        return lore.withRomanisations(romanisations());
    }

    private Map<String, List<String>> romanisations() {
        Map<String, List<String>> romanisations = new HashMap<>();
        for (String line : lines.apply("names/romanisations.txt")) {
            String[] sides = line.split(":", 2);
            romanisations.put(sides[0].strip(), words(sides[1]));
        }
        return romanisations;
    }

    private static Set<String> known(Map<String, String> spellings, Set<String> givenNames) {
        Set<String> known = new HashSet<>(spellings.keySet());
        known.addAll(givenNames);
        return known;
    }

    private Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        for (String line : lines.apply("names/spellings.txt")) {
            List<String> words = words(line);
            words.forEach(word -> spellings.put(word, words.getFirst()));
        }
        return spellings;
    }

    private Set<String> set(String file) {
        Set<String> all = new HashSet<>();
        lines.apply(file).forEach(line -> all.addAll(words(line)));
        return all;
    }

    private static String root(String word, Map<String, String> spellings) {
        return spellings.getOrDefault(word, word);
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+", -1));
    }
}
