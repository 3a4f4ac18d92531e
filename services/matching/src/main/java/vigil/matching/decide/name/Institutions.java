package vigil.matching.decide.name;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How homes, hospices, hospitals and other places that unrelated people share are called.
 *
 * @param byFirstWord the words of each, by the first
 */
public record Institutions(Map<String, List<List<String>>> byFirstWord) {
    /** "Hospital Lane" is no hospital. */
    private static final Set<String> STREETS = Set.of(
            "street",
            "st",
            "road",
            "rd",
            "lane",
            "ln",
            "close",
            "cl",
            "drive",
            "dr",
            "avenue",
            "ave",
            "way",
            "crescent",
            "cres",
            "court",
            "ct",
            "place",
            "pl",
            "gardens",
            "gdns",
            "grove",
            "gr",
            "hill",
            "walk",
            "row",
            "square",
            "sq",
            "terrace",
            "ter",
            "rise",
            "view",
            "mews",
            "end",
            "gate",
            "green",
            "park",
            "bank",
            "fields",
            "meadow",
            "yard",
            "bridge",
            "bypass",
            "cottages");

    /** From names of one or more words, a space between them. */
    public static Institutions of(List<String> names) {
        return new Institutions(names.stream()
                .map(name -> Arrays.asList(name.split(" ", -1)))
                .collect(Collectors.groupingBy(List::getFirst)));
    }

    boolean areNamedIn(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            for (List<String> name : byFirstWord.getOrDefault(words.get(i), List.of())) {
                int end = i + name.size();
                boolean named = end <= words.size() && words.subList(i, end).equals(name);
                if (named && !(end < words.size() && STREETS.contains(words.get(end)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
