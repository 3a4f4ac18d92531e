package vigil.matching.decide.name;

import static vigil.matching.decide.evidence.Finding.GIVEN_ANOTHER;
import static vigil.matching.decide.evidence.Finding.GIVEN_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.GIVEN_FIRST;
import static vigil.matching.decide.evidence.Finding.GIVEN_INITIAL;
import static vigil.matching.decide.evidence.Finding.GIVEN_KNOWN_AS;
import static vigil.matching.decide.evidence.Finding.GIVEN_LEADING;
import static vigil.matching.decide.evidence.Finding.GIVEN_MISSING;
import static vigil.matching.decide.evidence.Finding.GIVEN_NEAR;
import static vigil.matching.decide.evidence.Finding.GIVEN_NICKNAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_OTHER;
import static vigil.matching.decide.evidence.Finding.GIVEN_SAME;
import static vigil.matching.decide.evidence.Finding.GIVEN_SECOND;
import static vigil.matching.decide.evidence.Finding.GIVEN_SLIP;
import static vigil.matching.decide.evidence.Finding.GIVEN_SPELLING;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;

/** Compares given names: by what somebody is called, and only then by their other names. */
final class GivenCheck {
    /** From so many bearers on, a name is one in its own right and hardly a slip for another. */
    private static final int BORNE_BY_SOME = 3;

    private static final int SHORTEST_START = 3;

    private GivenCheck() {}

    static Found of(Said claim, Names known, Shares shares) {
        Found found = byFirst(claim, known, shares);
        return isOne(found.finding()) && SecondNames.conflict(claim, known)
                ? new Found(GIVEN_FIRST, found.share())
                : found;
    }

    /** Whether it agrees by the first name, or by all together; another rule is for the other names. */
    private static boolean isOne(Finding finding) {
        return switch (finding) {
            case GIVEN_SAME, GIVEN_SPELLING, GIVEN_NICKNAME, GIVEN_SLIP, GIVEN_NEAR -> true;
            default -> false;
        };
    }

    private static Found byFirst(Said claim, Names known, Shares shares) {
        Name claimed = claim.given();
        if (claimed.missing() || known.nameless() || isOnlyHonour(claimed, known)) {
            return Found.of(GIVEN_MISSING);
        }
        if (claimed.joined().equals(known.given().joined())) {
            boolean initials = claimed.words().stream().allMatch(Word::isInitial)
                    || known.given().words().stream().allMatch(Word::isInitial);
            return initials ? Found.of(GIVEN_INITIAL) : new Found(GIVEN_SAME, ofBoth(claimed, known.given(), shares));
        }
        if (!claimed.called().getFirst().isInitial()
                && claimed.joined().equals(known.knownAs().joined())) {
            return new Found(GIVEN_KNOWN_AS, shares.ofGiven(claimed.words()));
        }
        return byCall(claim, known, shares);
    }

    /** A gap makes no name rarer. */
    private static double ofBoth(Name claimed, Name given, Shares shares) {
        return Math.max(shares.ofGiven(claimed.words()), shares.ofGiven(given.words()));
    }

    /** "Kaur" where the given name should be is no given name; "Ben" is. */
    private static boolean isOnlyHonour(Name claimed, Names known) {
        return claimed.saysLittle()
                && !first(claimed).isGivenName()
                && known.given().called().stream().noneMatch(first(claimed)::isSameName);
    }

    private static Found byCall(Said claim, Names known, Shares shares) {
        Name claimed = claim.given();
        Word called = claimed.called().getFirst();
        if (!known.given().missing()) {
            Word usual = known.given().called().getFirst();
            if (called.isInitial() || usual.isInitial()) {
                return initial(called, usual, known);
            }
            Likeness likeness = Likeness.asNames(called, usual);
            if (likeness != Likeness.DIFFERENT) {
                return new Found(finding(likeness), shares.ofGiven(usual));
            }
        }
        Found other = byOtherNames(claim, known, shares);
        Found written = other == null ? inAnotherWriting(claim, known, shares) : other;
        return written == null ? byLetters(claimed, called, known, shares) : written;
    }

    /** With another gap, or in another romanisation. */
    private static @Nullable Found inAnotherWriting(Said claim, Names known, Shares shares) {
        Name claimed = claim.given();
        if (known.given().missing()) {
            return null;
        }
        Name given = known.given();
        if (Gaps.after(claimed, given, Word::text) != null) {
            return new Found(GIVEN_SAME, ofBoth(claimed, given, shares));
        }
        Word usual = given.called().getFirst();
        Word called = claimed.called().getFirst();
        if (called.isTransliterated(usual) || (called.isRomanised(usual) && claim.isRomanised(known))) {
            return new Found(GIVEN_NEAR, shares.ofGiven(usual));
        }
        return Gaps.after(claimed, given, word -> word.root().loose()) != null
                ? new Found(GIVEN_NEAR, ofBoth(claimed, given, shares))
                : null;
    }

    private static Found initial(Word called, Word usual, Names known) {
        char initial = called.text().charAt(0);
        boolean same = initial == usual.text().charAt(0)
                || known.given().telling().stream().anyMatch(word -> word.text().charAt(0) == initial)
                || (!known.knownAs().missing() && known.knownAs().joined().charAt(0) == initial);
        return Found.of(same ? GIVEN_INITIAL : GIVEN_DIFFERENT);
    }

    /** A name that is another of theirs, or short for one. */
    private static @Nullable Found byOtherNames(Said claim, Names known, Shares shares) {
        Name claimed = claim.given();
        for (Name name : List.of(known.given(), known.knownAs())) {
            for (Word own : name.words()) {
                if (isTheSame(claimed.called().getFirst(), own)) {
                    return own.leads() && !name.called().contains(own)
                            ? new Found(GIVEN_LEADING, shares.ofGiven(own))
                            : other(own, claim, known, shares);
                }
            }
        }
        if (known.given().missing()) {
            return null;
        }
        Word usual = known.given().called().getFirst();
        if (usual.leads() && claimed.has(usual)) {
            return new Found(GIVEN_LEADING, shares.ofGiven(usual));
        }
        for (Word word : claimed.called()) {
            if (isTheSame(word, usual)) {
                return new Found(GIVEN_SECOND, shares.ofGiven(usual));
            }
        }
        return null;
    }

    private static Found other(Word own, Said claim, Names known, Shares shares) {
        return new Found(
                SecondNames.conflictBeside(own, claim, known) ? GIVEN_SECOND : GIVEN_OTHER, shares.ofGiven(own));
    }

    private static boolean isTheSame(Word claimed, Word own) {
        return !own.isInitial() && Likeness.asNames(claimed, own) != Likeness.DIFFERENT;
    }

    private static Found byLetters(Name claimed, Word called, Names known, Shares shares) {
        Likeness best = Likeness.DIFFERENT;
        Word like = called;
        for (Name name : List.of(known.given(), known.knownAs())) {
            for (Word own : name.called()) {
                Likeness likeness = asWritten(claimed, called, name, own);
                if (likeness.compareTo(best) < 0) {
                    best = likeness;
                    like = own;
                }
            }
        }
        if (best == Likeness.DIFFERENT) {
            return Found.of(GIVEN_DIFFERENT);
        }
        boolean two = (isAName(called) && isAName(like)) || Syllables.areTwo(claimed, known);
        return best != Likeness.SAME && two ? Found.of(GIVEN_ANOTHER) : new Found(finding(best), shares.ofGiven(like));
    }

    /** Word by word, and also without gaps, since gaps come and go. */
    private static Likeness asWritten(Name claimed, Word called, Name known, Word own) {
        Likeness words = startsAlike(called, own) ? Likeness.NEAR : Likeness.asWritten(called, own);
        if (claimed.words().size() == 1 && known.words().size() == 1) {
            return words;
        }
        String all = withoutGaps(claimed);
        Likeness whole = Likeness.ofLetters(all, withoutGaps(known));
        Likeness one = Likeness.ofLetters(all, own.text());
        Likeness joined = whole.compareTo(one) < 0 ? whole : one;
        return words.compareTo(joined) < 0 ? words : joined;
    }

    /** Only what somebody is called: Mohammed before it would make any two names alike. */
    private static String withoutGaps(Name name) {
        return name.called().size() == name.words().size()
                ? name.joined()
                : name.called().stream().map(Word::text).collect(Collectors.joining());
    }

    /** Whether people bear it, so that it is hardly another name misspelt. */
    static boolean isAName(Word word) {
        return word.isKnown() || word.isGivenName() || word.root().givens() >= BORNE_BY_SOME;
    }

    private static boolean startsAlike(Word claimed, Word own) {
        String shorter = claimed.text().length() < own.text().length() ? claimed.text() : own.text();
        String longer = shorter.equals(claimed.text()) ? own.text() : claimed.text();
        return shorter.length() >= SHORTEST_START && longer.startsWith(shorter);
    }

    private static Word first(Name name) {
        return name.words().getFirst();
    }

    private static Finding finding(Likeness likeness) {
        return switch (likeness) {
            case SAME -> GIVEN_SAME;
            case SPELLING -> GIVEN_SPELLING;
            case NICKNAME -> GIVEN_NICKNAME;
            case SLIP -> GIVEN_SLIP;
            case NEAR -> GIVEN_NEAR;
            case DIFFERENT -> GIVEN_DIFFERENT;
        };
    }
}
