package vigil.synthetic.mistake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.synthetic.chance.Chance;

/** How else names are written. A name of several words may have one of its words changed. Immutable. */
final class Spellings {
    private final Map<String, List<String>> others;

    private Spellings(Map<String, List<String>> others) {
        this.others = others;
    }

    /** Groups of forms separated by white space, forms by slashes; each form may stand for any other; {@code _} is a space. */
    static Spellings alike(String groups) {
        Map<String, List<String>> others = new HashMap<>();
        for (String group : groups.strip().split("\\s+", -1)) {
            List<String> forms = forms(group);
            for (String form : forms) {
                List<String> rest =
                        forms.stream().filter(other -> !other.equals(form)).toList();
                others.merge(form, rest, Spellings::joined);
            }
        }
        return new Spellings(others);
    }

    /** As {@link #alike}, but only the first form of a group is changed into the others, never back. */
    static Spellings from(String groups) {
        Map<String, List<String>> others = new HashMap<>();
        for (String group : groups.strip().split("\\s+", -1)) {
            List<String> forms = forms(group);
            others.merge(forms.getFirst(), forms.subList(1, forms.size()), Spellings::joined);
        }
        return new Spellings(others);
    }

    Spellings and(Spellings more) {
        Map<String, List<String>> all = new HashMap<>(others);
        more.others.forEach((form, rest) -> all.merge(form, rest, Spellings::joined));
        return new Spellings(all);
    }

    /** Another spelling, or the name itself where none is usual. */
    String other(String name, Chance chance) {
        List<String> whole = others.get(name);
        if (whole != null) {
            return chance.pick(whole);
        }
        String[] words = name.split("(?<=[ -])|(?=[ -])", -1);
        for (int i = 0; i < words.length; i++) {
            List<String> ofWord = others.get(words[i]);
            if (ofWord != null) {
                words[i] = chance.pick(ofWord);
                return String.join("", words);
            }
        }
        return name;
    }

    private static List<String> forms(String group) {
        if (group.indexOf('/') < 0) {
            throw new IllegalArgumentException(group + " has no other form");
        }
        return Arrays.stream(group.split("/", -1))
                .map(form -> form.replace('_', ' '))
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .distinct()
                .toList();
    }
}
