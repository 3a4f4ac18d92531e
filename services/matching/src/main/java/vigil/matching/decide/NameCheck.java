package vigil.matching.decide;

import java.util.List;

/** Compares names, as exactly as they deserve and no more. */
final class NameCheck {
    /** A shorter part, such as "de", is shared by too many families. */
    private static final int SHORTEST_PART = 3;

    private NameCheck() {}

    static Finding family(Name claimed, List<Name> families) {
        if (claimed.missing() || families.isEmpty()) {
            return Finding.FAMILY_MISSING;
        }
        if (claimed.joined().equals(families.getFirst().joined())) {
            return Finding.FAMILY_SAME;
        }
        if (families.stream().anyMatch(name -> claimed.joined().equals(name.joined()))) {
            return Finding.FAMILY_EARLIER;
        }
        if (families.stream().anyMatch(name -> shareAPart(claimed, name))) {
            return Finding.FAMILY_PART;
        }
        return families.stream().anyMatch(name -> Edits.areFew(claimed.joined(), name.joined()))
                ? Finding.FAMILY_SIMILAR
                : Finding.FAMILY_DIFFERENT;
    }

    static Finding given(Name claimed, Known known) {
        if (claimed.missing() || (known.given().missing() && known.knownAs().missing())) {
            return Finding.GIVEN_MISSING;
        }
        if (isTheSame(claimed, known.given())) {
            return Finding.GIVEN_SAME;
        }
        if (claimed.joined().equals(known.knownAs().joined())) {
            return Finding.GIVEN_KNOWN_AS;
        }
        return loosely(claimed, known);
    }

    private static Finding loosely(Name claimed, Known known) {
        String first = claimed.tokens().getFirst();
        List<String> others = known.given().tokens();
        if (first.length() == 1) {
            return others.stream().anyMatch(name -> name.startsWith(first))
                    ? Finding.GIVEN_INITIAL
                    : Finding.GIVEN_DIFFERENT;
        }
        if (others.contains(first)) {
            return Finding.GIVEN_OTHER;
        }
        if (others.stream().anyMatch(name -> Edits.areFew(first, name))) {
            return Finding.GIVEN_SIMILAR;
        }
        return !others.isEmpty() && others.getFirst().equals(first.substring(0, 1))
                ? Finding.GIVEN_INITIAL
                : Finding.GIVEN_DIFFERENT;
    }

    /** The same names, or the same first ones where one side holds fewer; an initial is never the same. */
    private static boolean isTheSame(Name claimed, Name known) {
        if (known.missing() || claimed.isInitial()) {
            return false;
        }
        if (claimed.joined().equals(known.joined())) {
            return true;
        }
        int shared = Math.min(claimed.tokens().size(), known.tokens().size());
        return claimed.tokens().subList(0, shared).equals(known.tokens().subList(0, shared))
                && claimed.tokens().getFirst().length() > 1;
    }

    private static boolean shareAPart(Name claimed, Name name) {
        return claimed.tokens().stream()
                .anyMatch(token ->
                        token.length() >= SHORTEST_PART && name.tokens().contains(token));
    }
}
