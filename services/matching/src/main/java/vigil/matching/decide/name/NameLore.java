package vigil.matching.decide.name;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of names beside their letters; unchangeable once made.
 *
 * @param spellings each other spelling, and the one that stands for all
 * @param formals each short name, and the names it is short for, in the spelling that stands for all
 * @param romanised names of other scripts, and what they are in another romanisation, in the spelling that stands for all
 * @param givenNames whatever is known to be a given name
 * @param known all names that stand in the files as they are written
 * @param saysLittle names borne by so many for religion or honour that they hardly tell anybody apart
 * @param leading given names that commonly stand before the one that a person is called by
 * @param inflections inflected endings and the one that stands for all
 * @param droppable respectful endings that may be left off
 * @param institutions words of addresses that unrelated people share
 */
public record NameLore(
        Map<String, String> spellings,
        Map<String, Set<String>> formals,
        Map<String, Set<String>> romanised,
        Set<String> givenNames,
        Set<String> known,
        Set<String> saysLittle,
        Set<String> leading,
        Map<String, String> inflections,
        Set<String> droppable,
        Institutions institutions) {
    /** Of a name without its ending so much must be left. */
    private static final int SHORTEST_STEM = 4;

    /** Of a name with another ending. */
    private static final int SHORTEST_INFLECTED = 2;

    private static final int LONGEST_ENDING = 8;

    public NameLore {
        spellings = Collections.unmodifiableMap(withPlainest(spellings, givenNames));
        formals = ofSets(formals);
        romanised = ofSets(romanised);
        givenNames = Collections.unmodifiableSet(new HashSet<>(givenNames));
        known = Set.copyOf(known);
        saysLittle = Set.copyOf(saysLittle);
        leading = Set.copyOf(leading);
        inflections = Map.copyOf(inflections);
        droppable = Set.copyOf(droppable);
    }

    private static Map<String, Set<String>> ofSets(Map<String, Set<String>> sets) {
        Map<String, Set<String>> all = new HashMap<>();
        sets.forEach((word, others) -> all.put(word, Set.copyOf(others)));
        return Collections.unmodifiableMap(all);
    }

    /** And the plainest form of each, so that spellings nobody thought of lead to a known name; but never a known name. */
    private static Map<String, String> withPlainest(Map<String, String> spellings, Set<String> givenNames) {
        Map<String, String> all = new HashMap<>(spellings);
        Map<String, String> known = new TreeMap<>(spellings);
        givenNames.forEach(name -> known.putIfAbsent(name, name));
        known.forEach((word, meant) -> {
            String plainest = Transliteration.plainest(word);
            if (!givenNames.contains(plainest)) {
                all.putIfAbsent(plainest, meant);
            }
        });
        return all;
    }

    /** The same, with names that are one in another romanisation. */
    public NameLore withRomanisations(Map<String, List<String>> names) {
        Map<String, Set<String>> roots = new HashMap<>();
        names.forEach((name, others) -> {
            others.forEach(other -> {
                roots.computeIfAbsent(root(name), none -> new HashSet<>()).add(root(other));
                roots.computeIfAbsent(root(other), none -> new HashSet<>()).add(root(name));
            });
        });
        return new NameLore(
                spellings,
                formals,
                roots,
                givenNames,
                known,
                saysLittle,
                leading,
                inflections,
                droppable,
                institutions);
    }

    /** The spelling that stands for all spellings and endings of that name; a name known as it is keeps its ending. */
    String root(String word) {
        String known = spellings.get(word);
        if (known != null || givenNames.contains(word)) {
            return known == null ? word : known;
        }
        String stem = withoutEnding(word);
        String plainest = Transliteration.plainest(stem);
        String meant = spellings.get(stem);
        return meant == null ? spellings.getOrDefault(plainest, plainest) : meant;
    }

    private String withoutEnding(String word) {
        for (int length = Math.min(LONGEST_ENDING, word.length() - 1); length > 1; length--) {
            String stem = word.substring(0, word.length() - length);
            String ending = word.substring(word.length() - length);
            String common = inflections.get(ending);
            if (common != null && stem.length() >= SHORTEST_INFLECTED) {
                return stem + common;
            }
            if (droppable.contains(ending) && stem.length() >= SHORTEST_STEM) {
                return stem;
            }
        }
        return word;
    }

    /** Whether that line of an address names a place that unrelated people share. */
    public boolean isInstitution(String line) {
        return institutions.areNamedIn(Spelling.words(line));
    }

    /** Of a word that only looks like one that says little, by a rule of spelling, nothing is known. */
    boolean saysLittle(String word, String root) {
        return saysLittle.contains(word) || (known.contains(word) && saysLittle.contains(root));
    }

    /** Whether it stands in the files as a name of its own. */
    boolean isKnown(String word) {
        return known.contains(word);
    }

    Set<String> romanisedOf(String root) {
        return romanised.getOrDefault(root, Set.of());
    }

    Set<String> formalsOf(String root) {
        return formals.getOrDefault(root, Set.of());
    }
}
